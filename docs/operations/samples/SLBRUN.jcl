//SLBRUN   JOB (ACCT),'CLEAN SLATE CYCLE',CLASS=A,MSGCLASS=X
//*
//* ONE CYCLE.  TO RESTART: SUBMIT THE SAME JOB AGAIN.
//* 4 IS DONE WITH WARNINGS, 12 IS RESTARTABLE, 8 AND 16 NEED SOMEBODY.
//*
//         JCLLIB ORDER=SLB.PROD.PROCLIB
//         SET CYCLE='2026-01-15'
//CYCLE    EXEC SLBPROC
//RUN.MAINARGS DD *,SYMBOLS=JCLONLY
run /u/slb/mappings/keystone.yaml
--policy /u/slb/policies/pennsylvania.yaml
--input master=/u/slb/in/&CYCLE./master.dat
--ledger /u/slb/ledger
--as-of &CYCLE.
--out /u/slb/runs/&CYCLE.
/*
//USABLE   IF (CYCLE.RUN.RC <= 4) THEN
//PROVE    EXEC SLBPROC
//RUN.MAINARGS DD *,SYMBOLS=JCLONLY
verify /u/slb/runs/&CYCLE.
/*
//USABLE   ENDIF
