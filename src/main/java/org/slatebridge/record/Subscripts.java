package org.slatebridge.record;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.slatebridge.layout.Field;

/** All elements that an item of tables can have. Stateless. */
final class Subscripts {

    private Subscripts() {}

    /** Gives the subscripts of each element, from 1, in the order of the bytes; once none for an item in no table. */
    static void each(Field field, Consumer<int[]> use) {
        List<Field> tables = field.tables();
        int[] most = tables.stream()
                .mapToInt(t -> t.occurs() == null ? 1 : t.occurs().max())
                .toArray();
        int[] at = new int[most.length];
        Arrays.fill(at, 1);
        if (Arrays.stream(most).anyMatch(m -> m < 1)) {
            return;
        }
        do {
            use.accept(at.clone());
        } while (advance(at, most));
    }

    private static boolean advance(int[] at, int[] most) {
        for (int i = at.length - 1; i >= 0; i--) {
            if (at[i] < most[i]) {
                at[i]++;
                return true;
            }
            at[i] = 1;
        }
        return false;
    }
}
