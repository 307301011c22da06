      *****************************************************************
      * KSDCMOVE - KEYSTONE CORRECTIONS, TABLE MOVEMENT, DB2 UNLOAD
      *
      * FIXED TEXT, US-ASCII, ORDER BY OFFENDER_SID
      * ONE ROW A MOVEMENT
      *
      * DATES ARE YYMMDD, ZEROS: NONE; YEARS FROM 50 ARE 19YY,
      * THOSE BEFORE 20YY
      * KEYSTONE IS A FICTIONAL STATE.  NO RECORD DESCRIBES A PERSON.
      *****************************************************************
       01  KM-MOVEMENT-RECORD.
           05  KM-SID                      PIC X(10).
           05  KM-DOCKET                   PIC X(15).
           05  KM-COUNT-NUMBER             PIC 9(04).
           05  KM-ENTRY-NUMBER             PIC 9(04).
           05  KM-MOVEMENT-NUMBER          PIC 9(02).
           05  KM-CODE                     PIC X(02).
               88  KM-ADMITTED             VALUE 'AD'.
               88  KM-TRANSFERRED          VALUE 'TR'.
               88  KM-RELEASED             VALUE 'RL'.
           05  KM-DATE                     PIC X(06).
           05  KM-FACILITY                 PIC X(04).
           05  FILLER                      PIC X(13).
