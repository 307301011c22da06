package org.slatebridge.diagnostic;

import static org.slatebridge.diagnostic.ReturnCode.FATAL;
import static org.slatebridge.diagnostic.ReturnCode.OK;
import static org.slatebridge.diagnostic.ReturnCode.SEVERE;
import static org.slatebridge.diagnostic.ReturnCode.UNUSABLE;
import static org.slatebridge.diagnostic.ReturnCode.WARNING;

/**
 * Every message Slatebridge can give, with its stable identifier {@code SLBnnnnX}, the return code it leads to and what
 * its reader should do. A message whose meaning changes gets a new identifier.
 */
public enum DiagnosticCode {
    // 00xx the command itself
    USAGE("SLB0001E", FATAL, "give --help to see the options"),
    FILE_MISSING("SLB0002E", SEVERE, "check the path"),
    FILE_UNREADABLE("SLB0003E", SEVERE, "check permissions and the device"),
    OUTPUT_NOT_WRITABLE("SLB0004E", SEVERE, "check permissions and free space"),
    DATE_INVALID("SLB0005E", FATAL, "give a date as YYYY-MM-DD"),
    INTERNAL("SLB0099E", FATAL, "report it with this line"),

    // 09xx YAML text, whatever it describes
    YAML_SYNTAX("SLB0901E", FATAL, "mend the YAML"),
    YAML_UNKNOWN_KEY("SLB0902E", FATAL, "correct or remove the key"),
    YAML_MISSING_KEY("SLB0903E", FATAL, "add the key"),
    YAML_WRONG_TYPE("SLB0904E", FATAL, "write the kind of value that is expected"),
    YAML_DUPLICATE_KEY("SLB0905E", FATAL, "keep one of them"),

    // 70xx routes: folders, deliveries, broker
    SERVE_SETTING("SLB7001E", FATAL, "mend it in routes.properties"),
    SERVE_FOLDER("SLB7002E", FATAL, "create the folder, or name another in routes.properties"),
    SERVE_TWICE("SLB7003E", FATAL, "stop the other one, or give this one its own serve.state"),
    SERVE_PORT("SLB7004E", FATAL, "stop what uses the port, or set another broker.port"),
    SERVE_READY("SLB7005I", OK, "end it with SIGTERM"),
    SERVE_STOPPED("SLB7006I", OK, "nothing to do"),
    DELIVERY_UNPROVEN("SLB7010E", SEVERE, "deliver with a done-file that has size= and sha256="),
    DELIVERY_DONE_FILE("SLB7011E", SEVERE, "write the done-file as lines size=BYTES and sha256=HEX"),
    DELIVERY_SIZE("SLB7012E", SEVERE, "deliver the whole file again"),
    DELIVERY_HASH("SLB7013E", SEVERE, "deliver it again, transferred as binary"),
    DELIVERY_DUPLICATE("SLB7014E", UNUSABLE, "delete it; the first one was published"),
    DELIVERY_DONE("SLB7015I", OK, "nothing to do"),
    DELIVERY_ASIDE("SLB7016W", WARNING, "read the reason file beside it"),
    RUN_FAILED("SLB7017E", SEVERE, "look at the summary in the run directory"),
    OUTBOX_TAKEN("SLB7018E", SEVERE, "empty the outbox, then deliver the file again"),
    MQ_SETTING("SLB7030E", FATAL, "set it in routes.properties"),
    MQ_CHANNEL("SLB7031E", FATAL, "set ibmmq.channel to a channel made for Slatebridge"),
    MQ_AUTHORITY("SLB7032E", SEVERE, "check user, password and the channel's authority records"),
    MQ_UNAVAILABLE("SLB7033E", SEVERE, "check ibmmq.host and port, listener and queue manager"),
    MQ_TLS("SLB7034E", SEVERE, "check ibmmq.cipher-suite against the channel, and both certificates"),
    MQ_FAILED("SLB7035E", SEVERE, "look the reason code up, mend it and start again"),
    ;

    private final String id;
    private final ReturnCode returnCode;
    private final String action;

    DiagnosticCode(String id, ReturnCode returnCode, String action) {
        this.id = id;
        this.returnCode = returnCode;
        this.action = action;
    }

    /** Stable identifier, {@code SLB}, four digits and a severity letter. */
    public String id() {
        return id;
    }

    /** The return code of a command that ends with this message. */
    public ReturnCode returnCode() {
        return returnCode;
    }

    /** What to do, unless the message says something more exact. */
    public String action() {
        return action;
    }
}
