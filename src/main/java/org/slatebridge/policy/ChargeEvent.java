package org.slatebridge.policy;

import java.util.List;
import java.util.function.Consumer;

/** Something that happens to a charge, or to the sentences for it, on a day. Immutable. */
interface ChargeEvent {

    /** When it happened to that charge. */
    Happening of(ChargeView charge);

    /** The facts that tell; where the day is unknown, those without value are what is missing. */
    List<FactSeen> looked(ChargeView charge);

    /** Names all facts it can ask for. */
    void facts(Consumer<String> out);
}
