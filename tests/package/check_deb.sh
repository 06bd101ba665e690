#!/bin/sh
# Makes the Debian package and unpacks it: the program runs, and everything is where Debian has it.
# Usage: check_deb.sh CPACK BUILD FOLDER: the folder is made anew.
set -eu

cpack=$1 build=$2 folder=$3
rm -rf "$folder"
"$cpack" --config "$build/CPackConfig.cmake" -B "$folder/made"
dpkg-deb -x "$folder"/made/lats_*.deb "$folder/root"
cd "$folder/root"

usr/bin/lats version
for file in usr/share/doc/lats/copyright usr/share/doc/lats/changelog.gz usr/share/doc/lats/commands/list.md usr/share/doc/lats/catalogue-format.md usr/share/man/man1/lats.1.gz \
    usr/share/man/man1/lats-list.1.gz usr/share/man/man5/lats-catalog.5.gz usr/share/bash-completion/completions/lats \
    usr/share/zsh/vendor-completions/_lats usr/share/fish/vendor_completions.d/lats.fish; do
    [ -s "$file" ] || { echo "$file is missing" >&2; exit 1; }
done
# The program alone: no library, no headers, nothing that another package may own.
others=$(find . -type f ! -path './usr/bin/lats' ! -path './usr/share/*lats*')
[ -z "$others" ] || { echo "not expected: $others" >&2; exit 1; }
