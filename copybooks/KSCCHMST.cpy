      *****************************************************************
      * KSCCHMST - KEYSTONE CENTRAL REPOSITORY, CRIMINAL HISTORY MASTER
      *
      * UNLOADED IN SID ORDER, ONE SEGMENT A RECORD, RECFM=FB LRECL=200
      *   00 HEADER   10 PERSON   20 ARREST    30 CHARGE
      *   40 DISPOSITION          50 SENTENCE  99 TRAILER
      * KEYSTONE IS A FICTIONAL STATE.  NO RECORD DESCRIBES A PERSON.
      *****************************************************************
       01  KS-HEADER-RECORD.
           05  KS-HDR-REC-TYPE             PIC X(02).
               88  KS-IS-HEADER            VALUE '00'.
           05  KS-HDR-KEY                  PIC X(10) VALUE LOW-VALUES.
           05  KS-HDR-DATASET-ID           PIC X(08) VALUE 'KSCCHMST'.
           05  KS-HDR-CYCLE-NUMBER         PIC 9(05) COMP-3.
           05  KS-HDR-CREATE-DATE          PIC 9(07) COMP-3.
           05  FILLER                      PIC X(173).
      *
       01  KS-PERSON-RECORD.
           05  KS-PER-REC-TYPE             PIC X(02).
               88  KS-IS-PERSON            VALUE '10'.
           05  KS-PER-SID                  PIC X(10).
           05  KS-PER-SID-PARTS REDEFINES KS-PER-SID.
               10  KS-PER-SID-STATE        PIC X(02).
               10  KS-PER-SID-NUMBER       PIC 9(08).
           05  KS-PER-FBI-NUMBER           PIC X(09).
           05  KS-PER-LAST-NAME            PIC X(25).
           05  KS-PER-FIRST-NAME           PIC X(20).
           05  KS-PER-MIDDLE-NAME          PIC X(15).
      *    DATES OF 8 DIGITS ARE YYYYMMDD, DATES OF 7 ARE YYYYDDD;
      *    ZEROS AND NINES MEAN THAT NO DATE IS KNOWN
           05  KS-PER-BIRTH-DATE           PIC 9(08) COMP-3.
           05  KS-PER-SEX                  PIC X(01).
               88  KS-PER-MALE             VALUE 'M'.
               88  KS-PER-FEMALE           VALUE 'F'.
           05  KS-PER-RACE                 PIC X(01).
           05  KS-PER-WARRANT-IND          PIC X(01).
               88  KS-PER-WARRANT          VALUE 'Y'.
               88  KS-PER-NO-WARRANT       VALUE 'N'.
           05  KS-PER-REGISTRANT-IND       PIC X(01).
               88  KS-PER-REGISTRANT       VALUE 'Y'.
               88  KS-PER-NOT-REGISTRANT   VALUE 'N'.
           05  KS-PER-ARREST-COUNT         PIC 9(04) COMP.
           05  KS-PER-UPDATE-DATE          PIC 9(07) COMP-3.
           05  KS-PER-COST-BALANCE         PIC S9(07)V99.
           05  FILLER                      PIC X(95).
      *
       01  KS-ARREST-RECORD.
           05  KS-ARR-REC-TYPE             PIC X(02).
               88  KS-IS-ARREST            VALUE '20'.
           05  KS-ARR-SID                  PIC X(10).
           05  KS-ARR-SEQUENCE             PIC 9(04) COMP.
           05  KS-ARR-DATE                 PIC 9(07) COMP-3.
           05  KS-ARR-AGENCY-ORI           PIC X(09).
           05  KS-ARR-AGENCY-CASE          PIC X(12).
           05  KS-ARR-TRACKING-NUMBER      PIC X(10).
           05  KS-ARR-COUNTY               PIC 9(02).
           05  KS-ARR-CHARGE-COUNT         PIC 9(04) COMP.
           05  FILLER                      PIC X(147).
      *
       01  KS-CHARGE-RECORD.
           05  KS-CHG-REC-TYPE             PIC X(02).
               88  KS-IS-CHARGE            VALUE '30'.
           05  KS-CHG-SID                  PIC X(10).
           05  KS-CHG-ARREST-SEQUENCE      PIC 9(04) COMP.
           05  KS-CHG-SEQUENCE             PIC 9(04) COMP.
           05  KS-CHG-DOCKET               PIC X(15).
           05  KS-CHG-TITLE                PIC X(02).
           05  KS-CHG-SECTION              PIC X(10).
           05  KS-CHG-INCHOATE             PIC X(01).
               88  KS-CHG-COMPLETED        VALUE ' '.
               88  KS-CHG-ATTEMPT          VALUE 'A'.
               88  KS-CHG-SOLICITATION     VALUE 'S'.
               88  KS-CHG-CONSPIRACY       VALUE 'C'.
           05  KS-CHG-GRADE                PIC X(02).
               88  KS-CHG-FELONY           VALUE 'F ' 'F1' THRU 'F3'.
               88  KS-CHG-MISDEMEANOR      VALUE 'M ' 'M1' THRU 'M3'.
               88  KS-CHG-SUMMARY          VALUE 'S '.
           05  KS-CHG-MAX-MONTHS           PIC S9(04) COMP.
           05  KS-CHG-NCIC-CODE            PIC 9(04).
           05  KS-CHG-OFFENSE-DATE         PIC 9(08) COMP-3.
           05  KS-CHG-DESCRIPTION          PIC X(40).
           05  KS-CHG-SEAL.
               10  KS-CHG-SEAL-IND         PIC X(01).
                   88  KS-CHG-SEALED       VALUE 'Y'.
                   88  KS-CHG-NOT-SEALED   VALUE 'N'.
               10  KS-CHG-SEAL-DATE        PIC 9(08) COMP-3.
               10  KS-CHG-SEAL-AUTHORITY   PIC X(08).
           05  FILLER                      PIC X(89).
      *
       01  KS-DISPOSITION-RECORD.
           05  KS-DSP-REC-TYPE             PIC X(02).
               88  KS-IS-DISPOSITION       VALUE '40'.
           05  KS-DSP-SID                  PIC X(10).
           05  KS-DSP-ARREST-SEQUENCE      PIC 9(04) COMP.
           05  KS-DSP-CHARGE-SEQUENCE      PIC 9(04) COMP.
           05  KS-DSP-DATE                 PIC 9(08) COMP-3.
           05  KS-DSP-CODE                 PIC X(02).
               88  KS-DSP-CONVICTED        VALUE 'GP' 'GT' 'NC'.
           05  KS-DSP-PLEA                 PIC X(01).
           05  KS-DSP-COURT-ORI            PIC X(09).
           05  FILLER                      PIC X(167).
      *
       01  KS-SENTENCE-RECORD.
           05  KS-SEN-REC-TYPE             PIC X(02).
               88  KS-IS-SENTENCE          VALUE '50'.
           05  KS-SEN-SID                  PIC X(10).
           05  KS-SEN-ARREST-SEQUENCE      PIC 9(04) COMP.
           05  KS-SEN-CHARGE-SEQUENCE      PIC 9(04) COMP.
           05  KS-SEN-SEQUENCE             PIC 9(04) COMP.
           05  KS-SEN-DATE                 PIC 9(08) COMP-3.
           05  KS-SEN-CODE                 PIC X(02).
           05  KS-SEN-MIN-MONTHS           PIC S9(04) COMP.
           05  KS-SEN-MAX-MONTHS           PIC S9(04) COMP.
           05  KS-SEN-RESTITUTION-ORDERED  PIC S9(07)V99.
           05  KS-SEN-RESTITUTION-PAID     PIC S9(07)V99.
           05  KS-SEN-FINE-ORDERED         PIC S9(07)V99.
           05  KS-SEN-FINE-PAID            PIC S9(07)V99.
           05  KS-SEN-COMPLETED-DATE       PIC 9(08) COMP-3.
           05  FILLER                      PIC X(130).
      *
       01  KS-TRAILER-RECORD.
           05  KS-TRL-REC-TYPE             PIC X(02).
               88  KS-IS-TRAILER           VALUE '99'.
           05  KS-TRL-KEY                  PIC X(10) VALUE HIGH-VALUES.
           05  KS-TRL-RECORD-COUNT         PIC 9(09) COMP.
           05  KS-TRL-PERSON-COUNT         PIC 9(09) COMP.
           05  KS-TRL-ARREST-COUNT         PIC 9(09) COMP.
           05  KS-TRL-CHARGE-COUNT         PIC 9(09) COMP.
           05  KS-TRL-DISPOSITION-COUNT    PIC 9(09) COMP.
           05  KS-TRL-SENTENCE-COUNT       PIC 9(09) COMP.
           05  KS-TRL-SEALED-COUNT         PIC 9(09) COMP.
           05  KS-TRL-SID-HASH             PIC S9(15) COMP-3.
           05  KS-TRL-SEAL-DATE-HASH       PIC S9(15) COMP-3.
           05  FILLER                      PIC X(144).
