package org.slatebridge.policy;

/** A shipped policy, and what random histories under it are made of. */
record ShippedPolicy(Policy policy, Vocabulary words) {

    static ShippedPolicy read(String name) {
        Policy policy = ShippedPolicies.read(name);
        return new ShippedPolicy(policy, Vocabulary.of(policy, ShippedPolicies.text(name)));
    }

    @Override
    public String toString() {
        return policy.id();
    }
}
