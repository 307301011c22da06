      *****************************************************************
      * OFNDUNLD - UNLOAD OF AN OFFENDER DATABASE, ALL RECORD TYPES IN
      * ONE FILE.  NAMES END IN THE NUMBER OF THE IDMS RECORD.
      * MADE UP FOR THE GUIDE.  NO RECORD DESCRIBES A PERSON.
      *****************************************************************
       01  OFNDR-UNLOAD-0400.
           02  REC-CD-0400                 PIC X(2).
           02  OFNDR-NO-0400               PIC S9(7) COMP-3.
           02  OFFENDER-0415.
               03  LAST-NAME-0415          PIC X(18).
               03  FIRST-NAME-0415         PIC X(12).
               03  DOB-0415                PIC 9(6).
               03  GENDER-0415             PIC X.
               03  WARRANT-IND-0415        PIC X.
               03  BOOKING-CNT-0415        PIC S9(4) COMP.
               03  FILLER                  PIC X(34).
           02  BOOKING-0420 REDEFINES OFFENDER-0415.
               03  BOOKING-NO-0420         PIC S9(5) COMP-3.
               03  BOOKING-DT-0420         PIC S9(7) COMP-3.
               03  COUNTY-CD-0420          PIC X(2).
               03  CHARGE-CNT-0420         PIC S9(4) COMP.
               03  FILLER                  PIC X(63).
           02  CHARGE-0430 REDEFINES OFFENDER-0415.
               03  BOOKING-NO-0430         PIC S9(5) COMP-3.
               03  CHARGE-SEQ-0430         PIC S9(3) COMP-3.
               03  DOCKET-NO-0430          PIC X(13).
               03  STATUTE-0430            PIC X(12).
               03  OFFENSE-CLASS-0430      PIC X(2).
               03  OFFENSE-DT-0430         PIC 9(6).
               03  DISP-CD-0430            PIC X(3).
               03  DISP-DT-0430            PIC 9(6).
               03  FILLER                  PIC X(27).
           02  SENTENCE-0440 REDEFINES OFFENDER-0415.
               03  BOOKING-NO-0440         PIC S9(5) COMP-3.
               03  CHARGE-SEQ-0440         PIC S9(3) COMP-3.
               03  SENT-TYPE-0440          PIC X(2).
               03  SENT-DT-0440            PIC 9(6).
               03  MIN-MOS-0440            PIC S9(4) COMP.
               03  MAX-MOS-0440            PIC S9(4) COMP.
               03  STATUS-0440             PIC X.
               03  STATUS-DT-0440          PIC 9(6).
               03  FINE-AMT-0440           PIC S9(5)V99 COMP-3.
               03  FINE-PAID-0440          PIC S9(5)V99 COMP-3.
               03  FILLER                  PIC X(42).
           02  TRAILER-0499 REDEFINES OFFENDER-0415.
               03  REC-CNT-0499            PIC S9(9) COMP.
               03  FILLER                  PIC X(70).
