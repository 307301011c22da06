package org.slatebridge.route;

import java.util.List;
import javax.sql.DataSource;
import org.apache.camel.spi.IdempotentRepository;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The contents (SHA-256) that were processed, in a database table. A content that was begun and not finished, because
 * the process ended, may be begun again; one that was finished never. Used by one consumer at a time.
 */
public final class ContentLedger implements IdempotentRepository {

    private static final String TABLE = """
            create table if not exists CONTENT_LEDGER (
              SHA256 char(64) primary key,
              FINISHED boolean not null)
            """;

    private final JdbcTemplate jdbc;

    ContentLedger(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public void start() {
        jdbc.execute(TABLE);
    }

    /** Begins a content; false if it was finished before. */
    @Override
    public boolean add(String sha256) {
        List<Boolean> finished =
                jdbc.queryForList("select FINISHED from CONTENT_LEDGER where SHA256 = ?", Boolean.class, sha256);
        if (finished.isEmpty()) {
            jdbc.update("insert into CONTENT_LEDGER values (?, false)", sha256);
        }
        return !finished.contains(true);
    }

    /** True if it was finished. */
    @Override
    public boolean contains(String sha256) {
        return !jdbc.queryForList("select 1 from CONTENT_LEDGER where SHA256 = ? and FINISHED", sha256)
                .isEmpty();
    }

    /** Forgets a content that was begun, never one that was finished: a duplicate that is refused changes nothing. */
    @Override
    public boolean remove(String sha256) {
        return jdbc.update("delete from CONTENT_LEDGER where SHA256 = ? and not FINISHED", sha256) > 0;
    }

    @Override
    public boolean confirm(String sha256) {
        return jdbc.update("update CONTENT_LEDGER set FINISHED = true where SHA256 = ?", sha256) > 0;
    }

    /** Not offered: what was processed stays known. */
    @Override
    public void clear() {
        throw new UnsupportedOperationException("the ledger is never emptied");
    }

    @Override
    public void stop() {
        // the data source is closed by who made it
    }
}
