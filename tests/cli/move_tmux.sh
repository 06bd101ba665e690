#!/bin/sh
# Drives `lats show --move` on a real terminal: the figure moves in its place, any key ends it, and whatever else does, the terminal is as it
# was. Usage: move_tmux.sh PROGRAM
set -eu

. "$(dirname "$0")/on_tmux.sh"

begin() {
    keys "clear; \$LATS show row --move; echo ended wi''th \$?." Enter
    shows 'Any key ends it.'
    terminal_is '#{cursor_flag}' 0
}

# Waits until the figure has moved a few times; what has left the screen at its top is no movement.
moves_in_place() {
    above=$(tm display-message -p -t lats '#{history_size}')
    for time in 1 2 3 4; do
        before=$(screen)
        tries=0
        while [ "$(screen)" = "$before" ]; do
            tries=$((tries + 1))
            [ "$tries" -lt 200 ] || fail "nothing moves for the ${time}th time"
            sleep 0.05
        done
    done
    now=$(tm display-message -p -t lats '#{history_size}')
    [ "$now" = "$above" ] || fail "$((now - above)) lines were scrolled away"
    shows 'Bent-over row'
}

for size in 80x24 80x18 80x10 200x50; do
    resize "${size%x*}" "${size#*x}"
    begin
    moves_in_place
    keys x
    ended_with 0
done

resize 80 7
keys "clear; \$LATS show row --move --no-pager; echo ended wi''th \$?." Enter
shows 'note: the terminal is too low'
ended_with 0

resize 80 24
keys "clear; TERM=dumb \$LATS show row --move --pictures always --no-pager; echo ended wi''th \$?." Enter
ended_with 0

begin
keys C-c
ended_with 130
begin
keys C-z
ended_with 148
for signal in $signals; do
    begin
    kill -s "${signal%:*}" "$(pid_of_program)"
    ended_with "${signal#*:}"
done
