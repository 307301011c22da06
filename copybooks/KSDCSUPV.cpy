      *****************************************************************
      * KSDCSUPV - KEYSTONE CORRECTIONS, TABLE SUPERVISION, DB2 UNLOAD
      *
      * FIXED TEXT, US-ASCII, ORDER BY OFFENDER_SID
      * ONE ROW A SPELL.  PRETRIAL SPELLS COUNT FOR NO SENTENCE
      *
      * DATES ARE YYDDD (JULIAN), ZEROS: NONE; YEARS FROM 50 ARE 19YY,
      * THOSE BEFORE 20YY
      * KEYSTONE IS A FICTIONAL STATE.  NO RECORD DESCRIBES A PERSON.
      *****************************************************************
       01  KV-SPELL-RECORD.
           05  KV-SID                      PIC X(10).
           05  KV-DOCKET                   PIC X(15).
           05  KV-COUNT-NUMBER             PIC 9(04).
           05  KV-ENTRY-NUMBER             PIC 9(04).
           05  KV-SPELL-NUMBER             PIC 9(02).
           05  KV-TYPE                     PIC X(02).
               88  KV-PRETRIAL             VALUE 'PT'.
               88  KV-PROBATION            VALUE 'PB'.
               88  KV-PAROLE               VALUE 'PA'.
           05  KV-START-DATE               PIC 9(05).
           05  KV-END-DATE                 PIC 9(05).
           05  FILLER                      PIC X(13).
