package org.slatebridge.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistorySchemaTest {

    private static final String SOURCE = "{\"dataset\":\"m\",\"record\":1,\"offset\":0}";

    private static String charge(String facts) {
        return "{\"person\":{\"key\":\"P\",\"facts\":{}},\"arrests\":[{\"key\":\"A\",\"facts\":{},\"charges\":[{\"key\":\"C\","
                + "\"source\":" + SOURCE + ",\"facts\":{" + facts
                + "},\"dispositions\":[],\"sentences\":[]}]}],\"unread\":[]}";
    }

    @ParameterizedTest
    @EnumSource
    void hasTheFactsOfTheCatalogueWithTheirKinds(Level level) {
        Map<String, FactName> facts = FactCatalogue.standard().of(level);
        Map<String, String> kinds = HistorySchema.kinds(level);
        assertThat(kinds).hasSameSizeAs(facts);
        facts.forEach((name, fact) ->
                assertThat(kinds).containsEntry(name, fact.kind().name().toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"grade\":{\"value\":\"M2\",\"item\":\"I\"}",
                "\"grade\":{\"quality\":\"conflicting\",\"source\":null}",
                "\"sealedOn\":{\"value\":\"2020-02-29\",\"quality\":\"derived\",\"source\":" + SOURCE + "}",
                "\"grade\":{\"value\":\"M2\",\"source\":{\"dataset\":\"d\"}}",
                "\"grade\":{\"value\":\"M2\",\"contradicted\":[{\"value\":\"M1\",\"item\":\"I\",\"source\":{\"dataset\":\"d\"}}]}",
                "\"grade\":{\"quality\":\"conflicting\",\"contradicted\":[{\"value\":\"M1\",\"source\":null}]}",
                "\"ofTheMapping\":{\"value\":12.5}"
            })
    void takes(String facts) {
        assertThat(HistorySchema.faults(charge(facts))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"grade\":{\"value\":2}",
                "\"grade\":{\"item\":\"I\"}",
                "\"grade\":{\"value\":\"M2\",\"contradicted\":[]}",
                "\"grade\":{\"value\":\"M2\",\"contradicted\":[{\"value\":\"M1\"}]}",
                "\"grade\":{\"value\":\"M2\",\"contradicted\":[{\"value\":1,\"source\":null}]}",
                "\"grade\":{\"value\":\"M2\",\"contradicted\":[{\"quality\":\"invalid\",\"source\":null}]}",
                "\"grade\":{\"quality\":\"missing\",\"contradicted\":[{\"value\":\"M1\",\"source\":null}]}",
                "\"grade\":{\"value\":\"M2\",\"quality\":\"missing\"}",
                "\"grade\":{\"value\":\"M2\",\"more\":1}",
                "\"sealedOn\":{\"value\":\"20200229\"}",
                "\"sealed\":{\"value\":\"Y\"}",
                "\"grade\":{\"value\":\"M2\",\"source\":{\"dataset\":\"d\",\"record\":1}}",
                "\"grade\":{\"value\":\"M2\",\"source\":{\"dataset\":\"d\",\"offset\":1}}",
                "\"maximumPenaltyMonths\":{\"value\":1.5}"
            })
    void refuses(String facts) {
        assertThat(HistorySchema.faults(charge(facts))).isNotEmpty();
    }
}
