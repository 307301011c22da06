package org.slatebridge.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slatebridge.mapping.DatasetMapping;

/**
 * Writes a dataset of made-up people in the shape a mapping describes, in key order, with the defects real files have.
 * Constant memory; the same seed gives the same bytes. Not thread-safe.
 */
public final class DatasetGenerator {

    private final DatasetMapping mapping;
    private final PersonMaker maker;
    private final RunningNumbers numbers;

    /**
     * @param keyPattern of a person's key; each {@code #} is a digit of the running number
     * @param seed decides everything
     */
    public DatasetGenerator(DatasetMapping mapping, List<Offense> offenses, String keyPattern, long seed) {
        this.mapping = mapping;
        this.maker = new PersonMaker(offenses, seed);
        this.numbers = new RunningNumbers(keyPattern, seed);
    }

    /**
     * Writes the dataset.
     *
     * @return bytes written
     */
    public long write(Path file, long persons) throws IOException {
        RepositoryWriter writer = new RepositoryWriter(file, mapping, new Tally());
        for (long number = 1; number <= persons; number++) {
            writer.write(numbers.key(number), maker.person(number));
        }
        writer.finish();
        return writer.written();
    }
}
