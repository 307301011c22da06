#!/bin/sh
# Runs the oldest delivery that has not been run: in/DATE/master.dat with its done-file in/DATE/master.done becomes
# runs/DATE. The date is the delivery's, so a restart is the same run whatever the clock says.
set -u
home=${SLATEBRIDGE_HOME:-/opt/slatebridge}
data=${SLATEBRIDGE_DATA:-/srv/slatebridge}

for done in "$data"/in/*/master.done; do
  [ -f "$done" ] || { echo "no delivery"; exit 0; }
  folder=${done%/*}
  cycle=${folder##*/}
  [ -f "$data/runs/$cycle/manifest.json" ] && continue
  tries=0
  while :; do
    "$home/slatebridge" run "$home/mappings/keystone.yaml" --policy "$home/policies/pennsylvania.yaml" \
      --input "master=$folder/master.dat" --ledger "$data/ledger" --as-of "$cycle" --out "$data/runs/$cycle"
    code=$?
    tries=$((tries + 1))
    # 12 and what a kill leaves (128 and more) can be gone on with
    { [ "$code" -eq 12 ] || [ "$code" -gt 127 ]; } && [ "$tries" -lt 3 ] || exit "$code"
    sleep "${SLATEBRIDGE_RETRY_SECONDS:-300}"
  done
done
echo "nothing new"
