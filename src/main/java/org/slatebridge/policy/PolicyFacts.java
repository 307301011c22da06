package org.slatebridge.policy;

import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;

/** The facts the vocabulary asks for, looked up once. */
final class PolicyFacts {

    static final String RECORDS = "person.records";

    final FactName sealed;
    final FactName grade;
    final FactName maximumMonths;
    final FactName title;
    final FactName section;
    final FactName inchoate;
    final FactName docket;
    final FactName dispositionType;
    final FactName dispositionDate;
    final FactName sentenceMinimum;
    final FactName sentenceMaximum;
    final FactName restitutionOrdered;
    final FactName restitutionPaid;

    PolicyFacts(FactCatalogue facts) {
        sealed = facts.get("charge.sealed");
        grade = facts.get("charge.grade");
        maximumMonths = facts.get("charge.maximumPenaltyMonths");
        title = facts.get("charge.title");
        section = facts.get("charge.section");
        inchoate = facts.get("charge.inchoate");
        docket = facts.get("charge.docket");
        dispositionType = facts.get("disposition.type");
        dispositionDate = facts.get("disposition.date");
        sentenceMinimum = facts.get("sentence.minimumMonths");
        sentenceMaximum = facts.get("sentence.maximumMonths");
        restitutionOrdered = facts.get("sentence.restitutionOrdered");
        restitutionPaid = facts.get("sentence.restitutionPaid");
    }
}
