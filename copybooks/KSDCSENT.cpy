      *****************************************************************
      * KSDCSENT - KEYSTONE CORRECTIONS, TABLE SENTENCE, DB2 UNLOAD
      *
      * FIXED TEXT, US-ASCII, ORDER BY OFFENDER_SID
      * OFFENDER_SID IS BLANK UNTIL INTAKE HAS TAKEN FINGERPRINTS;
      * COMMITMENT PAPERS ALWAYS NAME DOCKET, COUNT AND ENTRY
      *
      * BEGIN AND COMPLETED DATES ARE MMDDYYYY, ZEROS: NONE
      * MAXIMUM RELEASE DATE IS MMDDYY, ZEROS: NONE, NINES: LIFE;
      * YEARS FROM 50 ARE 19YY, THOSE BEFORE 20YY
      * KEYSTONE IS A FICTIONAL STATE.  NO RECORD DESCRIBES A PERSON.
      *****************************************************************
       01  KD-SENTENCE-RECORD.
           05  KD-SID                      PIC X(10).
           05  KD-DOCKET                   PIC X(15).
           05  KD-COUNT-NUMBER             PIC 9(04).
           05  KD-ENTRY-NUMBER             PIC 9(04).
           05  KD-CLASS                    PIC X(02).
           05  KD-NCIC-CODE                PIC 9(04).
           05  KD-CONCURRENT-IND           PIC X(01).
               88  KD-CONCURRENT           VALUE 'C'.
               88  KD-CONSECUTIVE          VALUE 'S'.
           05  KD-BEGIN-DATE               PIC 9(08).
           05  KD-COMPLETED-FLAG           PIC X(01).
               88  KD-COMPLETED            VALUE 'Y'.
               88  KD-NOT-COMPLETED        VALUE 'N'.
      *    SET WHEN COMPLETION IS FIRST EXPECTED: MEANS NOTHING
      *    UNLESS THE FLAG IS Y
           05  KD-COMPLETED-DATE           PIC 9(08).
           05  KD-MAX-RELEASE-DATE         PIC 9(06).
           05  FILLER                      PIC X(17).
