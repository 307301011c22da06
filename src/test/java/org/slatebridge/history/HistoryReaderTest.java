package org.slatebridge.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;

class HistoryReaderTest {

    private static final String SOURCE = "{\"dataset\":\"master\",\"record\":4,\"offset\":600}";
    private static final String LINE =
            """
            {"person":{"key":"P","source":%s,"facts":{"lastName":{"value":"AX"},"birthDate":{"value":"1980-02-29"}}},\
            "arrests":[{"key":"P/1","facts":{},"charges":[{"key":"P/1/1","source":%s,\
            "facts":{"grade":{"value":"M2","item":"GRADE","contradicted":[{"value":"M1","item":"CTG","source":%s}]},"sealed":{"value":false},"sealedOn":{"quality":"missing"}},\
            "dispositions":[{"source":%s,"facts":{"date":{"quality":"conflicting","contradicted":[{"value":"2020-01-01","source":null},\
            {"value":"2020-01-02","quality":"derived","source":%s}]},"type":{"quality":"invalid","item":"DSP"}}}],\
            "sentences":[{"source":%s,"facts":{"minimumMonths":{"value":-3},"finePaid":{"value":-0.05,"source":null},\
            "maximumMonths":{"value":12,"quality":"derived"}}}]}]}],"unread":[%s]}
            """.formatted(SOURCE, SOURCE, "{\"dataset\":\"courts\"}", SOURCE, SOURCE, SOURCE, SOURCE);

    private static HistoryReader reader(String lines) {
        return reader(lines, FactCatalogue.standard());
    }

    private static HistoryReader reader(String lines, FactCatalogue facts) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        return new HistoryReader(new ByteArrayInputStream(bytes), "h.jsonl", facts);
    }

    private static CriminalHistory read(String line) {
        return Objects.requireNonNull(reader(line).next());
    }

    private static String with(String found, String instead) {
        assertThat(LINE).contains(found);
        return LINE.replace(found, instead);
    }

    private static List<String> faults(String lines) {
        HistoryReader reader = reader(lines);
        DiagnosticException e = Objects.requireNonNull(
                catchThrowableOfType(DiagnosticException.class, () -> {
                    while (reader.next() != null) {
                        // until the end, or a fault
                    }
                }),
                "must be refused");
        assertThat(e.returnCode()).isEqualTo(ReturnCode.UNUSABLE);
        return e.diagnostics().stream().map(Diagnostic::line).toList();
    }

    @Test
    void readsEveryKindWithQualityItemAndSource() {
        CriminalHistory history = read(LINE);
        FactCatalogue facts = FactCatalogue.standard();
        SourceRef source = new SourceRef("master", 4, 600);
        Charge charge = history.charges().findFirst().orElseThrow();
        assertThat(charge.source()).isEqualTo(source);
        assertThat(history.person().facts().get(facts.get("person.birthDate")).date())
                .hasToString("1980-02-29");
        Fact grade = charge.facts().get(facts.get("charge.grade"));
        assertThat(grade.text() + " " + grade.item() + " " + grade.source()).isEqualTo("M2 GRADE " + source);
        assertThat(charge.facts().get(facts.get("charge.sealed")).isSet()).isFalse();
        assertThat(charge.facts().get(facts.get("charge.sealedOn")).source()).isEqualTo(source);
        Fact type = charge.dispositions().get(0).facts().get(facts.get("disposition.type"));
        assertThat(type.quality() + " " + type.item()).isEqualTo("INVALID DSP");
        Facts sentence = charge.sentences().get(0).facts();
        assertThat(sentence.get(facts.get("sentence.finePaid")).number()).isEqualTo(-5);
        assertThat(sentence.get(facts.get("sentence.finePaid")).source()).isNull();
        assertThat(sentence.get(facts.get("sentence.maximumMonths")).quality()).isEqualTo(Quality.DERIVED);
        assertThat(sentence.get(facts.get("sentence.minimumMonths")).number()).isEqualTo(-3);
        assertThat(history.unread()).containsExactly(source);
    }

    @Test
    void theBasisOfADerivedFactIsWrittenWhateverItSays() {
        String basis = "no \"credit\", see § 9756 \\ 61";
        FactName date = FactCatalogue.standard().get("sentence.date");
        SourceRef source = new SourceRef("master", 4, 600);
        Fact derived = Fact.number(date, 18_263, source, basis).derived();
        Sentence sentence = new Sentence(Facts.of(List.of(derived)), source);
        Charge charge = new Charge("A/1/1", Facts.NONE, List.of(), List.of(sentence), source);
        Arrest arrest = new Arrest("A/1", Facts.NONE, List.of(charge));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HistoryWriter writer = new HistoryWriter(out, HistoryWriter.Positions.ALL);
        writer.write(new CriminalHistory(new Person("A", Facts.NONE), List.of(arrest), List.of()));
        writer.flush();

        Charge read =
                read(out.toString(StandardCharsets.UTF_8)).charges().findFirst().orElseThrow();

        assertThat(read.sentences().get(0).facts().get(date).item()).isEqualTo(basis);
    }

    @Test
    void readsWhatContradictsAFact() {
        FactCatalogue facts = FactCatalogue.standard();
        Charge charge = read(LINE).charges().findFirst().orElseThrow();
        assertThat(charge.facts().get(facts.get("charge.grade")).contradicting())
                .singleElement()
                .satisfies(other -> assertThat(other.text() + " " + other.item() + " " + other.source())
                        .isEqualTo("M1 CTG " + SourceRef.somewhereIn("courts")));
        Fact date = charge.dispositions().get(0).facts().get(facts.get("disposition.date"));
        assertThat(date.quality()).isEqualTo(Quality.CONFLICTING);
        assertThat(date.contradicting()).extracting(Fact::date).hasToString("[2020-01-01, 2020-01-02]");
        assertThat(date.contradicting()).extracting(Fact::quality).containsExactly(Quality.PRESENT, Quality.DERIVED);
        assertThat(date.contradicting().get(0).source()).isNull();
        assertThat(date.contradicting().get(1).source()).isEqualTo(new SourceRef("master", 4, 600));
    }

    @Test
    void writesTheSameBytesAgain() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HistoryWriter writer = new HistoryWriter(out, HistoryWriter.Positions.ALL)) {
            writer.write(read(LINE));
        }
        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(HistorySchema.faults(written)).isEmpty();
        assertThat(written)
                .contains(
                        "\"grade\":{\"value\":\"M2\",\"item\":\"GRADE\",\"contradicted\":[{\"value\":\"M1\",\"item\":\"CTG\","
                                + "\"source\":{\"dataset\":\"courts\"}}]}")
                .contains("\"contradicted\":[{\"value\":\"2020-01-01\",\"source\":null},");
        out.reset();
        try (HistoryWriter writer = new HistoryWriter(out, HistoryWriter.Positions.ALL)) {
            writer.write(read(written));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(written);
    }

    @Test
    void keysMayStandInAnyOrder() {
        String turned = with(
                "{\"quality\":\"missing\"}},\"dispositions\":[{\"source\":" + SOURCE + ",",
                "{\"quality\":\"missing\"}},\"dispositions\":[{");
        turned = turned.replace(
                "{\"quality\":\"invalid\",\"item\":\"DSP\"}}",
                "{\"item\":\"DSP\",\"quality\":\"invalid\"}},\"source\":" + SOURCE);
        assertThat(read(turned)).usingRecursiveComparison().isEqualTo(read(LINE));
    }

    @Test
    void aRecordNeedNotBeKnown() {
        SourceRef somewhere = SourceRef.somewhereIn("master");
        CriminalHistory history = read(LINE.replace(",\"record\":4,\"offset\":600", ""));
        assertThat(history.unread()).containsExactly(somewhere);
        assertThat(history.charges().findFirst().orElseThrow().source()).isEqualTo(somewhere);
        assertThat(somewhere.positioned()).isFalse();
        assertThat(new SourceRef("master", 1, 0).positioned()).isTrue();
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreNoPartOfALine() {
        HistoryReader reader =
                reader("\ufeff" + LINE.strip() + "\r\n\r\n" + LINE.strip().replace("\"P\"", "\"Q\"") + "\r\n");
        assertThat(reader.next()).usingRecursiveComparison().isEqualTo(read(LINE));
        assertThat(Objects.requireNonNull(reader.next()).person().key()).isEqualTo("Q");
        assertThat(reader.next()).isNull();
        assertThat(reader("\ufeff").next()).isNull();
        assertThat(faults(LINE + "\ufeff" + LINE)).first().asString().startsWith("SLB3101E h.jsonl line 2: ");
    }

    @Test
    void anEmptyFileHasNoHistoriesAndBlankLinesAreNone() {
        assertThat(reader("").next()).isNull();
        assertThat(reader("\n \r\n").next()).isNull();
        assertThat(read("\n\n" + LINE.strip()).person().key()).isEqualTo("P");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    "value":"AX"          ~ "value":7                 ~ SLB3106E h.jsonl line 1 item person/facts/lastName/value: is a number, expected a text
                    "value":"AX"          ~ "value":null              ~ SLB3106E h.jsonl line 1 item person/facts/lastName/value: is null, expected a text
                    "1980-02-29"          ~ "1981-02-29"              ~ SLB3107E h.jsonl line 1 item person/facts/birthDate/value: is no day of the calendar
                    "1980-02-29"          ~ "+10000-01-01"            ~ SLB3107E h.jsonl line 1 item person/facts/birthDate/value: is no day of the calendar
                    "value":-0.05         ~ "value":0.005             ~ SLB3107E h.jsonl line 1 item arrests[0]/charges[0]/sentences[0]/facts/finePaid/value: is no amount
                    "value":-0.05         ~ "value":1e999999          ~ SLB3107E h.jsonl line 1 item arrests[0]/charges[0]/sentences[0]/facts/finePaid/value: is no amount
                    "value":-3            ~ "value":1.5               ~ SLB3106E h.jsonl line 1 item arrests[0]/charges[0]/sentences[0]/facts/minimumMonths/value: is a number, expected a whole number
                    "value":-3            ~ "value":9223372036854775808 ~ /minimumMonths/value: is out of range
                    "value":false         ~ "value":"N"               ~ facts/sealed/value: is a text, expected true or false
                    "quality":"missing"   ~ "quality":"unknown"       ~ SLB3107E h.jsonl line 1 item arrests[0]/charges[0]/facts/sealedOn/quality: is none of present, derived
                    "quality":"missing"   ~ "quality":"present"       ~ SLB3109E h.jsonl line 1 item arrests[0]/charges[0]/facts/sealedOn: is present and has no value
                    "quality":"missing"   ~ "quality":"missing","value":"2020-01-01" ~ SLB3109E h.jsonl line 1 item arrests[0]/charges[0]/facts/sealedOn: is missing and has a value
                    "grade":              ~ "grad":                   ~ SLB3108E h.jsonl line 1 item arrests[0]/charges[0]/facts: key grad is no fact of a charge; did you mean grade?
                    "item":"GRADE"        ~ "itm":"GRADE"             ~ SLB3103E h.jsonl line 1 item arrests[0]/charges[0]/facts/grade: key itm is no key here; did you mean item?
                    "grade":              ~ "SMITH JOHN":             ~ facts: the key in column
                    "key":"P/1",          ~ ``                        ~ SLB3104E h.jsonl line 1 item arrests[0]/key: is not in the line
                    "key":"P/1/1",        ~ "key":"",                 ~ SLB3107E h.jsonl line 1 item arrests[0]/charges[0]/key: is empty
                    "unread":[            ~ "unread":[],"unread":[    ~ SLB3105E h.jsonl line 1 item unread: stands twice
                    "record":4,"offset":600}]} ~ "offset":600}]}      ~ SLB3104E h.jsonl line 1 item unread[0]: has record or offset, and needs both or none
                    "record":4,"offset":600}]} ~ "record":0,"offset":600}]} ~ SLB3107E h.jsonl line 1 item unread[0]/record: is out of range
                    "value":"M1"          ~ "value":1                 ~ SLB3106E h.jsonl line 1 item arrests[0]/charges[0]/facts/grade/contradicted[0]/value: is a number, expected a text
                    "value":"M1"          ~ "quality":"invalid"       ~ SLB3109E h.jsonl line 1 item arrests[0]/charges[0]/facts/grade/contradicted[0]: is invalid and contradicts nothing
                    "value":"M1",         ~ ``                        ~ SLB3109E h.jsonl line 1 item arrests[0]/charges[0]/facts/grade/contradicted[0]: is present and has no value
                    "item":"CTG","source":{"dataset":"courts"} ~ "item":"CTG" ~ SLB3104E h.jsonl line 1 item arrests[0]/charges[0]/facts/grade/contradicted[0]/source: is not in the line
                    "item":"CTG"          ~ "contradicted":[]         ~ SLB3103E h.jsonl line 1 item arrests[0]/charges[0]/facts/grade/contradicted[0]: key contradicted is no key here
                    [{"value":"M1","item":"CTG","source":{"dataset":"courts"}}] ~ []    ~ SLB3107E h.jsonl line 1 item arrests[0]/charges[0]/facts/grade/contradicted: is empty
                    [{"value":"M1","item":"CTG","source":{"dataset":"courts"}}] ~ [7]   ~ SLB3106E h.jsonl line 1 item arrests[0]/charges[0]/facts/grade/contradicted[0]: is a number, expected an object
                    "value":"M2","item":"GRADE" ~ "quality":"missing" ~ SLB3109E h.jsonl line 1 item arrests[0]/charges[0]/facts/grade: is missing and is contradicted
                    "value":-3            ~ "value":1e5               ~ expected a whole number
                    "facts":{},"charges"  ~ "facts":[],"charges"      ~ SLB3106E h.jsonl line 1 item arrests[0]/facts: is an array, expected an object
                    """)
    void refusesWhatTheShapeDoesNotHave(String found, String instead, String message) {
        assertThat(faults(with(found, instead))).hasSize(1).first().asString().contains(message);
    }

    @Test
    void showsAllFaultsOfALine() {
        String line = with("\"1980-02-29\"", "7")
                .replace("\"grade\":", "\"grad\":")
                .replace("\"value\":-3", "\"value\":true");
        assertThat(faults(LINE + line.replace("\"key\":\"P\"", "\"key\":\"Q\"")))
                .hasSize(3)
                .allMatch(fault -> fault.contains("h.jsonl line 2 item "));
    }

    @Test
    void refusesASecondKeyOfTheSameName() {
        String charge = LINE.substring(LINE.indexOf("{\"key\":\"P/1/1\""), LINE.indexOf("]}],\"unread\""));
        assertThat(faults(with(charge, charge + "," + charge)))
                .containsExactly(
                        "SLB3110E h.jsonl line 1 item arrests[0]/charges[1]/key: is the key of another charge of"
                                + " the person; give every person, arrest and charge once, with a key of its own");
        assertThat(faults(LINE + LINE)).first().asString().startsWith("SLB3110E h.jsonl line 2: the person is that of");
    }

    @Test
    void noValueOfALineIsInAMessage() {
        String line = with("\"AX\"", "\"JEKYLL\",\"HENRY\":1").replace("\"1980-02-29\"", "\"HYDE\"") + "JEKYLL";
        assertThat(faults(line)).hasSize(2).noneMatch(fault -> fault.matches(".*(JEKYLL|HYDE|HENRY).*"));
    }

    @Test
    void refusesWhatIsNoJsonOrNoUtf8() {
        assertThat(faults(LINE + "{\"person\":")).first().asString().contains("SLB3101E h.jsonl line 2");
        assertThat(faults("[]"))
                .first()
                .asString()
                .contains("SLB3106E h.jsonl line 1: is an array, expected an object");
        assertThat(faults(LINE.strip() + "{}")).first().asString().contains("something stands behind the object");
        HistoryReader reader = new HistoryReader(
                new ByteArrayInputStream(LINE.replace("AX", "\u00e9").getBytes(StandardCharsets.ISO_8859_1)),
                "h.jsonl",
                FactCatalogue.standard());
        assertThat(catchThrowableOfType(DiagnosticException.class, reader::next))
                .hasMessageStartingWith("SLB3102E h.jsonl line 1: ");
    }

    @Test
    void whatIsLargerThanAnythingIsRefusedByLine() {
        String message = "a number, a key or the nesting is larger than any can be here";
        assertThat(faults(with("\"value\":-3", "\"value\":" + "9".repeat(2000))))
                .singleElement()
                .asString()
                .startsWith("SLB3101E h.jsonl line 1 item arrests[0]/charges[0]/sentences[0]/facts/minimumMonths: "
                        + message);
        assertThat(faults(with("\"unread\":[", "\"unread\":[" + "[".repeat(2000))))
                .last()
                .asString()
                .contains(message);
        assertThat(faults(with("\"unread\"", "\"" + "x".repeat(70_000) + "\"")))
                .last()
                .asString()
                .contains(message);
    }

    @Test
    void factsOfAMappingNeedItsCatalogue() {
        String line = with("\"sealed\":", "\"juvenile\":");
        assertThat(faults(line)).first().asString().contains("is no fact of a charge");
        FactCatalogue facts = FactCatalogue.standard().with("charge.juvenile", FactKind.FLAG);
        CriminalHistory history = Objects.requireNonNull(reader(line, facts).next());
        Fact juvenile = history.charges().findFirst().orElseThrow().facts().get(facts.get("charge.juvenile"));
        assertThat(juvenile.isSet()).isFalse();
    }
}
