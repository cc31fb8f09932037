# shellcheck shell=bash
# Sourced by check and test: a stage has a name, a hard limit in seconds and a printed time.

# stage SECONDS NAME COMMAND…   The command may be a function of the calling script.
stage() {
  local limit=$1 name=$2 began=$SECONDS child status=0
  shift 2
  printf '== %s\n' "$name" >&2
  # timeout starts programs only, so a shell of its own is handed all functions.
  timeout --kill-after=10 "$limit" bash -euo pipefail -c "$(declare -f); \"\$@\"" "$name" "$@" &
  child=$!
  # timeout leaves the terminal's process group, so Ctrl-C has to be passed on.
  # shellcheck disable=SC2064
  trap "kill $child; exit 130" INT TERM
  wait "$child" || status=$?
  trap - INT TERM
  case $status in
    0) printf '== %s: done in %d s\n' "$name" $((SECONDS - began)) >&2 ;;
    124 | 137) printf '== %s: STOPPED after its limit of %d s\n' "$name" "$limit" >&2 ;;
    *) printf '== %s: FAILED after %d s\n' "$name" $((SECONDS - began)) >&2 ;;
  esac
  return "$status"
}
