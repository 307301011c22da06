# Environment of Slatebridge under the JZOS batch launcher: a shell script, read by the launcher.
. /etc/profile
export JAVA_HOME=/usr/lpp/java/J17.0_64
export PATH=/bin:"$JAVA_HOME"/bin
export LIBPATH=/lib:/usr/lib:"$JAVA_HOME"/lib:"$JAVA_HOME"/lib/j9vm
export CLASSPATH=/u/slb/target/slatebridge.jar
export IBM_JAVA_OPTIONS="-Xmx256m -Dslatebridge.home=/u/slb"
export SLATEBRIDGE_AUDIT=/u/slb/audit/audit.jsonl
