package org.slatebridge.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slatebridge.batch.Runs;
import org.slatebridge.diagnostic.ReturnCode;

/**
 * Ends a run at its next checkpoint when the process is told to end (SIGTERM, JZOS STOP), and gives the process the
 * return code of a run that can go on. Waits at most a minute.
 */
final class GracefulStop implements AutoCloseable {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile int code = ReturnCode.SEVERE.value();

    private GracefulStop(Runs runs) {
        this.hook = new Thread(
                () -> {
                    runs.stop();
                    awaitEnd();
                    Runtime.getRuntime().halt(code);
                },
                "graceful-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static GracefulStop of(Runs runs) {
        return new GracefulStop(runs);
    }

    /** The run has ended with this return code. */
    int ending(int returnCode) {
        code = returnCode;
        return returnCode;
    }

    private void awaitEnd() {
        try {
            if (!ended.await(1, TimeUnit.MINUTES)) {
                code = ReturnCode.SEVERE.value();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already; the hook waits for us and then ends it
        }
        ended.countDown();
    }
}
