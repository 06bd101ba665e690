#!/bin/sh
# Shows an answer with a pager on a real terminal: Ctrl-C is for the pager, and the shell gets the keys back only when that is left; a pager
# that Ctrl-C ends is the end of the call. Usage: pager_tmux.sh PROGRAM
set -eu

. "$(dirname "$0")/on_tmux.sh"

keys "PAGER='trap \"echo caug\"\"ht\" INT; cat >/dev/null; echo wai\"\"ting; read x </dev/tty; read x </dev/tty'" \
    " \$LATS show row; echo ended wi''th \$?." Enter
shows 'waiting'
keys C-c
shows 'caught'
keys Enter
ended_with 0

keys "PAGER='cat >/dev/null; echo wai\"\"ting; exec sleep 100' \$LATS show row" Enter
shows 'waiting'
keys C-c
keys "echo ended wi''th \$?." Enter
ended_with 130
