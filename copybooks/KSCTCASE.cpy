      *****************************************************************
      * KSCTCASE - KEYSTONE UNIFIED COURTS, CRIMINAL CASE EXTRACT
      *
      * ONE RECORD A CASE, RECFM=VB, NATIVE CODE PAGE IBM-1047 (USS)
      * IN NO ORDER.  SID AND OTN ARE BLANK WHERE THE CLERK WAS NOT
      * TOLD THEM; THE DOCKET NUMBER IS ALWAYS THERE
      *
      * DATES ARE CYYMMDD: C IS 0 FOR 19YY AND 1 FOR 20YY.
      * ZERO MEANS THAT NO DATE WAS DOCKETED
      *
      * CHANGES  1987-04  FIRST ISSUE, DATES YYMMDD
      *          1999-02  CENTURY DIGIT IN FRONT OF EVERY DATE
      *          2011-09  SENTENCE COMPONENTS, AT MOST SIX A CHARGE
      * KEYSTONE IS A FICTIONAL STATE.  NO RECORD DESCRIBES A PERSON.
      *****************************************************************
       01  KC-CASE-RECORD.
           05  KC-REC-TYPE                 PIC X(01).
               88  KC-IS-CASE              VALUE 'C'.
           05  KC-CASE-ID                  PIC 9(09) COMP.
           05  KC-DOCKET                   PIC X(15).
           05  KC-SID                      PIC X(10).
           05  KC-OTN                      PIC X(10).
           05  KC-COUNTY                   PIC 9(02).
           05  KC-FILED-DATE               PIC 9(07) COMP-3.
           05  KC-CHARGE-COUNT             PIC 9(04) COMP.
           05  KC-CHARGE  OCCURS 1 TO 20 TIMES
                          DEPENDING ON KC-CHARGE-COUNT.
               10  KC-CHG-SEQUENCE         PIC 9(04) COMP.
               10  KC-CHG-STATUTE.
                   15  KC-CHG-TITLE        PIC X(02).
                   15  KC-CHG-SECTION      PIC X(10).
               10  KC-CHG-GRADE            PIC X(02).
               10  KC-CHG-PLEA             PIC X(01).
                   88  KC-PLEA-GUILTY      VALUE 'G'.
                   88  KC-PLEA-NOT-GUILTY  VALUE 'N'.
               10  KC-CHG-DISP-CODE        PIC X(03).
                   88  KC-CHG-CONVICTED    VALUE 'GPL' 'GVT' 'NCO'.
               10  KC-CHG-DISP-DATE        PIC 9(07) COMP-3.
               10  KC-CMP-COUNT            PIC 9(04) COMP.
      *        NUMBERED AS DOCKETED BELOW THE CHARGE: THE DISPOSITION
      *        IS ENTRY 1, COMPONENTS OF THE SENTENCE FOLLOW FROM 2
               10  KC-COMPONENT  OCCURS 0 TO 6 TIMES
                                 DEPENDING ON KC-CMP-COUNT.
                   15  KC-CMP-NUMBER       PIC 9(04) COMP.
                   15  KC-CMP-TYPE         PIC X(01).
                       88  KC-CMP-JAIL     VALUE 'J'.
                       88  KC-CMP-PROBATION VALUE 'P'.
                       88  KC-CMP-FINE     VALUE 'F'.
                       88  KC-CMP-NONE     VALUE 'N'.
                   15  KC-CMP-IMPOSED-DATE PIC 9(07) COMP-3.
                   15  KC-CMP-MONTHS       PIC S9(04) COMP.
                   15  KC-CMP-RESTITUTION.
                       20  KC-RST-ASSESSED PIC S9(07)V99 COMP-3.
                       20  KC-RST-PAID     PIC S9(07)V99 COMP-3.
                   15  KC-CMP-FINE-COSTS.
                       20  KC-FIN-ASSESSED PIC S9(07)V99 COMP-3.
                       20  KC-FIN-PAID     PIC S9(07)V99 COMP-3.
      *            THE DAY THE LAST OF IT WAS PAID
                   15  KC-CMP-SATISFIED-DATE PIC 9(07) COMP-3.
