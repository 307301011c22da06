package org.slatebridge.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.OwnerOnly;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job repository in an embedded database, and what Spring Batch needs around it. Used only under the lock of the
 * run, which is what makes it safe to declare a started execution dead.
 */
final class JobStore implements AutoCloseable {

    private final JdbcConnectionPool pool;
    private final PlatformTransactionManager transactions;
    private final JobRepository repository;
    private final JobOperator operator;
    private final MapJobRegistry registry = new MapJobRegistry();

    private JobStore(JdbcConnectionPool pool) throws Exception {
        this.pool = pool;
        this.transactions = new JdbcTransactionManager(pool);
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(pool);
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        this.repository = QuietRepository.around(factory.getObject());
        TaskExecutorJobOperator jobs = new TaskExecutorJobOperator();
        jobs.setJobRepository(repository);
        jobs.setJobRegistry(registry);
        jobs.setTaskExecutor(new SyncTaskExecutor());
        jobs.afterPropertiesSet();
        this.operator = jobs;
    }

    /** Opens the repository of a folder, and makes it where there is none that is complete. */
    static JobStore open(Path folder) {
        try {
            OwnerOnly.createFolders(folder);
            Path complete = folder.resolve("repository.complete");
            boolean fresh = !Files.exists(complete);
            if (fresh) {
                // a kill while the tables were being made leaves half of them, and nothing worth keeping
                deleteDatabase(folder);
                // the database would make it with the umask of the process
                OwnerOnly.create(folder.resolve("repository.mv.db"));
            }
            String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("repository")
                    + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
            JdbcConnectionPool pool = JdbcConnectionPool.create(url, "slatebridge", "");
            if (fresh) {
                new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"))
                        .execute(pool);
                settle(pool);
                OwnerOnly.create(complete);
            }
            return new JobStore(pool);
        } catch (Exception e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.REPOSITORY_FAILED, "the job repository cannot be opened"), e);
        }
    }

    /** H2 writes in the background; what is said to be complete has to be in the file before. */
    private static void settle(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private static void deleteDatabase(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (String.valueOf(file.getFileName()).startsWith("repository.")) {
                    Files.delete(file);
                }
            }
        }
    }

    PlatformTransactionManager transactions() {
        return transactions;
    }

    JobRepository repository() {
        return repository;
    }

    /** Starts a job, or goes on with it wherever an earlier process left it. Returns when it has ended. */
    JobExecution startOrRestart(Job job, JobParameters parameters) throws Exception {
        registry.register(job);
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        if (instance == null) {
            return operator.start(job, parameters);
        }
        @Nullable JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            // killed between the two inserts; an instance without execution would block every later start
            repository.deleteJobInstance(instance);
            return operator.start(job, parameters);
        }
        if (last.isRunning() || last.getEndTime() == null) {
            last = operator.recover(last);
        }
        return operator.restart(last);
    }

    /** Asks the running execution to end at its next checkpoint. */
    void stop(JobExecution execution) throws Exception {
        operator.stop(execution);
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
