#!/bin/sh
# Builds a project against an installed lats, as somebody else would, and holds its output against what the installed program says.
# Usage: check.sh PREFIX BUILD CMAKE [OPTION...]: what lats was installed into, where to build, and with what.
set -eu

prefix=$1 build=$2 cmake=$3
shift 3
rm -rf "$build"
"$cmake" -S "$(dirname "$0")" -B "$build" -D CMAKE_PREFIX_PATH="$prefix" "$@"
"$cmake" --build "$build"

rows() { "$prefix/bin/lats" "$@" --format tsv | tail -n +2; }

rows list --muscle rhomboids --equipment band | while read -r exercise way _; do
    echo "$exercise $way"
    rows show "$exercise" --with "$way" | cut -f 6 | sed 's/^/  - /'
done >"$build/expected"
"$build/consumer" >"$build/said"
[ -s "$build/expected" ]
diff "$build/expected" "$build/said"
