#!/usr/bin/env bash
# Adds what is new in articles/ to the set in out/, beside this file; silent when all is well. For cron.
set -euo pipefail
cd "$(dirname "$0")"

# One at a time: a night that still runs is left alone.
exec 9> .nightly.lock
flock --nonblock 9 || exit 0

status=0
demarche run articles --out out --append --resume --quiet --max-reject-rate 0.05 || status=$?
# 65: some input could not be opened; everything else is written, and worth checking.
if [ "$status" -ne 0 ] && [ "$status" -ne 65 ]; then exit "$status"; fi
demarche validate out > .nightly.log || { cat .nightly.log; exit 1; }
exit "$status"
