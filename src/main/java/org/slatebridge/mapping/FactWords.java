package org.slatebridge.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;

/** Names that items with certain facts often have. What it finds is a guess, to be checked by a person. */
final class FactWords {

    private static final String DATE = "(DATE|DTE|DT)";
    private static final String NUMBER = "(NO|NUM|NUMBER|NBR|ID)";
    private static final String CODE = "(CODE|CD|IND|FLAG|TYPE|TYP)";
    private static final String MONTHS = "(MONTHS|MOS|MO|MTHS)";
    private static final String CHARGE = "(OFFENSE|OFFENCE|CHARGE|CHG|OFF|OFN)";

    private static final Map<FactName, Pattern> WORDS = new LinkedHashMap<>();

    static {
        put("person.birthDate", "DOB|D-O-B|BIRTH-?" + DATE + "|" + DATE + "-OF-BIRTH|BDATE|BIRTHDATE");
        put("person.sex", "(SEX|GENDER)(-" + CODE + ")?");
        put("person.race", "RACE(-" + CODE + ")?");
        put("person.lastName", "(LAST|LST|L)-?(NAME|NM|NAM)|SURNAME|NAME-LAST");
        put("person.firstName", "(FIRST|FST|F)-?(NAME|NM|NAM)|NAME-FIRST");
        put("person.fbiNumber", "FBI(-" + NUMBER + ")?");
        put("person.warrant", "WARRANT(-" + CODE + ")?");
        put("person.registrant", "(REGISTRANT|REGISTERED|SORN?)(-" + CODE + ")?");
        put("arrest.date", "((ARREST|ARR|ARRESTED|BOOKING)-)?" + DATE + "|" + DATE + "-(OF-)?(ARREST|ARR)");
        put("arrest.agency", "((ARREST|ARR|ARRESTING)-)?(AGENCY|AGCY)(-(ORI|ID|CODE|CD))?|ORI");
        put("arrest.agencyCase", "((AGENCY|AGCY)-)?CASE(-" + NUMBER + ")?");
        put("arrest.county", "(COUNTY|CNTY|CTY)(-(CODE|CD|NO))?");
        put("charge.docket", "((COURT|CT)-)?(DOCKET|DKT)(-" + NUMBER + ")?");
        put("charge.title", "(STATUTE-|STAT-)?TITLE");
        put("charge.section", "(STATUTE-|STAT-)?(SECTION|SECT)");
        put("charge.inchoate", "INCHOATE(-" + CODE + ")?");
        put("charge.grade", "(" + CHARGE + "-)?(GRADE|GRD|CLASS|LEVEL|SEVERITY)(-" + CODE + ")?");
        put("charge.maximumPenaltyMonths", "MAX(IMUM)?(-PENALTY)?-" + MONTHS);
        put("charge.ncic", "NCIC(-" + CODE + ")?");
        put(
                "charge.offenseDate",
                "(OFFENSE|OFFENCE|OFF|OFN|VIOL|VIOLATION|CRIME)-" + DATE + "|" + DATE + "-OF-OFFENSE");
        put("charge.description", "(" + CHARGE + "-)?(DESCRIPTION|DESCR|DESC|LITERAL|LIT)");
        put("charge.sealed", "(SEAL|SEALED|EXPUNGED?)(-(CODE|CD|IND|FLAG|SW))?");
        put("charge.sealedOn", "(SEAL|SEALED|EXPUNGED?)-" + DATE + "|" + DATE + "-SEALED");
        put("charge.sealAuthority", "(SEAL|SEALED|SEALING)-AUTH(ORITY)?");
        put("disposition.date", "((DISPOSITION|DISPO|DISPN|DISP|DSP)-)?" + DATE);
        put("disposition.type", "((DISPOSITION|DISPO|DISPN|DISP|DSP)-)?(CODE|CD|TYPE|TYP)");
        put("sentence.date", "((SENTENCE|SENTENCED|SENT|SEN)-)?" + DATE);
        put("sentence.type", "((SENTENCE|SENT|SEN)-)?(CODE|CD|TYPE|TYP)");
        put("sentence.minimumMonths", "MIN(IMUM)?-" + MONTHS);
        put("sentence.maximumMonths", "MAX(IMUM)?-" + MONTHS);
        put("sentence.restitutionOrdered", "(RESTITUTION|RESTIT|REST)(-(ORDERED|ORD|AMT|AMOUNT))?");
        put("sentence.restitutionPaid", "(RESTITUTION|RESTIT|REST)-(PAID|PD)");
        put("sentence.fineOrdered", "FINES?(-(ORDERED|ORD|AMT|AMOUNT))?");
        put("sentence.finePaid", "FINES?-(PAID|PD)");
        put("sentence.completedOn", "(COMPLETED|COMPLETION|COMPL|COMP|DISCHARGED?)-" + DATE);
        put("sentence.releasedOn", "(RELEASED?|REL|RLSE)-" + DATE);
        put("sentence.supervisionEndedOn", "(SUPERVISION|SUPV|PAROLE|PROBATION)-(END|ENDED|EXP)-" + DATE);
    }

    private FactWords() {}

    private static void put(String fact, String words) {
        WORDS.put(FactCatalogue.standard().get(fact), Pattern.compile(words));
    }

    /** The fact of a level that an item may answer, by its name without what the names of its record share. */
    static Optional<FactName> of(Level level, String name) {
        return WORDS.entrySet().stream()
                .filter(words -> words.getKey().level() == level)
                .filter(words -> words.getValue().matcher(name).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
