package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job repository tells that a step failed and by which message; never what a record holds, never a stack trace. */
class RepositoryMessagesTest {

    private static final Pattern TRACE = Pattern.compile("\\bat [\\w.$]+\\(|\\.java:\\d|Caused by");
    private static final Pattern PERSON = Pattern.compile("KS0000\\d|injected value");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Keystone keystone;

    @BeforeEach
    void people() {
        keystone = Keystone.of(folder, 30, 71);
    }

    /** Every text of every table of the repository, by table and column. */
    private Map<String, List<String>> texts(String run) throws SQLException {
        String url =
                "jdbc:h2:file:" + keystone.out(run).resolve("work/repository").toAbsolutePath() + ";IFEXISTS=TRUE";
        Map<String, List<String>> texts = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url, "slatebridge", "");
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                read(statement, table, texts);
            }
        }
        assertThat(texts).containsKeys("BATCH_STEP_EXECUTION.EXIT_MESSAGE", "BATCH_JOB_EXECUTION.EXIT_MESSAGE");
        return texts;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC' ORDER BY 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void read(Statement statement, String table, Map<String, List<String>> texts) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String column = table + "." + rows.getMetaData().getColumnName(i);
                    @Nullable String text = rows.getString(i);
                    texts.computeIfAbsent(column, each -> new ArrayList<>()).add(text == null ? "" : text);
                }
            }
        }
    }

    private Map<String, List<String>> assertQuiet(String run) throws SQLException {
        Map<String, List<String>> texts = texts(run);
        texts.forEach((column, values) -> assertThat(values).allSatisfy(text -> {
            assertThat(text).as(column).doesNotContainPattern(TRACE);
            assertThat(text).as(column).doesNotContainPattern(PERSON);
        }));
        return texts;
    }

    private static List<String> messages(Map<String, List<String>> texts) {
        List<String> messages = new ArrayList<>();
        for (String column : List.of("BATCH_STEP_EXECUTION.EXIT_MESSAGE", "BATCH_JOB_EXECUTION.EXIT_MESSAGE")) {
            texts.getOrDefault(column, List.of()).stream()
                    .filter(text -> !text.isEmpty())
                    .forEach(messages::add);
        }
        return messages;
    }

    @Test
    void aFinishedRunSaysNothing() throws SQLException {
        keystone.run("run", 1000);
        assertThat(messages(assertQuiet("run"))).isEmpty();
    }

    @Test
    void aRefusedRecordIsNamedByItsPlace() throws Exception {
        byte[] bytes = keystone.bytes();
        keystone.write(Keystone.records(bytes, 1, 1), Keystone.records(bytes, 30, 60), Keystone.records(bytes, 2, 29));
        assertThat(catchThrowable(() -> keystone.run("run"))).hasMessageStartingWith("SLB3020E ");
        assertThat(messages(assertQuiet("run")))
                .isNotEmpty()
                .allMatch(text -> text.startsWith("SLB3020E master record "));
    }

    @Test
    void aFailureOfALibraryWithAValueInItsMessageIsItsKindAlone() throws Exception {
        Runs runs = new Runs((done, total) -> {
            throw new IllegalStateException("injected value KS00000005");
        });
        assertThat(catchThrowable(() -> runs.run(keystone.request("run", 1)))).hasMessageStartingWith("SLB0099E ");
        assertThat(messages(assertQuiet("run")))
                .isNotEmpty()
                .allMatch(text -> text.equals("java.lang.IllegalStateException"));
    }

    @Test
    void aRunThatStoppedOrFailedWhereverItWasSaysNothingOfAnybody() throws Exception {
        for (int after = 1; after < 10; after++) {
            keystone.runAndFail("failed" + after, 1, after);
            assertQuiet("failed" + after);
            keystone.runAndStop("stopped" + after, 1, after);
            assertQuiet("stopped" + after);
        }
    }

    @Test
    void aFailureOfEachStepIsQuiet() throws Exception {
        byte[] bytes = keystone.bytes();
        keystone.write(
                Keystone.records(bytes, 1, Keystone.count(bytes) - 2),
                Keystone.records(bytes, Keystone.count(bytes), Keystone.count(bytes)));
        assertThat(catchThrowable(() -> keystone.run("totals"))).hasMessageStartingWith("SLB5006E ");
        assertThat(messages(assertQuiet("totals"))).isNotEmpty().allMatch(text -> text.startsWith("SLB5006E "));

        keystone.write(bytes);
        Runs witnessed = new Runs(
                Progress.SILENT,
                new RunWitness() {
                    @Override
                    public void begins(RunRequest request, Beginning beginning) {
                        // nothing to say
                    }

                    @Override
                    public void publishes(RunRequest request, org.slatebridge.writeback.RunManifest manifest) {
                        throw new IllegalArgumentException("injected value KS00000005");
                    }
                },
                null);
        assertThat(catchThrowable(() -> witnessed.run(keystone.request("publish", 1000))))
                .isNotNull();
        assertThat(messages(assertQuiet("publish")))
                .isNotEmpty()
                .allMatch(text -> text.equals("java.lang.IllegalArgumentException"));

        keystone.write(new byte[777]);
        assertThat(catchThrowable(() -> keystone.run("input"))).isNotNull();
        assertThat(messages(assertQuiet("input"))).isNotEmpty().allMatch(text -> text.startsWith("SLB"));
    }
}
