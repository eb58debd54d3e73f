# A desk for runs in a real window: a display of its own, a data folder, the app in it, and how to press, wait and look. Sourced by .ci/window and .ci/screenshots, which name the programs first.
# shellcheck shell=bash

work=$(mktemp -d)
mkdir -p "$work/data/attempts" "$work/run"
chmod 700 "$work/run"
software=(/usr/share/vulkan/icd.d/lvp_icd*.json)
export OAAT_DATA="$work/data" XDG_RUNTIME_DIR="$work/run" LIBGL_ALWAYS_SOFTWARE=1 VK_ICD_FILENAMES="${software[0]}"
xvfb=
app=

finish() {
    local code=$?
    [ -z "$app" ] || kill "$app" 2> /dev/null || true
    if [ "$code" -ne 0 ]; then
        echo "the run in a window failed; what the app said:"
        cat "$work/app.log" || true
        DISPLAY=${DISPLAY:-} import -window root "${shots:-$work}/failed.png" 2> /dev/null || true
    fi
    # Waited for, so that nothing of it is left when the next display begins.
    [ -z "$xvfb" ] || { kill "$xvfb" 2> /dev/null && wait "$xvfb" 2> /dev/null; } || true
    rm -rf "$work"
    exit "$code"
}
trap finish EXIT

# Waits up to a minute for a command to succeed.
await() {
    local what=$1 tries
    shift
    for tries in $(seq 1 240); do
        if "$@" > /dev/null 2>&1; then return 0; fi
        sleep 0.25
    done
    echo "waited in vain for $what"
    return 1
}

# A display of so many pixels.
display() {
    [ -z "$xvfb" ] || { kill "$xvfb"; wait "$xvfb" 2> /dev/null || true; }
    rm -f "$work/display"
    # Without -noreset the display starts anew when its last client goes, and turns away whoever comes just then.
    Xvfb -displayfd 3 -screen 0 "$1x$2x24" -nolisten tcp -noreset 3> "$work/display" 2> "$work/xvfb.log" &
    xvfb=$!
    await "the display" test -s "$work/display"
    DISPLAY=":$(cat "$work/display")"
    export DISPLAY
}

window() { xdotool search --onlyvisible --name "One at a Time" | head -n 1; }

# Waits until the app shows a screen; its name stands in the window's title.
on() { xdotool search --onlyvisible --name "^$1 .* One at a Time$"; }
reach() { await "the screen $1" on "$1"; sleep 1; rests; }

# Starts the app and gives it the keyboard.
open_app() {
    "$programs/one-at-a-time" > "$work/app.log" 2>&1 &
    app=$!
    await "the window" xdotool search --onlyvisible --name "One at a Time"
    sleep 2
    [ $# -eq 0 ] || { xdotool windowsize "$(window)" "$1" "$2"; xdotool windowmove "$(window)" 0 0; }
    xdotool windowfocus "$(window)"
    sleep 1
}

close_app() {
    kill "${1:--TERM}" "$app" 2> /dev/null || true
    wait "$app" 2> /dev/null || true
    app=
}

# A picture that is not blank has many colours.
picture() {
    local colours=0 tries
    # A loaded machine may still be drawing.
    for tries in $(seq 1 15); do
        sleep 1
        import -window root "$shots/$1.png"
        colours=$(identify -format '%k' "$shots/$1.png")
        [ "$colours" -le 100 ] || break
    done
    echo "$1: $colours colours"
    [ "$colours" -gt 100 ] || { echo "$1 is blank"; return 1; }
}

# Processor time that the app has used.
ticks() { awk '{ print $14 + $15 }' "/proc/$app/stat" 2> /dev/null || echo 0; }

# Waits until the app has dealt with what was pressed: a loaded machine takes its time.
rests() {
    local last now tries
    last=$(ticks)
    for tries in $(seq 1 40); do
        sleep 0.15
        now=$(ticks)
        [ "$now" != "$last" ] || return 0
        last=$now
    done
}

press() { local key; for key in "$@"; do xdotool key "$key"; sleep 0.1; rests; done; }
tabs() { local i; for i in $(seq 1 "$1"); do press Tab; done; }
attempts() { find "$work/data/attempts" -name '*.jsonl' ! -name '*.words.jsonl'; }
