       01  H-REC.
           05 H-TYPE        PIC X(02).
           05 H-COUNT       PIC 9(05).
           05 FILLER        PIC X(33).
       01  P-REC.
           05 P-TYPE        PIC X(02).
           05 P-KEY         PIC X(05).
           05 P-NAME        PIC X(10).
           05 P-BIRTH       PIC 9(06).
           05 FILLER        PIC X(17).
       01  A-REC.
           05 A-TYPE        PIC X(02).
           05 A-KEY         PIC X(05).
           05 A-SEQ         PIC 9(02).
           05 A-DATE        PIC 9(07).
           05 FILLER        PIC X(24).
       01  C-REC.
           05 C-TYPE        PIC X(02).
           05 C-KEY         PIC X(05).
           05 C-ARREST      PIC 9(02).
           05 C-SEQ         PIC 9(02).
           05 C-GRADE       PIC X(02).
           05 C-SEALED      PIC X(01).
           05 C-MONTHS      PIC 9(03).
           05 FILLER        PIC X(23).
       01  D-REC.
           05 D-TYPE        PIC X(02).
           05 D-KEY         PIC X(05).
           05 D-ARREST      PIC 9(02).
           05 D-CHARGE      PIC 9(02).
           05 D-DATE        PIC 9(08).
           05 D-CODE        PIC X(02).
           05 FILLER        PIC X(19).
