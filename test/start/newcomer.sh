#!/usr/bin/env bash
# What a newcomer does first, word for word: `npx --yes pnpm@12 start` in a fresh clone with
# nothing installed, a look at the tree, and a stop. Run from the root of the clone.
set -euo pipefail

port=${CASCATA_PORT:-4599}
log=$(mktemp)

# Like a terminal: a process group of its own, so that all of it can be stopped.
CASCATA_PORT=$port setsid npx --yes pnpm@12 start >"$log" 2>&1 &
service=$!
trap 'kill -KILL -- -$service 2>/dev/null || true; cat "$log"; rm -f "$log"' EXIT

for _ in $(seq 600); do
  grep -q 'Cascata is ready' "$log" && break
  kill -0 $service || { echo 'pnpm start ended by itself' >&2; exit 1; }
  sleep 1
done

ask() {
  curl --silent --fail --max-time 30 "http://127.0.0.1:$port/graphql" \
    --header 'content-type: application/json' --data "{\"query\":\"$1\"}"
}
ask '{ dup(code: \"DUP_2024_2027\") { objectives { code } } }' | grep -q '2024_U09_02'

# SIGTERM to the command that was typed, as a service manager sends it.
kill -TERM $service
for _ in $(seq 30); do
  curl --silent --max-time 1 "http://127.0.0.1:$port/health" >/dev/null || { echo 'started, served the real tree, stopped'; exit 0; }
  sleep 1
done
echo 'SIGTERM did not stop the service' >&2
exit 1
