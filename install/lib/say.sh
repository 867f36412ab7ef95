# shellcheck shell=bash
# What the scripts say, and how they run what takes long.

say() { printf '%s\n' "$*" >&2; }

# Ends the script with one clear message.
die() {
    printf 'thalweg: %s\n' "$*" >&2
    exit 1
}

# with_progress LABEL LOG COMMAND...: runs a long command, its output in LOG, and shows that time passes.
# A failure shows the lines of LOG that say why. The command is in the foreground, so that Ctrl-C reaches it.
with_progress() {
    local label=$1 log=$2 ticker status=0 begin=$SECONDS
    shift 2
    mkdir -p "$(dirname "$log")"
    [ -t 2 ] || say "$label ..."
    tick "$label" "$log" &
    ticker=$!
    "$@" >"$log" 2>&1 </dev/null || status=$?
    kill "$ticker" 2>/dev/null || :
    wait "$ticker" 2>/dev/null || :
    [ ! -t 2 ] || printf '\r\033[K' >&2
    if [ "$status" -ne 0 ]; then
        say "$label: failed."
        reasons "$log" >&2
        die "the whole output is in $log"
    fi
    say "$label: done in $((SECONDS - begin)) s"
}

# On a terminal one line that counts seconds; elsewhere a line every 20 seconds. Both end with what the command said last.
tick() {
    local begin=$SECONDS text width
    width=$(tput cols 2>/dev/null) || width=80
    while sleep 1 && kill -0 $$ 2>/dev/null; do
        text="$1 ... $((SECONDS - begin)) s  $(tail -n 1 "$2" 2>/dev/null | tr -dc '[:print:]')"
        if [ -t 2 ]; then
            printf '\r\033[K%.*s' $((width - 1)) "$text" >&2
        elif [ $(((SECONDS - begin) % 20)) -eq 0 ]; then
            printf '%.*s\n' 160 "$text" >&2
        fi
    done
}

# The error lines of Maven, pip and apt, or else the end of the log.
reasons() {
    { grep -E '^(\[ERROR\]|ERROR|E:)' "$1" || tail -n 20 "$1"; } | head -n 20
}
