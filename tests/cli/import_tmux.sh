#!/bin/sh
# Drives `lats catalog import` of a large data set on a real terminal: a bar shows how far it has come, and whatever ends it, nothing of
# the bar and no file stays. Usage: import_tmux.sh PROGRAM
set -eu

. "$(dirname "$0")/on_tmux.sh"

home=$(mktemp -d)
trap 'tmux -L "$socket" kill-server 2>/dev/null || :; rm -rf "$home"' EXIT

# More exercises than are read in half a second.
awk 'BEGIN {
    for (i = 1; i <= 100000; ++i)
        printf "%s{\"id\": \"%d\", \"name\": \"Exercise %d\", \"level\": \"beginner\", \"primaryMuscles\": [\"lats\"], " \
            "\"secondaryMuscles\": [], \"force\": \"pull\", \"mechanic\": null, \"equipment\": \"bands\", \"category\": \"strength\", " \
            "\"instructions\": [\"Hold the band %d.\", \"Pull.\"]}", i == 1 ? "[" : ",\n", i, i, i
    print "]"
}' > "$home/large.json"

begin() {
    keys "clear; HOME=$home \$LATS catalog import $home/large.json --from free-exercise-db" Enter
    shows '[#'
}

nothing_stays() {
    if screen | grep -qF '#'; then fail "a part of the bar stays"; fi
    screen | grep -q '^[$]' || fail "the prompt is not at the start of the line"
    if [ -n "$(find "$home" -path '*catalogs/*')" ]; then fail "a file stays"; fi
}

# The shell goes no further in a line of which a command was interrupted, so the code is asked for in the next one.
for width in 80 60 30; do
    resize "$width" 24
    begin
    keys C-c
    shows '$'
    nothing_stays
    keys "echo ended wi''th \$?." Enter
    ended_with 130
done
resize 80 24
for signal in $signals; do
    begin
    kill -s "${signal%:*}" "$(pid_of_program)"
    shows '$'
    nothing_stays
    keys "echo ended wi''th \$?." Enter
    ended_with "${signal#*:}"
done
