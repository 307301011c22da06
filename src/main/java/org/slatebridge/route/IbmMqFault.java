package org.slatebridge.route;

import com.ibm.mq.MQException;
import jakarta.jms.JMSException;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** Says what a queue manager's reason code means and what to do about it. */
final class IbmMqFault {

    private IbmMqFault() {}

    /** One line with the reason code; the client's own message, which spans many lines, is kept as the cause. */
    static DiagnosticException of(JMSException e, IbmMqSettings settings) {
        int reason = reason(e);
        String what = "MQ reason " + (reason == 0 ? "unknown" : reason) + " (" + name(reason) + "): " + settings;
        return new DiagnosticException(Diagnostic.of(code(reason), what), e);
    }

    static DiagnosticCode code(int reason) {
        return switch (reason) {
            case 2035 -> DiagnosticCode.MQ_AUTHORITY;
            case 2009, 2059, 2161, 2162, 2202, 2203, 2538 -> DiagnosticCode.MQ_UNAVAILABLE;
            case 2381, 2393, 2396, 2397, 2398, 2400 -> DiagnosticCode.MQ_TLS;
            default -> DiagnosticCode.MQ_FAILED;
        };
    }

    private static String name(int reason) {
        return switch (code(reason)) {
            case MQ_AUTHORITY -> "not authorised";
            case MQ_UNAVAILABLE -> "not available";
            case MQ_TLS -> "TLS failed";
            default -> "not connected";
        };
    }

    private static int reason(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MQException mq) {
                return mq.getReason();
            }
        }
        return 0;
    }
}
