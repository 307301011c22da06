package org.slatebridge;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the house as it is drawn: which package may use which. A rule's message says how to mend it. */
class ArchitectureTest {

    private static final String ROOT = "org.slatebridge";
    private static final String[] BYTES = {
        "dataset", "layout", "copybook", "codec", "record", "crosscheck", "inspect", "jrecord"
    };
    private static final String[] LAW = {"history", "policy", "assess", "report"};
    private static final String[] FRAMEWORKS = {"batch", "route", "web", "cli"};
    private static final String[] BELOW_BATCH = {
        "diagnostic",
        "yaml",
        "dataset",
        "layout",
        "copybook",
        "record",
        "history",
        "policy",
        "assess",
        "report",
        "mapping",
        "join",
        "writeback",
        "synthetic",
        "protection",
        "audit"
    };

    /** Package and what it may use besides itself and the JDK. */
    private static final Map<String, Set<String>> MAY_USE = table();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new TreeMap<>();
        allow(table, "diagnostic");
        allow(table, "yaml", "diagnostic");
        allow(table, "protection", "diagnostic");
        allow(table, "audit", "protection", "diagnostic");
        allow(table, "dataset", "diagnostic");
        allow(table, "layout", "diagnostic");
        allow(table, "copybook", "layout", "diagnostic");
        allow(table, "codec", "layout", "diagnostic");
        allow(table, "record", "dataset", "layout", "codec", "diagnostic");
        allow(table, "crosscheck", "record", "dataset", "layout", "codec", "diagnostic");
        allow(table, "inspect", "dataset", "layout", "codec", "record", "diagnostic");
        // only in builds with profile jrecord
        allow(table, "jrecord", "crosscheck", "layout", "copybook", "codec", "record", "dataset", "diagnostic");
        allow(table, "history", "diagnostic");
        allow(table, "policy", "history", "yaml", "diagnostic");
        allow(table, "assess", "policy", "history", "diagnostic");
        allow(table, "report", "assess", "policy", "history");
        allow(table, "mapping", "record", "layout", "history", "yaml", "diagnostic");
        allow(table, "writeback", "dataset", "record", "layout", "mapping", "policy", "history", "yaml", "diagnostic");
        table.get("writeback").add("protection");
        allow(table, "join", "dataset", "record", "layout", "mapping", "history", "diagnostic");
        allow(table, "synthetic", "dataset", "layout", "record", "mapping", "history", "diagnostic");
        allow(table, "profile", "layout", "record", "mapping", "history");
        allow(table, "batch", BELOW_BATCH);
        allow(table, "route", "dataset", "record", "writeback", "batch", "diagnostic");
        allow(table, "web", "history", "policy", "assess", "report", "batch", "diagnostic");
        allow(table, "cli", BELOW_BATCH);
        table.get("cli").addAll(List.of("codec", "crosscheck", "inspect", "profile", "batch", "route", "web"));
        return table;
    }

    private static void allow(Map<String, Set<String>> table, String name, String... others) {
        table.put(name, new LinkedHashSet<>(Arrays.asList(others)));
    }

    @TestFactory
    Stream<DynamicTest> packageUsesOnlyWhatTheTableAllows() {
        return MAY_USE.keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> check(usesOnly(name))));
    }

    private static ArchRule usesOnly(String name) {
        Set<String> forbidden = new TreeSet<>(MAY_USE.keySet());
        forbidden.remove(name);
        forbidden.removeAll(MAY_USE.get(name));
        return noClasses()
                .that()
                .resideInAPackage(in(name)[0])
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(forbidden.toArray(new String[0])))
                .because(name + " may use only " + MAY_USE.get(name)
                        + "; move the code to the package it belongs to, or pass the value in from above");
    }

    @Test
    void everyPackageStandsInTheTable() {
        check(classes()
                .should()
                .resideInAnyPackage(in(MAY_USE.keySet().toArray(new String[0])))
                .because("the table is the whole house, and the root package stays empty;"
                        + " find the room where one would look for this class"));
    }

    @Test
    void packagesFormNoCycle() {
        check(slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle makes two packages one; invert one arrow by an interface in the lower package"));
    }

    @Test
    void frameworksStayInTheLastFourPackages() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(in(FRAMEWORKS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.camel..",
                        "org.apache.activemq..",
                        "org.apache.artemis..",
                        "com.ibm.mq..",
                        "jakarta..",
                        "javax.jms..")
                .because("everything below is plain Java, usable as a library;"
                        + " put an interface there and its implementation into batch, route, web or cli"));
    }

    @Test
    void lawSideNeverReachesTheBytesSide() {
        check(neverReach(LAW, BYTES));
    }

    @Test
    void bytesSideNeverReachesTheLawSide() {
        check(neverReach(BYTES, LAW));
    }

    private static ArchRule neverReach(String[] from, String[] to) {
        return noClasses()
                .that()
                .resideInAnyPackage(in(from))
                .should()
                .transitivelyDependOnClassesThat(resideInAnyPackage(in(to)))
                .because("bytes and law meet only in mapping and writeback; take the code there");
    }

    @Test
    void routeAndWebNeverImportEachOther() {
        String mend = "both stand on batch; move what they share there";
        check(noClasses()
                .that()
                .resideInAPackage(in("route")[0])
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("web")[0])
                .because(mend));
        check(noClasses()
                .that()
                .resideInAPackage(in("web")[0])
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("route")[0])
                .because(mend));
    }

    @Test
    void onlyCliAndWebReadTheClock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(in("cli", "web"))
                .should()
                .accessTargetWhere(describe("reads the clock", ArchitectureTest::readsTheClock))
                .because("the same inputs give the same bytes on any day;"
                        + " take the date or a java.time.Clock as a parameter, handed down from cli or web"));
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        JavaClass owner = target.getOwner();
        String name = target.getName();
        if (owner.getPackageName().equals("java.time")) {
            boolean clockGiven = target.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Clock.class));
            return !clockGiven && (name.equals("now") || name.startsWith("system") || name.startsWith("tick"));
        }
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis") || name.equals("nanoTime");
        }
        boolean calendar = owner.isAssignableTo(Calendar.class) || owner.isEquivalentTo(Date.class);
        boolean ofNow =
                name.equals("getInstance") || target.getRawParameterTypes().isEmpty();
        return calendar && ofNow && (name.equals("getInstance") || name.equals("<init>"));
    }

    @Test
    void packagesHaveNamesThatSayWhatTheyHold() {
        check(noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..support..", "..impl..", "..helper..")
                .because("such a name says nothing; put the class beside what uses it"));
    }

    @Test
    void theTableHasTheTwentyFivePackages() {
        assertThat(MAY_USE).hasSize(25);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    private static String[] in(String... names) {
        return Arrays.stream(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
