      *****************************************************************
      * KSREPORT - LISTS THE SEALS OF A KEYSTONE MASTER
      *
      *   DD_KSCCHMST=FILE DD_KSREPORT=TEXT KSREPORT
      *
      * A LINE FOR EACH CHARGE, AND FOR EACH TOTAL WHAT THE PROGRAM
      * COUNTED AND WHAT THE TRAILER STATES.  PACKED AND BINARY ITEMS
      * ARE READ AS THEY ARE, THE REST GOES THROUGH KSTRANS.
      *****************************************************************
       IDENTIFICATION DIVISION.
       PROGRAM-ID. KSREPORT.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT MASTER-FILE ASSIGN TO KSCCHMST
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS IS WS-STATUS.
           SELECT REPORT-FILE ASSIGN TO KSREPORT
               ORGANIZATION IS LINE SEQUENTIAL
               FILE STATUS IS WS-REPORT-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  MASTER-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 200 CHARACTERS.
       COPY KSCCHMST.
       FD  REPORT-FILE.
       01  RP-CHARGE-LINE.
           05  RP-WORD                     PIC X(08).
           05  RP-SID                      PIC X(11).
           05  RP-ARREST                   PIC 9(04).
           05  FILLER                      PIC X(01).
           05  RP-CHARGE                   PIC 9(04).
           05  FILLER                      PIC X(01).
           05  RP-SEAL-IND                 PIC X(02).
           05  RP-SEAL-DATE                PIC 9(08).
           05  FILLER                      PIC X(01).
           05  RP-SEAL-AUTHORITY           PIC X(08).
       01  RP-TOTAL-LINE.
           05  RP-TOTAL-WORD               PIC X(08).
           05  RP-TOTAL-NAME               PIC X(18).
           05  RP-COUNTED                  PIC 9(15).
           05  FILLER                      PIC X(01).
           05  RP-STATED                   PIC 9(15).
       WORKING-STORAGE SECTION.
       COPY KSTABLES.
       01  WS-STATUS                       PIC X(02).
           88  WS-END-OF-FILE              VALUE '10'.
       01  WS-REPORT-STATUS                PIC X(02).
       01  WS-TOTALS.
           05  WS-RECORD-COUNT             PIC 9(09) COMP VALUE 0.
           05  WS-PERSON-COUNT             PIC 9(09) COMP VALUE 0.
           05  WS-ARREST-COUNT             PIC 9(09) COMP VALUE 0.
           05  WS-CHARGE-COUNT             PIC 9(09) COMP VALUE 0.
           05  WS-DISPOSITION-COUNT        PIC 9(09) COMP VALUE 0.
           05  WS-SENTENCE-COUNT           PIC 9(09) COMP VALUE 0.
           05  WS-SEALED-COUNT             PIC 9(09) COMP VALUE 0.
           05  WS-SID-HASH                 PIC S9(15) COMP-3 VALUE 0.
           05  WS-SEAL-DATE-HASH           PIC S9(15) COMP-3 VALUE 0.
       PROCEDURE DIVISION.
       MAIN-LINE.
           OPEN INPUT MASTER-FILE
           PERFORM CHECK-STATUS
           OPEN OUTPUT REPORT-FILE
           PERFORM CHECK-REPORT-STATUS
           PERFORM READ-RECORD
           PERFORM UNTIL WS-END-OF-FILE
               PERFORM TAKE-RECORD
               PERFORM READ-RECORD
           END-PERFORM
           CLOSE MASTER-FILE REPORT-FILE
           STOP RUN.

       READ-RECORD.
           READ MASTER-FILE
           IF NOT WS-END-OF-FILE
               PERFORM CHECK-STATUS
           END-IF.

      * THE RECORD TYPE STANDS AT THE SAME PLACE IN EVERY RECORD.
       TAKE-RECORD.
           ADD 1 TO WS-RECORD-COUNT
           PERFORM ASCII-RECORD-TYPE
           EVALUATE TRUE
               WHEN KS-IS-HEADER
                   CONTINUE
               WHEN KS-IS-PERSON
                   PERFORM TAKE-PERSON
               WHEN KS-IS-ARREST
                   ADD 1 TO WS-ARREST-COUNT
               WHEN KS-IS-CHARGE
                   PERFORM TAKE-CHARGE
               WHEN KS-IS-DISPOSITION
                   ADD 1 TO WS-DISPOSITION-COUNT
               WHEN KS-IS-SENTENCE
                   ADD 1 TO WS-SENTENCE-COUNT
               WHEN KS-IS-TRAILER
                   PERFORM REPORT-TOTALS
               WHEN OTHER
                   DISPLAY 'KSREPORT: RECORD TYPE UNKNOWN, RECORD '
                       WS-RECORD-COUNT UPON SYSERR
                   MOVE 8 TO RETURN-CODE
           END-EVALUATE.

       TAKE-PERSON.
           PERFORM ASCII-PERSON
           ADD 1 TO WS-PERSON-COUNT
           ADD KS-PER-SID-NUMBER TO WS-SID-HASH.

       TAKE-CHARGE.
           PERFORM ASCII-CHARGE
           ADD 1 TO WS-CHARGE-COUNT
           ADD KS-CHG-SEAL-DATE TO WS-SEAL-DATE-HASH
           IF KS-CHG-SEALED
               ADD 1 TO WS-SEALED-COUNT
           END-IF
           MOVE SPACES TO RP-CHARGE-LINE
           MOVE 'CHARGE' TO RP-WORD
           MOVE KS-CHG-SID TO RP-SID
           MOVE KS-CHG-ARREST-SEQUENCE TO RP-ARREST
           MOVE KS-CHG-SEQUENCE TO RP-CHARGE
           MOVE KS-CHG-SEAL-IND TO RP-SEAL-IND
           MOVE KS-CHG-SEAL-DATE TO RP-SEAL-DATE
           MOVE KS-CHG-SEAL-AUTHORITY TO RP-SEAL-AUTHORITY
           WRITE RP-CHARGE-LINE
           PERFORM CHECK-REPORT-STATUS.

       REPORT-TOTALS.
           MOVE SPACES TO RP-TOTAL-LINE
           MOVE 'TOTAL' TO RP-TOTAL-WORD
           MOVE 'RECORD-COUNT' TO RP-TOTAL-NAME
           MOVE WS-RECORD-COUNT TO RP-COUNTED
           MOVE KS-TRL-RECORD-COUNT TO RP-STATED
           PERFORM WRITE-TOTAL
           MOVE 'PERSON-COUNT' TO RP-TOTAL-NAME
           MOVE WS-PERSON-COUNT TO RP-COUNTED
           MOVE KS-TRL-PERSON-COUNT TO RP-STATED
           PERFORM WRITE-TOTAL
           MOVE 'ARREST-COUNT' TO RP-TOTAL-NAME
           MOVE WS-ARREST-COUNT TO RP-COUNTED
           MOVE KS-TRL-ARREST-COUNT TO RP-STATED
           PERFORM WRITE-TOTAL
           MOVE 'CHARGE-COUNT' TO RP-TOTAL-NAME
           MOVE WS-CHARGE-COUNT TO RP-COUNTED
           MOVE KS-TRL-CHARGE-COUNT TO RP-STATED
           PERFORM WRITE-TOTAL
           MOVE 'DISPOSITION-COUNT' TO RP-TOTAL-NAME
           MOVE WS-DISPOSITION-COUNT TO RP-COUNTED
           MOVE KS-TRL-DISPOSITION-COUNT TO RP-STATED
           PERFORM WRITE-TOTAL
           MOVE 'SENTENCE-COUNT' TO RP-TOTAL-NAME
           MOVE WS-SENTENCE-COUNT TO RP-COUNTED
           MOVE KS-TRL-SENTENCE-COUNT TO RP-STATED
           PERFORM WRITE-TOTAL
           MOVE 'SEALED-COUNT' TO RP-TOTAL-NAME
           MOVE WS-SEALED-COUNT TO RP-COUNTED
           MOVE KS-TRL-SEALED-COUNT TO RP-STATED
           PERFORM WRITE-TOTAL
           MOVE 'SID-HASH' TO RP-TOTAL-NAME
           MOVE WS-SID-HASH TO RP-COUNTED
           MOVE KS-TRL-SID-HASH TO RP-STATED
           PERFORM WRITE-TOTAL
           MOVE 'SEAL-DATE-HASH' TO RP-TOTAL-NAME
           MOVE WS-SEAL-DATE-HASH TO RP-COUNTED
           MOVE KS-TRL-SEAL-DATE-HASH TO RP-STATED
           PERFORM WRITE-TOTAL.

       WRITE-TOTAL.
           WRITE RP-TOTAL-LINE
           PERFORM CHECK-REPORT-STATUS.

       CHECK-STATUS.
           IF WS-STATUS NOT = '00'
               DISPLAY 'KSREPORT: MASTER FILE STATUS ' WS-STATUS
                   UPON SYSERR
               MOVE 12 TO RETURN-CODE
               STOP RUN
           END-IF.

       CHECK-REPORT-STATUS.
           IF WS-REPORT-STATUS NOT = '00'
               DISPLAY 'KSREPORT: REPORT FILE STATUS ' WS-REPORT-STATUS
                   UPON SYSERR
               MOVE 12 TO RETURN-CODE
               STOP RUN
           END-IF.

       COPY KSTRANS REPLACING ==:TO:==    BY ==ASCII==
                              ==:TABLE:== BY ==WS-LATIN1==
                              ==:FROM:==  BY ==WS-IBM037==.
