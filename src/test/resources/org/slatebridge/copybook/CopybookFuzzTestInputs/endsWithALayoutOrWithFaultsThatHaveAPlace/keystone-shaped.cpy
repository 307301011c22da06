      * Three record types of one length, told apart by a code.
       01  PERSON-REC.
           05  REC-TYPE            PIC X.
           05  SID                 PIC 9(5).
           05  NAME                PIC X(8).
           05  BIRTH-DATE          PIC 9(8) COMP-3.
           05  FILLER              PIC X(3).
       01  CHARGE-REC REDEFINES PERSON-REC.
           05  REC-TYPE            PIC X.
           05  SID                 PIC 9(5).
           05  GRADE               PIC X(2).
           05  FINE                PIC S9(5)V99.
           05  DISPOSED            PIC 9(8) COMP-3.
           05  SEAL                PIC X.
               88  SEALED          VALUE 'Y'.
           05  FILLER              PIC X.
       01  TRAILER-REC REDEFINES PERSON-REC.
           05  REC-TYPE            PIC X.
           05  CNT                 PIC S9(9) COMP.
           05  HASH-TOTAL          PIC S9(17) COMP-3.
           05  FILLER              PIC X(8).
