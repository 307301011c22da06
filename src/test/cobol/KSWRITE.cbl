      *****************************************************************
      * KSWRITE - WRITES A KEYSTONE MASTER OF SYNTHETIC PEOPLE
      *
      *   DD_KSCCHMST=FILE KSWRITE PERSONS
      *
      * THE SAME NUMBER OF PERSONS GIVES THE SAME BYTES.  THE PROGRAM
      * RUNS IN ASCII: PACKED AND BINARY ITEMS ARE WRITTEN AS THE
      * COMPILER STORES THEM, THE REST GOES THROUGH KSTRANS.
      *****************************************************************
       IDENTIFICATION DIVISION.
       PROGRAM-ID. KSWRITE.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT MASTER-FILE ASSIGN TO KSCCHMST
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS IS WS-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  MASTER-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 200 CHARACTERS.
       COPY KSCCHMST.
       WORKING-STORAGE SECTION.
       COPY KSTABLES.
       01  WS-STATUS                       PIC X(02).
       01  WS-ARGUMENT                     PIC X(09).
       01  WS-PERSONS                      PIC 9(08).
       01  WS-PERSON                       PIC 9(08) COMP.
       01  WS-RANDOM.
           05  WS-SEED                     PIC 9(18) COMP
                                           VALUE 20260115.
           05  WS-PRODUCT                  PIC 9(18) COMP.
           05  WS-QUOTIENT                 PIC 9(18) COMP.
           05  WS-BELOW                    PIC 9(09) COMP.
           05  WS-DRAWN                    PIC 9(09) COMP.
       01  WS-PLAN.
           05  WS-PROFILE                  PIC X(01).
               88  WS-MINOR                VALUE 'M'.
               88  WS-FELON                VALUE 'F'.
           05  WS-ARRESTS                  PIC 9(04) COMP.
           05  WS-ARREST                   PIC 9(04) COMP.
           05  WS-CHARGES                  PIC 9(04) COMP.
           05  WS-CHARGE                   PIC 9(04) COMP.
           05  WS-SENTENCES                PIC 9(04) COMP.
           05  WS-SENTENCE                 PIC 9(04) COMP.
           05  WS-OFFENSE                  PIC 9(04) COMP.
           05  WS-CASE                     PIC 9(03).
           05  WS-SID.
               10  FILLER                  PIC X(02) VALUE 'KS'.
               10  WS-SID-NUMBER           PIC 9(08).
      * DAYS AS FUNCTION INTEGER-OF-DATE COUNTS THEM
       01  WS-DAYS.
           05  WS-FIRST-DAY                PIC 9(09) COMP.
           05  WS-LAST-DAY                 PIC 9(09) COMP.
           05  WS-SPAN                     PIC 9(09) COMP.
           05  WS-ARREST-DAY               PIC 9(09) COMP.
           05  WS-DISPOSITION-DAY          PIC 9(09) COMP.
           05  WS-DAY                      PIC 9(09) COMP.
       01  WS-CENTS                        PIC S9(07)V99.
       01  WS-VERDICT                      PIC X(02).
           88  WS-CONVICTED                VALUE 'GP' 'GT' 'NC'.
           88  WS-UNKNOWN                  VALUE SPACES.
      * FIRST TEN: MISDEMEANORS AND SUMMARIES THAT CAN BE SEALED.
      * THEN EIGHT THAT BAR THEMSELVES OR LACK A FACT, THEN FELONIES.
       01  WS-OFFENSE-VALUES.
           05  FILLER                      PIC X(50) VALUE
               '183929      M200242303RETAIL THEFT                '.
           05  FILLER                      PIC X(50) VALUE
               '183503(B)(1)M300125707DEFIANT TRESPASS            '.
           05  FILLER                      PIC X(50) VALUE
               '185503(A)(4)S 00035311DISORDERLY CONDUCT          '.
           05  FILLER                      PIC X(50) VALUE
               '185505      S 00034104PUBLIC DRUNKENNESS          '.
           05  FILLER                      PIC X(50) VALUE
               '183304(A)(5)M200242902CRIMINAL MISCHIEF           '.
           05  FILLER                      PIC X(50) VALUE
               '35780-113   M 00123562MARIJUANA, SMALL AMOUNT     '.
           05  FILLER                      PIC X(50) VALUE
               '183925      M200242804RECEIVING STOLEN PROPERTY   '.
           05  FILLER                      PIC X(50) VALUE
               '184906      M200244803FALSE REPORT TO POLICE      '.
           05  FILLER                      PIC X(50) VALUE
               '186308      S 00034104UNDERAGE PURCHASE, ALCOHOL  '.
           05  FILLER                      PIC X(50) VALUE
               '184914      M300124899FALSE IDENTIFICATION        '.
           05  FILLER                      PIC X(50) VALUE
               '182701(A)(1)M200241313SIMPLE ASSAULT              '.
           05  FILLER                      PIC X(50) VALUE
               '182709(A)(1)S 00035309HARASSMENT                  '.
           05  FILLER                      PIC X(50) VALUE
               '183126      M200243604INDECENT ASSAULT            '.
           05  FILLER                      PIC X(50) VALUE
               '184304      M100603899ENDANGERING A CHILD         '.
           05  FILLER                      PIC X(50) VALUE
               '753802      M 00065404DRIVING UNDER INFLUENCE     '.
           05  FILLER                      PIC X(50) VALUE
               '185104      M200244801RESISTING ARREST            '.
           05  FILLER                      PIC X(50) VALUE
               '183922      M100602604THEFT BY DECEPTION          '.
           05  FILLER                      PIC X(50) VALUE
               '186301      M100603899CORRUPTION OF MINORS        '.
           05  FILLER                      PIC X(50) VALUE
               '183502      F202402202BURGLARY                    '.
           05  FILLER                      PIC X(50) VALUE
               '183701      F301201299ROBBERY                     '.
           05  FILLER                      PIC X(50) VALUE
               '182702      F102401314AGGRAVATED ASSAULT          '.
           05  FILLER                      PIC X(50) VALUE
               '186105      F200845212PERSONS NOT TO POSSESS      '.
           05  FILLER                      PIC X(50) VALUE
               '35780-113   F 01203560MANUFACTURE OR DELIVERY     '.
           05  FILLER                      PIC X(50) VALUE
               '183929      F300842303RETAIL THEFT, THIRD OFFENSE '.
       01  WS-OFFENSES REDEFINES WS-OFFENSE-VALUES.
           05  WS-OFFENSE-ENTRY            OCCURS 24 TIMES.
               10  WS-OFF-TITLE            PIC X(02).
               10  WS-OFF-SECTION          PIC X(10).
               10  WS-OFF-GRADE            PIC X(02).
               10  WS-OFF-MONTHS           PIC 9(04).
               10  WS-OFF-NCIC             PIC 9(04).
               10  WS-OFF-DESCRIPTION      PIC X(28).
       01  WS-VERDICT-VALUES.
           05  FILLER                      PIC X(40) VALUE
               'GPGPGPGPGPGPGPGTGTNCACDIDIWDWDNPARVACPUP'.
       01  WS-VERDICTS REDEFINES WS-VERDICT-VALUES.
           05  WS-VERDICT-ENTRY            PIC X(02) OCCURS 20 TIMES.
       01  WS-SENTENCE-VALUES              PIC X(08) VALUE 'FINFPRIN'.
       01  WS-SENTENCE-CODES REDEFINES WS-SENTENCE-VALUES.
           05  WS-SENTENCE-CODE            PIC X(02) OCCURS 4 TIMES.
       01  WS-NAME-VALUES                  PIC X(40) VALUE
           'ALDERMERBREXWICKCOLDRENTDUNSTROMEVERHOLT'.
       01  WS-NAMES REDEFINES WS-NAME-VALUES.
           05  WS-NAME                     PIC X(08) OCCURS 5 TIMES.
      * WHAT THE TRAILER WILL SAY
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
           ACCEPT WS-ARGUMENT FROM ARGUMENT-VALUE
           IF FUNCTION TEST-NUMVAL(WS-ARGUMENT) NOT = 0
               DISPLAY 'KSWRITE: GIVE A NUMBER OF PERSONS' UPON SYSERR
               MOVE 16 TO RETURN-CODE
               STOP RUN
           END-IF
           MOVE FUNCTION NUMVAL(WS-ARGUMENT) TO WS-PERSONS
           COMPUTE WS-LAST-DAY = FUNCTION INTEGER-OF-DATE(20251231)
           OPEN OUTPUT MASTER-FILE
           PERFORM CHECK-STATUS
           PERFORM WRITE-HEADER
           PERFORM WRITE-PERSON VARYING WS-PERSON FROM 1 BY 1
               UNTIL WS-PERSON > WS-PERSONS
           PERFORM WRITE-TRAILER
           CLOSE MASTER-FILE
           PERFORM CHECK-STATUS
           STOP RUN.

       WRITE-HEADER.
           MOVE WS-EBCDIC-BLANKS TO KS-HEADER-RECORD
           SET KS-IS-HEADER TO TRUE
           MOVE LOW-VALUES TO KS-HDR-KEY
           MOVE 'KSCCHMST' TO KS-HDR-DATASET-ID
           MOVE 202 TO KS-HDR-CYCLE-NUMBER
           MOVE 2026014 TO KS-HDR-CREATE-DATE
           PERFORM EBCDIC-HEADER
           PERFORM WRITE-RECORD.

       WRITE-PERSON.
           PERFORM PLAN-PERSON
           MOVE WS-EBCDIC-BLANKS TO KS-PERSON-RECORD
           SET KS-IS-PERSON TO TRUE
           MOVE WS-SID TO KS-PER-SID
           PERFORM NAME-PERSON
           PERFORM FLAG-PERSON
           MOVE WS-ARRESTS TO KS-PER-ARREST-COUNT
           MOVE FUNCTION DAY-OF-INTEGER(WS-LAST-DAY)
               TO KS-PER-UPDATE-DATE
           PERFORM EBCDIC-PERSON
           PERFORM WRITE-RECORD
           ADD 1 TO WS-PERSON-COUNT
           ADD WS-SID-NUMBER TO WS-SID-HASH
           PERFORM WRITE-ARREST VARYING WS-ARREST FROM 1 BY 1
               UNTIL WS-ARREST > WS-ARRESTS.

      * A FIFTH OF THE PEOPLE HAVE FELONIES AMONG THEIR CHARGES; ONE IN
      * THIRTY WAS NEVER ARRESTED.
       PLAN-PERSON.
           MOVE WS-PERSON TO WS-SID-NUMBER
           SET WS-MINOR TO TRUE
           MOVE 5 TO WS-BELOW
           PERFORM DRAW
           IF WS-DRAWN = 0
               SET WS-FELON TO TRUE
           END-IF
           MOVE 30 TO WS-BELOW
           PERFORM DRAW
           IF WS-DRAWN = 0
               MOVE 0 TO WS-ARRESTS
           ELSE
               DIVIDE WS-DRAWN BY 12 GIVING WS-ARRESTS
               ADD 1 TO WS-ARRESTS
           END-IF
           COMPUTE WS-FIRST-DAY = FUNCTION INTEGER-OF-DATE(19910101)
           MOVE 12000 TO WS-BELOW
           PERFORM DRAW
           ADD WS-DRAWN TO WS-FIRST-DAY.

       NAME-PERSON.
           MOVE SPACES TO KS-PER-FBI-NUMBER KS-PER-MIDDLE-NAME
           MOVE 5 TO WS-BELOW
           PERFORM DRAW
           MOVE WS-NAME(WS-DRAWN + 1) TO KS-PER-LAST-NAME
           PERFORM DRAW
           STRING 'O''' WS-NAME(WS-DRAWN + 1)(1:3) '-' WS-SID(9:2)
               DELIMITED BY SIZE INTO KS-PER-MIDDLE-NAME
           MOVE 'PERSON' TO KS-PER-FIRST-NAME
           COMPUTE WS-DAY = WS-FIRST-DAY - 6600 - WS-DRAWN * 1000
           MOVE FUNCTION DATE-OF-INTEGER(WS-DAY) TO KS-PER-BIRTH-DATE.

       FLAG-PERSON.
           MOVE 'F' TO KS-PER-SEX
           MOVE 'U' TO KS-PER-RACE
           SET KS-PER-NO-WARRANT TO TRUE
           SET KS-PER-NOT-REGISTRANT TO TRUE
           MOVE 40 TO WS-BELOW
           PERFORM DRAW
           IF WS-DRAWN = 0
               SET KS-PER-WARRANT TO TRUE
           END-IF
           IF WS-DRAWN = 1
               SET KS-PER-REGISTRANT TO TRUE
           END-IF
           IF WS-DRAWN > 20
               SET KS-PER-MALE TO TRUE
           END-IF
           MOVE 60000 TO WS-BELOW
           PERFORM DRAW
           COMPUTE KS-PER-COST-BALANCE = (WS-DRAWN - 20000) / 100.

       WRITE-ARREST.
           MOVE 4 TO WS-BELOW
           PERFORM DRAW
           COMPUTE WS-CHARGES = WS-DRAWN + 1
           COMPUTE WS-SPAN = WS-LAST-DAY - WS-FIRST-DAY
           COMPUTE WS-BELOW = WS-SPAN / (WS-ARRESTS - WS-ARREST + 1) + 1
           PERFORM DRAW
           ADD WS-DRAWN TO WS-FIRST-DAY GIVING WS-ARREST-DAY
           MOVE WS-ARREST-DAY TO WS-FIRST-DAY
           MOVE WS-EBCDIC-BLANKS TO KS-ARREST-RECORD
           SET KS-IS-ARREST TO TRUE
           MOVE WS-SID TO KS-ARR-SID
           MOVE WS-ARREST TO KS-ARR-SEQUENCE WS-CASE
           MOVE FUNCTION DAY-OF-INTEGER(WS-ARREST-DAY) TO KS-ARR-DATE
           MOVE 'KS0010000' TO KS-ARR-AGENCY-ORI
           MOVE SPACES TO KS-ARR-AGENCY-CASE
           STRING WS-SID-NUMBER '-' WS-PROFILE
               DELIMITED BY SIZE INTO KS-ARR-AGENCY-CASE
           MOVE SPACES TO KS-ARR-TRACKING-NUMBER
           MOVE 67 TO WS-BELOW
           PERFORM DRAW
           COMPUTE KS-ARR-COUNTY = WS-DRAWN + 1
           MOVE WS-CHARGES TO KS-ARR-CHARGE-COUNT
           PERFORM EBCDIC-ARREST
           PERFORM WRITE-RECORD
           ADD 1 TO WS-ARREST-COUNT
           PERFORM PLAN-DISPOSITION
           PERFORM WRITE-CHARGE VARYING WS-CHARGE FROM 1 BY 1
               UNTIL WS-CHARGE > WS-CHARGES.

      * WHAT WOULD BE DISPOSED OF AFTER THE LAST DAY IS STILL PENDING.
       PLAN-DISPOSITION.
           MOVE 400 TO WS-BELOW
           PERFORM DRAW
           COMPUTE WS-DISPOSITION-DAY = WS-ARREST-DAY + 20 + WS-DRAWN.

       WRITE-CHARGE.
           PERFORM PICK-OFFENSE
           MOVE WS-EBCDIC-BLANKS TO KS-CHARGE-RECORD
           SET KS-IS-CHARGE TO TRUE
           MOVE WS-SID TO KS-CHG-SID
           MOVE WS-ARREST TO KS-CHG-ARREST-SEQUENCE
           MOVE WS-CHARGE TO KS-CHG-SEQUENCE
           PERFORM DESCRIBE-CHARGE
           PERFORM SPOIL-CHARGE
           PERFORM SEAL-CHARGE
           PERFORM EBCDIC-CHARGE
           PERFORM WRITE-RECORD
           ADD 1 TO WS-CHARGE-COUNT
           PERFORM PICK-VERDICT
           IF NOT WS-UNKNOWN
               PERFORM WRITE-DISPOSITION
           END-IF
           IF WS-CONVICTED
               PERFORM PLAN-SENTENCES
               PERFORM WRITE-SENTENCE VARYING WS-SENTENCE FROM 1 BY 1
                   UNTIL WS-SENTENCE > WS-SENTENCES
           END-IF.

       PICK-OFFENSE.
           MOVE 10 TO WS-BELOW
           PERFORM DRAW
           COMPUTE WS-OFFENSE = WS-DRAWN + 1
           MOVE 100 TO WS-BELOW
           PERFORM DRAW
           IF WS-DRAWN < 12
               MOVE 8 TO WS-BELOW
               PERFORM DRAW
               COMPUTE WS-OFFENSE = WS-DRAWN + 11
           ELSE
               IF WS-FELON AND WS-DRAWN < 60
                   MOVE 6 TO WS-BELOW
                   PERFORM DRAW
                   COMPUTE WS-OFFENSE = WS-DRAWN + 19
               END-IF
           END-IF.

       DESCRIBE-CHARGE.
           MOVE SPACES TO KS-CHG-DOCKET
           STRING 'CR-' WS-SID-NUMBER '-' WS-CASE DELIMITED BY SIZE
               INTO KS-CHG-DOCKET
           MOVE WS-OFF-TITLE(WS-OFFENSE) TO KS-CHG-TITLE
           MOVE WS-OFF-SECTION(WS-OFFENSE) TO KS-CHG-SECTION
           MOVE WS-OFF-GRADE(WS-OFFENSE) TO KS-CHG-GRADE
           MOVE WS-OFF-MONTHS(WS-OFFENSE) TO KS-CHG-MAX-MONTHS
           MOVE WS-OFF-NCIC(WS-OFFENSE) TO KS-CHG-NCIC-CODE
           MOVE WS-OFF-DESCRIPTION(WS-OFFENSE) TO KS-CHG-DESCRIPTION
           MOVE FUNCTION DATE-OF-INTEGER(WS-ARREST-DAY)
               TO KS-CHG-OFFENSE-DATE
           SET KS-CHG-COMPLETED TO TRUE
           MOVE 30 TO WS-BELOW
           PERFORM DRAW
           EVALUATE WS-DRAWN
               WHEN 0 SET KS-CHG-ATTEMPT TO TRUE
               WHEN 1 SET KS-CHG-SOLICITATION TO TRUE
               WHEN 2 SET KS-CHG-CONSPIRACY TO TRUE
           END-EVALUATE.

      * DATES AND PENALTIES THAT NOBODY KNEW
       SPOIL-CHARGE.
           MOVE 50 TO WS-BELOW
           PERFORM DRAW
           EVALUATE WS-DRAWN
               WHEN 0 MOVE 0 TO KS-CHG-OFFENSE-DATE
               WHEN 1 MOVE 99999999 TO KS-CHG-OFFENSE-DATE
               WHEN 2 MOVE 0 TO KS-CHG-MAX-MONTHS
               WHEN 3 MOVE -1 TO KS-CHG-MAX-MONTHS
               WHEN 4 MOVE 'M ' TO KS-CHG-GRADE
                      MOVE 0 TO KS-CHG-MAX-MONTHS
           END-EVALUATE.

       SEAL-CHARGE.
           SET KS-CHG-NOT-SEALED TO TRUE
           MOVE 0 TO KS-CHG-SEAL-DATE
           MOVE SPACES TO KS-CHG-SEAL-AUTHORITY
           MOVE 25 TO WS-BELOW
           PERFORM DRAW
           IF WS-DRAWN = 0
               SET KS-CHG-SEALED TO TRUE
               MOVE 1000 TO WS-BELOW
               PERFORM DRAW
               COMPUTE WS-DAY = WS-LAST-DAY - WS-DRAWN
               MOVE FUNCTION DATE-OF-INTEGER(WS-DAY)
                   TO KS-CHG-SEAL-DATE
               MOVE '9122.2A2' TO KS-CHG-SEAL-AUTHORITY
               IF WS-DRAWN > 500
                   MOVE '9122.1' TO KS-CHG-SEAL-AUTHORITY
               END-IF
               ADD 1 TO WS-SEALED-COUNT
           END-IF
           ADD KS-CHG-SEAL-DATE TO WS-SEAL-DATE-HASH.

       PICK-VERDICT.
           MOVE 20 TO WS-BELOW
           PERFORM DRAW
           MOVE WS-VERDICT-ENTRY(WS-DRAWN + 1) TO WS-VERDICT
           PERFORM DRAW
           EVALUATE TRUE
               WHEN WS-DRAWN = 0
                   MOVE SPACES TO WS-VERDICT
               WHEN WS-DISPOSITION-DAY > WS-LAST-DAY AND WS-DRAWN < 10
                   MOVE SPACES TO WS-VERDICT
               WHEN WS-DISPOSITION-DAY > WS-LAST-DAY
                   MOVE 'PE' TO WS-VERDICT
           END-EVALUATE.

       WRITE-DISPOSITION.
           MOVE WS-EBCDIC-BLANKS TO KS-DISPOSITION-RECORD
           SET KS-IS-DISPOSITION TO TRUE
           MOVE WS-SID TO KS-DSP-SID
           MOVE WS-ARREST TO KS-DSP-ARREST-SEQUENCE
           MOVE WS-CHARGE TO KS-DSP-CHARGE-SEQUENCE
           MOVE FUNCTION DATE-OF-INTEGER(WS-DISPOSITION-DAY)
               TO KS-DSP-DATE
           MOVE 60 TO WS-BELOW
           PERFORM DRAW
           IF WS-DRAWN = 0 OR WS-VERDICT = 'PE'
               MOVE 0 TO KS-DSP-DATE
           END-IF
           IF WS-DRAWN = 1
               MOVE 99999999 TO KS-DSP-DATE
           END-IF
           MOVE WS-VERDICT TO KS-DSP-CODE
           MOVE SPACES TO KS-DSP-PLEA KS-DSP-COURT-ORI
           IF WS-VERDICT = 'GP'
               MOVE 'G' TO KS-DSP-PLEA
           END-IF
           PERFORM EBCDIC-DISPOSITION
           PERFORM WRITE-RECORD
           ADD 1 TO WS-DISPOSITION-COUNT.

      * ONE SENTENCE AS A RULE, AT TIMES NONE OR TWO
       PLAN-SENTENCES.
           MOVE 1 TO WS-SENTENCES
           MOVE 20 TO WS-BELOW
           PERFORM DRAW
           IF WS-DRAWN < 2
               COMPUTE WS-SENTENCES = WS-DRAWN * 2
           END-IF.

       WRITE-SENTENCE.
           MOVE WS-EBCDIC-BLANKS TO KS-SENTENCE-RECORD
           SET KS-IS-SENTENCE TO TRUE
           MOVE WS-SID TO KS-SEN-SID
           MOVE WS-ARREST TO KS-SEN-ARREST-SEQUENCE
           MOVE WS-CHARGE TO KS-SEN-CHARGE-SEQUENCE
           MOVE WS-SENTENCE TO KS-SEN-SEQUENCE
           MOVE FUNCTION DATE-OF-INTEGER(WS-DISPOSITION-DAY)
               TO KS-SEN-DATE
           PERFORM MEASURE-SENTENCE
           PERFORM ORDER-RESTITUTION
           PERFORM ORDER-FINE
           PERFORM EBCDIC-SENTENCE
           PERFORM WRITE-RECORD
           ADD 1 TO WS-SENTENCE-COUNT.

      * MINUS ONE MONTH MEANS THAT NO TERM IS RECORDED.
       MEASURE-SENTENCE.
           MOVE 4 TO WS-BELOW
           PERFORM DRAW
           MOVE WS-SENTENCE-CODE(WS-DRAWN + 1) TO KS-SEN-CODE
           MOVE 0 TO KS-SEN-MIN-MONTHS KS-SEN-MAX-MONTHS
           MOVE 0 TO KS-SEN-COMPLETED-DATE
           IF WS-DRAWN > 1
               COMPUTE KS-SEN-MIN-MONTHS =
                   WS-OFF-MONTHS(WS-OFFENSE) * WS-DRAWN / 6
               COMPUTE KS-SEN-MAX-MONTHS = KS-SEN-MIN-MONTHS * 2
               COMPUTE WS-DAY =
                   WS-DISPOSITION-DAY + KS-SEN-MAX-MONTHS * 30
               MOVE FUNCTION DATE-OF-INTEGER(WS-DAY)
                   TO KS-SEN-COMPLETED-DATE
           END-IF
           MOVE 25 TO WS-BELOW
           PERFORM DRAW
           EVALUATE WS-DRAWN
               WHEN 0 MOVE -1 TO KS-SEN-MIN-MONTHS
               WHEN 1 MOVE -1 TO KS-SEN-MAX-MONTHS
               WHEN 2 MOVE 99999999 TO KS-SEN-COMPLETED-DATE
           END-EVALUATE.

      * NOTHING ORDERED IN TWO CASES OF THREE, ELSE PAID, HALF PAID,
      * NOT PAID, OR A PAYMENT THAT CAME BACK
       ORDER-RESTITUTION.
           MOVE 0 TO KS-SEN-RESTITUTION-ORDERED KS-SEN-RESTITUTION-PAID
           MOVE 30 TO WS-BELOW
           PERFORM DRAW
           IF WS-DRAWN < 10
               COMPUTE WS-CENTS = (WS-DRAWN + 1) * 123.45
               MOVE WS-CENTS TO KS-SEN-RESTITUTION-ORDERED
               EVALUATE TRUE
                   WHEN WS-DRAWN < 6
                       MOVE WS-CENTS TO KS-SEN-RESTITUTION-PAID
                   WHEN WS-DRAWN < 8
                       COMPUTE KS-SEN-RESTITUTION-PAID = WS-CENTS / 2
                   WHEN WS-DRAWN = 8
                       COMPUTE KS-SEN-RESTITUTION-PAID = -12.34
               END-EVALUATE
           END-IF.

       ORDER-FINE.
           MOVE 50000 TO WS-BELOW
           PERFORM DRAW
           COMPUTE KS-SEN-FINE-ORDERED = WS-DRAWN / 100
           COMPUTE KS-SEN-FINE-PAID = KS-SEN-FINE-ORDERED - 100.

       WRITE-TRAILER.
           MOVE WS-EBCDIC-BLANKS TO KS-TRAILER-RECORD
           SET KS-IS-TRAILER TO TRUE
           MOVE HIGH-VALUES TO KS-TRL-KEY
           ADD 1 TO WS-RECORD-COUNT GIVING KS-TRL-RECORD-COUNT
           MOVE WS-PERSON-COUNT TO KS-TRL-PERSON-COUNT
           MOVE WS-ARREST-COUNT TO KS-TRL-ARREST-COUNT
           MOVE WS-CHARGE-COUNT TO KS-TRL-CHARGE-COUNT
           MOVE WS-DISPOSITION-COUNT TO KS-TRL-DISPOSITION-COUNT
           MOVE WS-SENTENCE-COUNT TO KS-TRL-SENTENCE-COUNT
           MOVE WS-SEALED-COUNT TO KS-TRL-SEALED-COUNT
           MOVE WS-SID-HASH TO KS-TRL-SID-HASH
           MOVE WS-SEAL-DATE-HASH TO KS-TRL-SEAL-DATE-HASH
           PERFORM WRITE-RECORD.

       WRITE-RECORD.
           PERFORM EBCDIC-RECORD-TYPE
           WRITE KS-HEADER-RECORD
           PERFORM CHECK-STATUS
           ADD 1 TO WS-RECORD-COUNT.

       CHECK-STATUS.
           IF WS-STATUS NOT = '00'
               DISPLAY 'KSWRITE: FILE STATUS ' WS-STATUS UPON SYSERR
               MOVE 12 TO RETURN-CODE
               STOP RUN
           END-IF.

      * A NUMBER FROM 0, LESS THAN WS-BELOW (LEHMER, 16807)
       DRAW.
           MULTIPLY 16807 BY WS-SEED GIVING WS-PRODUCT
           DIVIDE WS-PRODUCT BY 2147483647
               GIVING WS-QUOTIENT REMAINDER WS-SEED
           DIVIDE WS-SEED BY 64 GIVING WS-PRODUCT
           DIVIDE WS-PRODUCT BY WS-BELOW
               GIVING WS-QUOTIENT REMAINDER WS-DRAWN.

       COPY KSTRANS REPLACING ==:TO:==    BY ==EBCDIC==
                              ==:TABLE:== BY ==WS-IBM037==
                              ==:FROM:==  BY ==WS-LATIN1==.
