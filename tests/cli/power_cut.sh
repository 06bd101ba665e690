#!/bin/sh
# What was answered is there after a power cut: 15 files added, 15 replaced and 15 removed, and a guide published, on a file system of its
# own, whose disk is copied the moment the answer is there, and looked at as the next start would find it. Says how many changes are lost, and fails where one is.
# Usage: power_cut.sh PROGRAM. For root, since it mounts: says so and does nothing where that cannot be.
set -eu

program=$1
work=$(mktemp -d)
clean() {
    umount "$work/after" 2>/dev/null || :
    umount "$work/home" 2>/dev/null || :
    rm -rf "$work"
}
trap clean EXIT

mkdir "$work/home" "$work/after"
truncate -s 32M "$work/disk"
# The disk takes by itself what is older than five seconds; here it does not, so that a slow machine hides nothing.
if ! { mkfs.ext4 -q "$work/disk" && mount -o loop,commit=300 "$work/disk" "$work/home"; } 2>"$work/why"; then
    echo "skipped: nothing can be mounted here: $(tail -n 1 "$work/why")"
    exit 0
fi

exercise() {
    printf '{"format": "lats-catalog/1", "exercises": [{"id": "mine-%s", "name": "Mine %s", "summary": "%s",
        "variants": [{"id": "none", "name": "With nothing"}]}]}\n' "$1" "$1" "$2" >"$work/mine.json"
}

lats() { XDG_DATA_HOME="$work/home" XDG_CACHE_HOME="$work/cache" "$program" "$@" >/dev/null; }

# Runs a test on what is left of the home when the power goes now.
after_cut() {
    cp --sparse=always "$work/disk" "$work/copy"
    mount -o loop "$work/copy" "$work/after"
    if "$@"; then kept=0; else kept=1; fi
    umount "$work/after"
    return $kept
}

file="$work/after/lats/catalogs"
lost=0
for what in add replace remove; do
    gone=0
    for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
        case $what in
        add) exercise "$i" first && lats catalog add "$work/mine.json" --name "m$i" ;;
        replace) exercise "$i" second && lats catalog add "$work/mine.json" --name "m$i" --force ;;
        remove) lats catalog remove "m$i" ;;
        esac
        case $what in
        remove) after_cut test ! -e "$file/m$i.json" ;;
        *) after_cut cmp -s "$work/mine.json" "$file/m$i.json" ;;
        esac || gone=$((gone + 1))
    done
    echo "$what: $gone of 15 lost"
    lost=$((lost + gone))
done
lats publish "$work/home/guide"
after_cut diff -r "$work/home/guide" "$work/after/guide" >/dev/null 2>&1 && gone=0 || gone=1
echo "publish: $gone of 1 lost"
lost=$((lost + gone))
[ "$lost" -eq 0 ]
