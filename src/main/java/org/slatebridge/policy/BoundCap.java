package org.slatebridge.policy;

import java.time.LocalDate;

/** A cap on a day, with switches set. */
record BoundCap(Cap cap, int most, Condition of) {

    static BoundCap bind(Cap cap, Binding binding) {
        LocalDate asOf = binding.asOf();
        return new BoundCap(cap, cap.most().on(asOf).value(), cap.of().bind(binding));
    }
}
