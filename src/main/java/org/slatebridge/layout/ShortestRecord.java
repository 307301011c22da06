package org.slatebridge.layout;

/** Works out how long a record is with every table under DEPENDING ON at its minimum. */
final class ShortestRecord {

    private ShortestRecord() {}

    /** Bytes of one element of the item. */
    static int length(Field field) {
        if (!field.isGroup()) {
            return field.length();
        }
        // slack bytes are in the maximum: take off only what the tables may lack
        int lacking = 0;
        for (Field child : field.children()) {
            if (child.redefines() == null) {
                lacking += child.totalLength() - least(child);
            }
        }
        return field.length() - lacking;
    }

    private static int least(Field field) {
        Occurs occurs = field.occurs();
        return occurs == null ? length(field) : length(field) * occurs.min();
    }
}
