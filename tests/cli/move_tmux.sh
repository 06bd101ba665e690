#!/bin/sh
# Drives `lats show --move` on a real terminal: the figure moves, any key ends it, Ctrl-C too, and the terminal is as it was.
# Usage: move_tmux.sh PROGRAM
set -eu

. "$(dirname "$0")/on_tmux.sh"

begin() {
    keys "clear; \$LATS show row --move; echo ended wi''th \$?." Enter
    shows 'Any key ends it.'
    terminal_is '#{cursor_flag}' 0
}

# Waits until the screen shows something else than before.
changes() {
    before=$(screen)
    tries=0
    while [ "$(screen)" = "$before" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 200 ] || fail "nothing moves"
        sleep 0.05
    done
}

begin
changes
keys x
ended_with 0

begin
keys C-c
ended_with 130
