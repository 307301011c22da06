package org.slatebridge.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentLedgerTest {

    private static final String HASH = "0f".repeat(32);

    @TempDir
    Path folder;

    private ContentLedger ledger;

    @BeforeEach
    void open() {
        ledger = reopened();
    }

    private ContentLedger reopened() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:file:" + folder.resolve("ledger"));
        ContentLedger opened = new ContentLedger(database);
        opened.start();
        return opened;
    }

    @Test
    void takesAContentUpAgainThatTheProcessDidNotFinish() {
        assertThat(ledger.add(HASH)).isTrue();
        assertThat(reopened().add(HASH)).isTrue();
    }

    @Test
    void refusesAContentThatWasFinishedAlsoAfterARestart() {
        ledger.add(HASH);
        ledger.confirm(HASH);

        assertThat(reopened().add(HASH)).isFalse();
        assertThat(ledger.contains(HASH)).isTrue();
    }

    @Test
    void forgetsAContentThatFailed() {
        ledger.add(HASH);

        assertThat(ledger.remove(HASH)).isTrue();
        assertThat(ledger.contains(HASH)).isFalse();
        assertThat(ledger.add(HASH)).isTrue();
    }

    @Test
    void neverForgetsAFinishedContentBecauseADuplicateFailed() {
        ledger.add(HASH);
        ledger.confirm(HASH);

        assertThat(ledger.remove(HASH)).isFalse();
        assertThat(ledger.add(HASH)).isFalse();
    }
}
