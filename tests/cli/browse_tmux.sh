#!/bin/sh
# Drives `lats browse` on a real terminal, which tmux is: it starts, moves, opens, resizes, is suspended and leaves; and whatever ends it,
# the terminal is as it was. Usage: browse_tmux.sh PROGRAM
set -eu

program=$1
socket=lats-browse-$$
trap 'tmux -L "$socket" kill-server 2>/dev/null || :' EXIT

tm() { tmux -L "$socket" "$@"; }

keys() { tm send-keys -t browse "$@"; }

screen() { tm capture-pane -p -t browse; }

fail() {
    printf 'browse_tmux.sh: %s; the screen is:\n' "$1" >&2
    screen >&2
    exit 1
}

# Waits until the screen shows a text: as long as a slow machine needs, but not for ever.
shows() {
    tries=0
    until screen | grep -qF -- "$1"; do
        tries=$((tries + 1))
        [ "$tries" -lt 200 ] || fail "\"$1\" does not appear"
        sleep 0.05
    done
}

# Waits until tmux says of the terminal what is expected.
terminal_is() {
    tries=0
    until [ "$(tm display-message -p -t browse "$1")" = "$2" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 200 ] || fail "$1 is not $2"
        sleep 0.05
    done
}

# After every end: the exit code, the modes of the terminal, the cursor, the first of the two screens.
ended_with() {
    shows "ended with $1."
    terminal_is '#{alternate_on}' 0
    terminal_is '#{cursor_flag}' 1
    keys "clear; test \"\$(stty -a)\" = \"\$before\" && echo modes as be''fore" Enter
    shows 'modes as before'
    keys 'clear' Enter
}

begin() {
    keys "\$LATS browse; echo ended wi''th \$?." Enter
    shows '> Bent-over row'
    terminal_is '#{alternate_on}' 1
}

pid_of_program() { pgrep -P "$(tm display-message -p -t browse '#{pane_pid}')" | tail -n 1; }

tm -f /dev/null new-session -d -s browse -x 80 -y 24 "env LATS='$program' LANG=C.UTF-8 ENV= PS1='$ ' sh"
keys 'before=$(stty -a); echo rea""dy' Enter
shows 'ready'

begin
keys j
shows '> Pullover'
keys p Enter
shows 'Bent-over row: with dumbbells'
keys w
shows 'way 2 of'
tm resize-window -t browse -x 130 -y 40
shows '> Bent-over row'
tm resize-window -t browse -x 60 -y 20
shows 'way 2 of'
keys q
shows '> Bent-over row'
keys / c o b r a
shows '> Cobra'
keys Escape
shows '52 exercises'
keys C-z
terminal_is '#{alternate_on}' 0
tm resize-window -t browse -x 80 -y 24
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
for signal in TERM:143 HUP:129 SEGV:139 ABRT:134; do
    begin
    kill -s "${signal%:*}" "$(pid_of_program)"
    ended_with "${signal#*:}"
done
