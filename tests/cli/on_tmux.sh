# A real terminal, which tmux is, for a script that drives the program $1 on it: to be sourced.

program=$1
socket=lats-test-$$
trap 'tmux -L "$socket" kill-server 2>/dev/null || :' EXIT

tm() { tmux -L "$socket" "$@"; }

keys() { tm send-keys -t lats "$@"; }

screen() { tm capture-pane -p -t lats; }

fail() {
    printf '%s: %s; the screen is:\n' "$(basename "$0")" "$1" >&2
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
    until [ "$(tm display-message -p -t lats "$1")" = "$2" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 200 ] || fail "$1 is not $2"
        sleep 0.05
    done
}

# Gives the terminal, at a prompt, another size, and waits until those who ask for it hear it.
resize() {
    tm resize-window -t lats -x "$1" -y "$2"
    keys "clear; until [ \"\$(stty size)\" = '$2 $1' ]; do sleep 0.05; done; echo resi''zed" Enter
    shows 'resized'
}

pid_of_program() { pgrep -P "$(tm display-message -p -t lats '#{pane_pid}')" | tail -n 1; }

# The signals that end a process, with the exit codes that a shell gives for them: those that ask, that are sent by mistake, and a crash.
signals='INT:130 TERM:143 HUP:129 QUIT:131 USR1:138 USR2:140 PIPE:141 ALRM:142 XCPU:152 VTALRM:154 PROF:155 SYS:159 TRAP:133
    SEGV:139 ABRT:134 BUS:135 FPE:136 ILL:132'

# After every end: the exit code, the modes of the terminal, the cursor, the first of the two screens.
ended_with() {
    shows "ended with $1."
    terminal_is '#{alternate_on}' 0
    terminal_is '#{cursor_flag}' 1
    keys "clear; test \"\$(stty -g)\" = \"\$before\" && echo modes as be''fore" Enter
    shows 'modes as before'
    keys 'clear' Enter
}

tm -f /dev/null new-session -d -s lats -x 80 -y 24 "env LATS='$program' LANG=C.UTF-8 ENV= PS1='$ ' sh"
keys 'before=$(stty -g); echo rea""dy' Enter
shows 'ready'

