      *****************************************************************
      * SBJOURNL - SLATEBRIDGE PATCH JOURNAL, RECFM=FB LRECL=256, IBM037
      *
      *   H  HEADER: SBJ-BEFORE BEGINS WITH THE 32-BYTE FINGERPRINT
      *      OF THE RUN
      *   P  PATCH: SBJ-LENGTH BYTES AT SBJ-OFFSET OF THE DATASET WERE
      *      SBJ-BEFORE AND ARE NOW SBJ-AFTER
      *   T  TRAILER: SBJ-SEQUENCE IS THE NUMBER OF PATCHES
      *
      * SBJ-CHAIN IS THE SHA-256 OF THE CHAIN BEFORE (ZEROS AT FIRST)
      * AND THE 224 BYTES OF THE RECORD IN FRONT OF IT.
      *****************************************************************
       01  SB-JOURNAL-RECORD.
           05  SBJ-REC-TYPE                PIC X(01).
               88  SBJ-IS-HEADER           VALUE 'H'.
               88  SBJ-IS-PATCH            VALUE 'P'.
               88  SBJ-IS-TRAILER          VALUE 'T'.
           05  SBJ-SEQUENCE                PIC 9(18) COMP.
           05  SBJ-DATASET                 PIC X(16).
           05  SBJ-RECORD-NUMBER           PIC 9(18) COMP.
           05  SBJ-OFFSET                  PIC 9(18) COMP.
           05  SBJ-LENGTH                  PIC 9(04) COMP.
           05  SBJ-BEFORE                  PIC X(40).
           05  SBJ-AFTER                   PIC X(40).
           05  SBJ-PERSON-KEY              PIC X(24).
           05  SBJ-CHARGE-KEY              PIC X(40).
           05  SBJ-PROVISION               PIC X(16).
           05  FILLER                      PIC X(21).
           05  SBJ-CHAIN                   PIC X(32).
