package org.slatebridge.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.ControlRecord;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.PersonReader.Place;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.mapping.Role;
import org.slatebridge.record.RecordReader;
import org.slatebridge.writeback.Edit;
import org.slatebridge.writeback.PatchJournal;
import org.springframework.batch.core.job.JobExecution;

/** The pass over a dataset, in whatever order it is, when everything is decided: record by record, with its agenda. */
final class EditPass extends DatasetPass {

    private final Function<JobExecution, PatchJournal.State> journalBefore;
    private @Nullable AgendaReader agenda;

    /** @param journalBefore where the step before left the journal */
    EditPass(RunContext run, RunDataset dataset, Function<JobExecution, PatchJournal.State> journalBefore) {
        super(run, dataset);
        this.journalBefore = journalBefore;
    }

    @Override
    RunState begin() {
        RunState state = super.begin();
        state.journal = journalBefore.apply(jobExecution());
        return state;
    }

    @Override
    void opened(OpenDataset open) throws IOException {
        agenda = new AgendaReader(
                run.directory().agenda(dataset.name()),
                run.rules(dataset),
                open.state().position.offset());
    }

    @Override
    Block next(int bytes) throws IOException {
        RecordReader records = opened().records();
        Block block = new Block(opened().state().position);
        records.keepFrom(block.from);
        while (!block.last && block.length() < bytes) {
            block.last = !records.next();
            if (!block.last) {
                look(records, block);
            }
            block.end = records.positionAfter();
        }
        return block;
    }

    private void look(RecordReader records, Block block) throws IOException {
        SourceRef source = new SourceRef(dataset.name(), records.number(), records.offset());
        int length = records.length();
        RecordMapping type = dataset.mapping().type(records.buffer(), records.start(), length);
        opened().totals().add(type, records.buffer(), records.start(), length);
        if (type != null && type.role() != Role.IGNORED && !type.role().ofPerson()) {
            byte[] copy = Arrays.copyOfRange(records.buffer(), records.start(), records.start() + length);
            block.controls.add(new ControlRecord(type, source, records.positionBefore(), copy));
        }
        AgendaReader reader = Objects.requireNonNull(agenda);
        List<Edit> edits = new ArrayList<>(0);
        for (AgendaItem item = reader.next(source.offset()); item != null; item = reader.next(source.offset())) {
            if (item.issue() != null) {
                Issue issue = new Issue(item.issue(), source);
                block.findings.add(
                        new Finding(issue, records.recordOffset(), records.recordEnd(), records.pieces(), type));
            } else if (item.edit() != null) {
                edits.add(item.edit());
            }
        }
        if (!edits.isEmpty() && type != null) {
            Place place =
                    new Place(type, source, length, records.recordOffset(), records.recordEnd(), records.pieces());
            block.edits.add(new RecordEdits(place, edits));
        }
    }

    @Override
    void closeMore() throws IOException {
        if (agenda != null) {
            agenda.close();
        }
    }
}
