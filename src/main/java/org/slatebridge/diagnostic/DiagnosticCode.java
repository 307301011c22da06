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
    INTERRUPTED("SLB0005E", SEVERE, "give the same command again"),
    INTERNAL("SLB0099E", FATAL, "report it with this line"),

    // 09xx YAML text, whatever it describes
    YAML_SYNTAX("SLB0901E", FATAL, "mend the YAML"),
    YAML_UNKNOWN_KEY("SLB0902E", FATAL, "correct or remove the key"),
    YAML_MISSING_KEY("SLB0903E", FATAL, "add the key"),
    YAML_WRONG_TYPE("SLB0904E", FATAL, "write the kind of value that is expected"),
    YAML_DUPLICATE_KEY("SLB0905E", FATAL, "keep one of them"),

    // 10xx the text of a copybook
    COPYBOOK_SYNTAX("SLB1001E", FATAL, "mend the copybook"),
    COPYBOOK_UNKNOWN_WORD("SLB1002E", FATAL, "correct or remove the word"),
    COPYBOOK_LEVEL("SLB1003E", FATAL, "correct the level number"),
    COPYBOOK_PICTURE("SLB1004E", FATAL, "correct the PICTURE"),
    COPYBOOK_CLAUSE("SLB1005E", FATAL, "correct or remove the clause"),
    COPYBOOK_SOURCE("SLB1006E", FATAL, "mend the source line"),
    COPYBOOK_EMPTY("SLB1007E", FATAL, "give the copybook that describes the records"),
    COPYBOOK_COPY_STATEMENT("SLB1009E", FATAL, "correct the COPY or REPLACE statement"),
    COPYBOOK_MEMBER_MISSING("SLB1010E", FATAL, "add the member, or name its folder with --copy-path"),
    COPYBOOK_COPY_CYCLE("SLB1011E", FATAL, "take one of the COPY statements out"),
    COPYBOOK_COPY_DEPTH("SLB1012E", FATAL, "write an inner member's text in its place"),
    COPYBOOK_TOO_LARGE("SLB1013E", FATAL, "give the copybook that describes the records"),
    COPYBOOK_NOT_TEXT("SLB1014E", FATAL, "transfer the copybook as text"),
    COPYBOOK_DIRECTIVE("SLB1015E", FATAL, "write out what it would do and remove it"),
    COPYBOOK_UNSUPPORTED("SLB1016E", FATAL, "describe the bytes with a PICTURE instead"),
    COPYBOOK_MORE_FAULTS("SLB1017E", FATAL, "mend those shown first"),

    // 11xx the layout a copybook gives
    LAYOUT_REDEFINES("SLB1101E", FATAL, "correct REDEFINES"),
    LAYOUT_COUNTER("SLB1102E", FATAL, "correct DEPENDING ON"),
    LAYOUT_RENAMES("SLB1103E", FATAL, "correct RENAMES"),
    LAYOUT_ITEM_UNKNOWN("SLB1104E", FATAL, "give the name of an item of the record"),
    LAYOUT_ITEM_AMBIGUOUS("SLB1105E", FATAL, "qualify it as NAME OF GROUP, or give its path"),
    LAYOUT_TOO_LONG("SLB1106E", FATAL, "correct the OCCURS or PICTURE that makes it so long"),
    LAYOUT_ITEM_UNFIT("SLB1107E", FATAL, "name an elementary item of the right class"),
    LAYOUT_DIALECT("SLB1108E", FATAL, "give the --dialect of the compiler that wrote the file"),

    // 12xx how a dataset is said to be
    OPTION_UNKNOWN("SLB1201E", FATAL, "correct or remove the option"),
    OPTION_VALUE("SLB1202E", FATAL, "correct the option"),
    OPTION_MISSING("SLB1203E", FATAL, "give the option"),
    OPTION_CONFLICT("SLB1204E", FATAL, "give one of them"),

    // 20xx framing: how a dataset falls into records
    FRAMING_LENGTH("SLB2001E", SEVERE, "check RECFM, LRECL, and bytes before and after the records"),
    FRAMING_DESCRIPTOR("SLB2002E", SEVERE, "check RECFM and how the descriptor words are written"),
    FRAMING_TRUNCATED("SLB2003E", SEVERE, "transfer the dataset again, in binary"),
    FRAMING_MEASURED("SLB2004E", SEVERE, "check the item that tells the length, and the copybook"),
    FRAMING_HEADER("SLB2005E", SEVERE, "check the bytes before and after the records"),
    FRAMING_WINDOW("SLB2006E", SEVERE, "check that the dataset is in key order and falls into persons"),
    FRAMING_SEGMENT("SLB2007E", SEVERE, "check RECFM, and ask for the dataset whole"),
    FRAMING_LINE("SLB2008E", SEVERE, "check RECFM, and the code page for its line ends"),
    FRAMING_RECORD_LENGTH("SLB2009E", SEVERE, "check RECFM, LRECL, and the dataset itself"),
    GZIP_BROKEN("SLB2010E", SEVERE, "transfer the file again, whole and in binary"),
    GZIP_INPUT("SLB2011E", FATAL, "unpack it, and give the unpacked dataset"),
    INSPECT_NOTHING("SLB2012W", WARNING, "ask how it was written and transferred"),

    // 21xx values
    DATA_INVALID("SLB2101E", UNUSABLE, "mend the record, or go on without --strict"),
    DATA_INVALID_COUNT("SLB2102W", WARNING, "see _invalid in the output"),
    VALUE_TOO_LARGE("SLB2103E", UNUSABLE, "give a value that the picture holds"),
    VALUE_NEGATIVE("SLB2104E", UNUSABLE, "give a value without a negative sign"),
    VALUE_TOO_LONG("SLB2105E", UNUSABLE, "give a shorter text"),
    VALUE_UNMAPPABLE("SLB2106E", UNUSABLE, "use characters of the code page"),
    VALUE_WRONG_CLASS("SLB2107E", UNUSABLE, "give a value of the class of the item"),
    VALUE_ABSENT("SLB2108E", UNUSABLE, "choose a record that reaches the item"),
    JSON_SYNTAX("SLB2109E", UNUSABLE, "write one JSON object a line, as decode does"),
    JSON_CHARACTERS("SLB2110E", UNUSABLE, "write the file in UTF-8"),
    JSON_DUPLICATE_KEY("SLB2111E", UNUSABLE, "keep one of them"),
    JSON_UNKNOWN_KEY("SLB2112E", UNUSABLE, "correct or remove the key"),
    JSON_MISSING_KEY("SLB2113E", UNUSABLE, "give every item of the record"),
    ENCODE_COUNT("SLB2114E", UNUSABLE, "make the counter and the table agree"),
    ENCODE_BYTES("SLB2115E", UNUSABLE, "make value and bytes agree, or remove one of them"),
    ENCODE_REDEFINES("SLB2116E", UNUSABLE, "give the redefinition the record holds"),
    ENCODE_RECORD_TYPE("SLB2117E", UNUSABLE, "name the record type that --select chooses"),
    ENCODE_LENGTH("SLB2118E", UNUSABLE, "make the items and the record's length agree"),

    // 22xx writing a dataset
    ENCODE_REFUSED("SLB2201E", UNUSABLE, "mend the line and encode again; nothing was written"),
    WRITE_TOO_LONG("SLB2202E", UNUSABLE, "give a greater LRECL or BLKSIZE, or shorter records"),
    WRITE_LINE_END("SLB2203E", UNUSABLE, "write the dataset in another RECFM"),
    WRITE_LENGTH("SLB2204E", UNUSABLE, "write records of LRECL bytes"),

    // 24xx a second engine: layouts of other programs, crosscheck
    CROSSCHECK_NO_ENGINE("SLB2401E", FATAL, "build with -Pjrecord, see docs/crosscheck.md"),
    LAYOUT_SOURCE_MISSING("SLB2402E", FATAL, "build with -Pjrecord, or give the COBOL copybook"),
    CROSSCHECK_EXPLAINED("SLB2403W", WARNING, "see docs/crosscheck.md for the faults of the second engine"),
    CROSSCHECK_DIFFERENT("SLB2404E", UNUSABLE, "compare the bytes with the copybook; one of the two engines is wrong"),
    CROSSCHECK_AGREED("SLB2405I", OK, "nothing to do"),
    CROSSCHECK_REFUSED("SLB2406E", SEVERE, "see docs/crosscheck.md for what the second engine reads"),
    LAYOUT_XML("SLB2407E", FATAL, "mend the XML layout, or give the COBOL copybook"),

    // 30xx mapping
    MAPPING_COPYBOOK("SLB3001E", FATAL, "name a copybook in copybooks/ or beside the mapping"),
    MAPPING_RECORD("SLB3002E", FATAL, "name a record type of the copybook"),
    MAPPING_ITEM("SLB3003E", FATAL, "name an elementary item of the record"),
    MAPPING_FACT("SLB3004E", FATAL, "name a fact of that level"),
    MAPPING_WORD("SLB3005E", FATAL, "use one of the words that are known here"),
    MAPPING_PARENT("SLB3006E", FATAL, "list the sequence keys from the person down to the parent"),
    MAPPING_VALUE("SLB3007E", FATAL, "give a value the item can hold"),
    MAPPING_TOTAL("SLB3008E", FATAL, "say what the total counts or adds up"),
    MAPPING_PROVISION("SLB3009E", FATAL, "add the provision to the code table"),
    MAPPING_INPUT("SLB3010E", FATAL, "give --input NAME=FILE for each dataset of the mapping"),
    POLICY_FACT_MISSING("SLB3011E", FATAL, "map the fact, or list it under unavailable"),
    KEY_ORDER("SLB3020E", SEVERE, "sort the dataset by the person's key and give it again"),
    OFFENSES_INVALID("SLB3030E", FATAL, "correct the list of offences"),
    MAPPING_TABLE("SLB3060E", FATAL, "map the table below the part it belongs to"),
    MAPPING_JOIN("SLB3061E", FATAL, "say in the mapping how the dataset is joined"),
    MAPPING_PRECEDENCE("SLB3062E", FATAL, "say under precedence which is believed, or agree"),
    RECORD_ORPHANED("SLB3063E", SEVERE, "look at the record, or map orphans to reject"),
    PART_UNMATCHED("SLB3064E", SEVERE, "look at the record, or map unmatched to add or reject"),
    // 31xx histories and decisions as JSON Lines
    LINE_SYNTAX("SLB3101E", UNUSABLE, "write one JSON object a line"),
    LINE_CHARACTERS("SLB3102E", UNUSABLE, "write the lines in UTF-8"),
    LINE_UNKNOWN_KEY("SLB3103E", UNUSABLE, "correct or remove the key, see docs/histories.md"),
    LINE_MISSING_KEY("SLB3104E", UNUSABLE, "give every key, see docs/histories.md"),
    LINE_DUPLICATE_KEY("SLB3105E", UNUSABLE, "keep one of them"),
    LINE_TYPE("SLB3106E", UNUSABLE, "give a value of that type"),
    LINE_VALUE("SLB3107E", UNUSABLE, "write the value in that form"),
    HISTORY_FACT("SLB3108E", UNUSABLE, "name a fact of that part, or give the --mapping that declares it"),
    HISTORY_QUALITY("SLB3109E", UNUSABLE, "give a value where the fact is present or derived, and nowhere else"),
    HISTORY_TWICE("SLB3110E", UNUSABLE, "give every person, arrest and charge once, with a key of its own"),
    HISTORY_WARNED("SLB3111W", WARNING, "look at the records named above"),
    // 3120-3139 tools: key indexes, profile, mapping init
    RECORDS_NOT_RANDOM("SLB3120E", FATAL, "sort the dataset by its key, or unload it as VB"),
    MAPPING_WINDOW("SLB3031E", FATAL, "give the first year of the window, for years of two digits only"),
    FACT_DECLARED("SLB3032E", FATAL, "declare a new fact as LEVEL.NAME: KIND"),
    CODES_FILE("SLB3033E", FATAL, "name a CSV file beside the mapping"),
    CODES_LINE("SLB3034E", FATAL, "write each line as code,meaning"),
    MAPPING_CONSTANT("SLB3035E", FATAL, "give a constant of the fact's kind"),
    MAPPING_DERIVED("SLB3036E", FATAL, "derive a declared date from a date and counts of the same part"),
    POLICY_FACT_DECLARED("SLB3037E", FATAL, "declare the fact alike in mapping and policy"),
    DECIDED_OUTCOME("SLB3112E", UNUSABLE, "give one of the outcomes, see docs/run.md"),
    DECIDED_PROVISION("SLB3113E", UNUSABLE, "name a provision that the mapping has a code for"),
    DECIDED_TWICE("SLB3114E", UNUSABLE, "decide every charge once"),
    DECIDED_NO_CHARGE("SLB3115E", UNUSABLE, "decide what the input has, in its order; take a new --out"),
    DECIDED_MISSING("SLB3116W", WARNING, "decide them too, or leave them as they are"),
    PERSON_ABSENT("SLB3122E", UNUSABLE, "check key and inputs; a key is written as the dataset has it"),
    AUDIT_NOT_WRITABLE("SLB3123E", FATAL, "give --audit a file that lines can be added to"),
    SAMPLE_DOUBTFUL("SLB3124W", WARNING, "look at what is marked with ! in the list"),
    PROFILE_DOUBTFUL("SLB3121W", WARNING, "look at invalid, unmapped and untyped in the profile"),
    EXPLAIN_CHANGED("SLB3130E", SEVERE, "give it as it was, or run anew"),
    EXPLAIN_UNKNOWN("SLB3131E", FATAL, "name the file"),
    EXPLAIN_ELSEWHERE("SLB3132E", UNUSABLE, "ask the program that decided, or evaluate under a policy"),
    CHARGE_ABSENT("SLB3133E", UNUSABLE, "check key and inputs; a key is written as decisions.jsonl has it"),
    CHARGE_AMBIGUOUS("SLB3134E", UNUSABLE, "give --person too"),
    POLICY_UNREACHABLE("SLB3136E", FATAL, "correct what it covers, requires or is subject to, or remove it"),
    POLICY_FACT_UNSUPPLIED("SLB3137W", WARNING, "map the facts, or list them under unavailable"),
    EXPLAIN_OTHERWISE("SLB3135E", FATAL, "verify the run; explain it with the program that did it"),
    RESTORE_NO_RULE("SLB3140E", FATAL, "add a rule of outcome restore under writeback, or leave --restore out"),
    RESTORE_NO_LAW("SLB3141E", FATAL, "give a policy that restores, or leave --restore out"),
    DECIDED_RESTORE("SLB3142E", UNUSABLE, "give restore with already-sealed only, see docs/run.md"),
    SYNTHETIC_ITEM("SLB3080E", FATAL, "give the dataset the copybook of its system, see docs/synthetic.md"),
    SYNTHETIC_KEYS("SLB3081E", FATAL, "give fewer persons, or a person-key with more digits"),

    // 40xx policies
    POLICY_UNKNOWN_WORD("SLB4001E", FATAL, "use a word of the policy language, see docs/policy-language.md"),
    POLICY_UNKNOWN_NAME("SLB4002E", FATAL, "declare it in the policy or correct the name"),
    POLICY_NO_CITATION("SLB4003E", FATAL, "say where the law says so and mark how surely it was read"),
    POLICY_VALUE("SLB4004E", FATAL, "write the value in the form that is expected"),
    POLICY_VERSIONS("SLB4005E", FATAL, "make versions follow each other and values begin with a version"),
    POLICY_DUPLICATE("SLB4006E", FATAL, "keep one of them"),
    POLICY_CONDITION("SLB4007E", FATAL, "state one question in each condition"),
    POLICY_UNUSED("SLB4008E", FATAL, "use it or remove it"),
    POLICY_TEST("SLB4009E", FATAL, "correct the test case"),
    POLICY_NOT_IN_FORCE("SLB4010E", FATAL, "give a later as-of date"),
    POLICY_UNKNOWN_SWITCH("SLB4011E", FATAL, "give a switch the policy declares"),

    // 50xx write-back, journal, verification
    JOURNAL_BROKEN("SLB5001E", FATAL, "do not trust this run directory; take the journal from its backup"),
    MANIFEST_BROKEN("SLB5002E", FATAL, "do not trust this run directory; take the manifest from its backup"),
    FILE_CHANGED("SLB5003E", FATAL, "do not use the file; take it from its backup or run again"),
    PATCH_MISMATCH("SLB5004E", FATAL, "do not use the dataset; find out what else wrote to it"),
    OUTPUT_EXISTS("SLB5005E", FATAL, "remove it or name another"),
    ENCODE_NO_RECORDS("SLB5015I", OK, "give the lines, if there should be records"),
    TOTALS_DIFFER("SLB5006E", UNUSABLE, "ask for a complete unload; nothing was published"),
    TOTAL_PAST_LINE("SLB5050E", UNUSABLE, "ask for lines that are not cut; nothing was published"),
    ITEM_NOT_WRITABLE("SLB5051E", FATAL, "write into another item"),
    PACKED_DIFFERS("SLB5052E", SEVERE, "check the device and give the same command again"),
    // 5060-5079: what verify and backout are asked for
    BACKOUT_NOBODY("SLB5060E", UNUSABLE, "check the key; a key is written as decisions.jsonl has it"),
    BACKOUT_AMBIGUOUS("SLB5061E", UNUSABLE, "give --person too"),
    HEAD_DIFFERS("SLB5062E", FATAL, "do not trust this run directory; take all of it from its backup"),

    // 502x to 504x audit log, protection
    FILES_OPEN_TO_OTHERS("SLB5020I", OK, "protect the folder by the file system's own means"),
    AUDIT_LOG_BROKEN("SLB5021E", FATAL, "trust the lines before; compare the others with a copy kept elsewhere"),
    AUDIT_LOG_DAMAGED("SLB5022W", WARNING, "look for a kill or a full disk at that time"),
    AUDIT_HEAD_ABSENT("SLB5023E", FATAL, "find the log that was written after that head; do not trust this one"),
    AUDIT_HEAD("SLB5024I", OK, "keep this line elsewhere"),
    AUDIT_NO_LOG("SLB5025E", FATAL, "give --audit another file"),
    AUDIT_KEY("SLB5026E", FATAL, "put the key back with mode 0600, or give --keystore"),
    AUDIT_OTHER_KEY("SLB5027W", WARNING, "give the keystore, or the key file, that was used then"),
    KEYSTORE_UNUSABLE("SLB5030E", FATAL, "check file and password, see docs/protection.md"),
    KEYSTORE_PASSWORD("SLB5031E", FATAL, "give --keystore-password-file, or the environment variable"),
    KEY_UNUSABLE("SLB5032E", FATAL, "make the key anew, see docs/protection.md"),
    SIGNATURE_MISSING("SLB5033E", FATAL, "trust it only if it was to be unsigned"),
    SIGNATURE_WRONG("SLB5034E", FATAL, "do not trust this run directory, or give the right certificate"),
    CERTIFICATE_UNUSABLE("SLB5035E", FATAL, "give the certificate of the key that signs runs"),

    // 60xx runs
    RUN_EXISTS("SLB6001E", FATAL, "look at its summary, or give another --out"),
    RUN_LOCKED("SLB6002E", FATAL, "wait for it to end, then give the same command again"),
    RUN_DIFFERS("SLB6003E", FATAL, "restart with what it was begun with, or give another --out"),
    INPUT_CHANGED("SLB6004E", SEVERE, "give the input again, complete and at rest, with a new --out"),
    INPUT_EMPTY("SLB6005E", SEVERE, "check that the unload ended well"),
    INPUT_UNLIKE_COPYBOOK("SLB6006E", SEVERE, "check copybook, code page and record format against the file"),
    REJECTS_OVER_LIMIT("SLB6007E", UNUSABLE, "look at work/publish/rejects/, mend data or mapping, run anew"),
    COUNTS_DIFFER("SLB6008E", FATAL, "report it with this line; nothing was published"),
    RUN_ENDED("SLB6009I", OK, "nothing to do"),
    RUN_WARNED("SLB6010W", WARNING, "look at the reasons in rejects/"),
    REPOSITORY_FAILED("SLB6011E", SEVERE, "check the job repository and give the same command again"),
    RUN_STOPPED("SLB6012E", SEVERE, "give the same command again to go on"),
    RUN_MISSING("SLB6013E", SEVERE, "give the directory of a finished run"),
    INPUT_INSIDE_RUN("SLB6015E", FATAL, "give another --out, away from the input"),
    INPUT_INCOMPLETE("SLB6014E", SEVERE, "give the dataset complete, with a new --out"),
    // 6040-6059: holds and the ledger
    HOLD_LINE("SLB6040E", UNUSABLE, "write each line as person,charge,reason"),
    HOLD_UNMATCHED("SLB6041W", WARNING, "check the keys of the hold file against decisions.jsonl"),
    DECIDED_HELD("SLB6042E", UNUSABLE, "leave held out, and give --hold with the charges to be held"),
    LEDGER_SAME_CONTENT("SLB6050E", UNUSABLE, "give the new delivery, or say with --again why"),
    LEDGER_CYCLE_DONE("SLB6051E", UNUSABLE, "give the next delivery, or say with --again why"),
    LEDGER_CYCLE_GAP("SLB6052E", UNUSABLE, "run the deliveries between first, or say with --again why"),
    LEDGER_NO_CYCLE("SLB6053E", UNUSABLE, "ask for a complete unload, or say with --again why"),
    LEDGER_BROKEN("SLB6054E", FATAL, "take the ledger from its backup, see docs/run.md"),
    LEDGER_LOCKED("SLB6055E", FATAL, "end the process that hangs, then give the same command again"),

    // 70xx routes: folders, deliveries, broker
    SERVE_SETTING("SLB7001E", FATAL, "mend it in routes.properties"),
    SERVE_FOLDER("SLB7002E", FATAL, "create the folder, or name another in routes.properties"),
    SERVE_TWICE("SLB7003E", FATAL, "stop the other one, or give this one its own serve.state"),
    SERVE_PORT("SLB7004E", FATAL, "stop what uses the port, or set another broker.port"),
    SERVE_READY("SLB7005I", OK, "end it with SIGTERM"),
    SERVE_STOPPED("SLB7006I", OK, "nothing to do"),
    SERVE_ROUTE("SLB7007E", FATAL, "mend the route file or routes.properties"),
    SERVE_BROKER("SLB7008E", SEVERE, "look at the lines before; check serve.state and free space"),
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
    MQ_UNAVAILABLE("SLB7033E", SEVERE, "check ibmmq.host, ibmmq.port, listener, queue manager"),
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

    /** What the letter of the identifier says: {@code information}, {@code warning} or {@code error}. */
    public String severity() {
        return switch (id.charAt(id.length() - 1)) {
            case 'I' -> "information";
            case 'W' -> "warning";
            default -> "error";
        };
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
