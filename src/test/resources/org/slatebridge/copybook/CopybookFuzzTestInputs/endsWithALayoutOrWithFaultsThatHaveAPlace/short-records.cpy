       01  R.
           05  A                   PIC X(4).
           05  G.
               10  B               PIC 9(3).
               10  C               PIC X(2) OCCURS 2.
           05  D                   PIC S9(5) COMP-3.
