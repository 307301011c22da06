       01  R.
           05  N                   PIC 9.
           05  T OCCURS 0 TO 3 TIMES DEPENDING ON N.
               10  K               PIC S9(4) COMP.
               10  U OCCURS 0 TO 2 TIMES DEPENDING ON K OF T
                                   PIC S9(3)V9 COMP-3.
           05  AFTER               PIC X(2).
