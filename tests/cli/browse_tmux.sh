#!/bin/sh
# Drives `lats browse` on a real terminal, which tmux is: it starts, moves, opens, resizes, is suspended and leaves; and whatever ends it,
# the terminal is as it was. Usage: browse_tmux.sh PROGRAM
set -eu

. "$(dirname "$0")/on_tmux.sh"

begin() {
    keys "\$LATS browse; echo ended wi''th \$?." Enter
    shows '> Bent-over row'
    terminal_is '#{alternate_on}' 1
}

begin
keys j
shows '> Pullover'
keys p Enter
shows 'Bent-over row: with dumbbells'
keys w
shows 'way 2 of'
tm resize-window -t lats -x 130 -y 40
shows '> Bent-over row'
tm resize-window -t lats -x 60 -y 20
shows 'way 2 of'
keys q
shows '> Bent-over row'
keys / c o b r a
shows '> Cobra'
keys Escape
shows '  Bent-over row'
keys C-z
terminal_is '#{alternate_on}' 0
tm resize-window -t lats -x 80 -y 24
keys "fg; echo ended wi''th \$?." Enter
shows '> Cobra'
keys m r h o m
shows 'Muscle: rhom'
keys Enter
shows 'muscle: Rhomboids'
keys q
ended_with 0

begin
keys C-c
ended_with 130
for signal in $signals; do
    begin
    kill -s "${signal%:*}" "$(pid_of_program)"
    ended_with "${signal#*:}"
done
