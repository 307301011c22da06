package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeCodesTest {

    private static final DatasetMapping MASTER = SmallState.master(
            "{ when: { X-TYPE: '60' }, as: ignored }", "{ when: { X-TYPE: ['60', '61', '30'] }, as: ignored }");

    private static TypeCodes codes() {
        return TypeCodes.of(MASTER.records()).orElseThrow();
    }

    @Test
    void everyRecordIsOfTheFirstTypeWhoseConditionHolds() {
        byte[] record = SmallState.record("");
        for (int code = 0; code < 1 << 16; code++) {
            record[0] = (byte) (code >> 8);
            record[1] = (byte) code;
            assertThat(codes().find(record, 0, record.length))
                    .as("code %04X", code)
                    .isSameAs(MASTER.type(record, 0, record.length));
        }
    }

    @Test
    void oneOfTwoTypesWithTheSameCodeIsTheFirst() {
        byte[] record = SmallState.record("30A00010101M1N00000000");
        RecordMapping found = codes().find(record, 0, record.length);
        assertThat(found).isSameAs(SmallState.type(MASTER, "C-REC"));
    }

    @Test
    void aRecordThatEndsBeforeItsCodeIsOfNoType() {
        assertThat(codes().find(SmallState.record("10"), 0, 1)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "{ X-KEY: 'A0001' }, at another place",
        "{ X-TYPE: '60'; X-KEY: 'A0001' }, by two items",
    })
    void onlyConditionsTellTypesApartThatAreNotAllToldByOnePlace(String when, String why) {
        DatasetMapping mixed = SmallState.master("{ X-TYPE: '60' }", when.replace(';', ','));
        assertThat(TypeCodes.of(mixed.records())).as(why).isEmpty();
    }
}
