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
    final FactName fineOrdered;
    final FactName finePaid;
    final FactName feeOrdered;
    final FactName feePaid;
    final FactName paidOn;
    final FactName supervised;
    final FactName sentenceType;
    final FactName supervisionEndedOn;

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
        fineOrdered = facts.get("sentence.fineOrdered");
        finePaid = facts.get("sentence.finePaid");
        feeOrdered = facts.get("sentence.feeOrdered");
        feePaid = facts.get("sentence.feePaid");
        paidOn = facts.get("sentence.paidOn");
        supervised = facts.get("sentence.supervised");
        sentenceType = facts.get("sentence.type");
        supervisionEndedOn = facts.get("sentence.supervisionEndedOn");
    }
}
