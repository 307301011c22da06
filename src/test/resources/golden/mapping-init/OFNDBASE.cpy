      *****************************************************************
      * OFNDBASE - AN OFFENDER BASE IN THE STYLE OF AN IDMS SCHEMA:
      * EVERY NAME ENDS IN THE NUMBER OF ITS RECORD, RECORDS OF ONE AREA
      * REDEFINE EACH OTHER, AND ITEMS ARE READ IN MORE THAN ONE WAY.
      * MADE UP FOR A TEST.  NO RECORD DESCRIBES A PERSON.
      *****************************************************************
       01  OFFENDER-0415.
           02  REC-TYPE-0415               PIC X(2).
               88  OFFENDER-REC-0415       VALUE 'OF'.
               88  BOOKING-REC-0415        VALUE 'BK'.
           02  OFNDR-ID-0415               PIC X(8).
           02  OFNDR-NAME-0415.
               03  LAST-NAME-0415          PIC X(20).
               03  FIRST-NAME-0415         PIC X(15).
           02  DOB-0415                    PIC 9(6).
           02  DOB-PARTS-0415 REDEFINES DOB-0415.
               03  DOB-YY-0415             PIC 9(2).
               03  DOB-MM-0415             PIC 9(2).
               03  DOB-DD-0415             PIC 9(2).
           02  GENDER-0415                 PIC X.
               88  MALE-0415               VALUE '1'.
               88  FEMALE-0415             VALUE '2'.
           02  WARRANT-IND-0415            PIC X.
               88  WANTED-0415             VALUE 'W'.
               88  NOT-WANTED-0415         VALUE ' '.
           02  FILLER                      PIC X(27).
       01  BOOKING-0420 REDEFINES OFFENDER-0415.
           02  REC-TYPE-0420               PIC X(2) VALUE 'BK'.
           02  OFNDR-ID-0420               PIC X(8).
           02  BOOKING-NO-0420             PIC S9(5) COMP-3.
           02  BOOKING-DATE-0420           PIC S9(7) COMP-3.
           02  COUNTY-CD-0420              PIC X(2).
           02  CHARGES-0420 OCCURS 2.
               03  CHG-CODE-0420           PIC X(6).
               03  CHG-STATUS-0420         PIC X.
                   88  OPEN-0420           VALUE 'O'.
                   88  CLOSED-0420         VALUE 'C' THRU 'E'.
           02  FILLER                      PIC X(48).
       01  CHARGE-0430 REDEFINES OFFENDER-0415.
           02  REC-TYPE-0430               PIC X(2).
           02  OFNDR-ID-0430               PIC X(8).
           02  BOOKING-NO-0430             PIC S9(5) COMP-3.
           02  CHARGE-SEQ-0430             PIC S9(3) COMP-3.
           02  DOCKET-NBR-0430             PIC X(12).
           02  OFFENSE-CLASS-0430          PIC X(2).
               88  FELONY-0430             VALUE 'F1' THRU 'F3'.
               88  MISD-0430               VALUE 'M1' 'M2'.
           02  OFFENSE-DT-0430             PIC 9(6).
           02  FINE-AMT-0430               PIC S9(5)V99 COMP-3.
           02  FILLER                      PIC X(37).
       01  SENTENCE-0440 REDEFINES OFFENDER-0415.
           02  REC-TYPE-0440               PIC X(2).
           02  OFNDR-ID-0440               PIC X(8).
           02  SENT-DATE-0440              PIC X(8).
           02  SENT-DETAIL-0440            PIC X(20).
           02  SENT-JAIL-0440 REDEFINES SENT-DETAIL-0440.
               03  MAX-MONTHS-0440         PIC 9(4).
               03  FILLER                  PIC X(16).
           02  FILLER                      PIC X(42).
