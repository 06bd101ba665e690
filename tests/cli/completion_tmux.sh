#!/bin/sh
# Presses Tab in a real shell on a real terminal, which tmux is, with lats as it was installed.
# Usage: completion_tmux.sh PREFIX SHELL: what lats was installed into, and the program of the shell.
set -eu

prefix=$(cd "$1" && pwd)
path=$2
shell=$(basename "$path")
data=$(cd "$(dirname "$0")/../data" && pwd)
home=$(mktemp -d)
. "$(dirname "$0")/on_tmux.sh"
trap 'tm kill-server 2>/dev/null || :; until rm -rf "$home" 2>/dev/null; do :; done' EXIT

# The system's completions of bash, where they are installed, look below XDG_DATA_DIRS; fish does, too; zsh goes by its fpath.
cat >"$home/.bashrc" <<END
PS1='tab: '
unset HISTFILE
if [ -r /usr/share/bash-completion/bash_completion ]; then
    . /usr/share/bash-completion/bash_completion
else
    . $prefix/share/bash-completion/completions/lats
fi
END
cat >"$home/.zshrc" <<END
PS1='tab: '
fpath=($prefix/share/zsh/site-functions \$fpath)
autoload -Uz compinit && compinit -D
END
mkdir -p "$home/.config/fish"
cat >"$home/.config/fish/config.fish" <<'END'
function fish_prompt; echo 'tab: '; end
set fish_greeting
END

case $shell in
    bash) start="$path --rcfile $home/.bashrc" ;;
    zsh) start="$path -d" ;;
    fish) start=$path ;;
esac
keys "cd '$home' && exec env -u XDG_CONFIG_HOME HOME='$home' ZDOTDIR='$home' XDG_DATA_DIRS='$prefix/share:/usr/share' \
PATH='$prefix/bin':\$PATH TERM=screen $start" Enter
shows 'tab:'

# Types a call and Tab, and waits for what the line becomes.
completes() {
    keys C-u
    keys C-l
    keys -l "$1"
    keys Tab
    shows "tab: $2"
}

# Types a call and Tab, and waits for what is listed. Bash lists at the second Tab.
lists() {
    keys C-u
    keys C-l
    keys -l "$1"
    keys Tab
    [ "$shell" != bash ] || keys Tab
    shift
    for what; do shows "$what"; done
}

described() { [ "$shell" = bash ] || shows "$1"; }

completes 'lats comp' 'lats completion'
completes 'lats show ben' 'lats show bent-over-row'
completes 'lats list --accessible --mus' 'lats list --accessible --muscle'
completes 'lats list --muscle latis' 'lats list --muscle latissimus-dorsi'
completes 'lats list --muscle=latis' 'lats list --muscle=latissimus-dorsi'
completes 'lats list --have band,dumb' 'lats list --have band,dumbbell'
completes 'lats list --have=band,dumb' 'lats list --have=band,dumbbell'
completes 'lats show "ben' 'lats show "bent-over-row'
lists 'lats show bent-over-row --with ' kettlebell barbell
described 'With one kettlebell'
lists 'lats list --level ' beginner intermediate advanced
lists 'lats list --format ' table json

# Files are the shell's: in a home of their own, behind an option, and where a folder is needed.
mkdir "$home/folder of mine"
touch "$home/folder.json" "$home/mine.json"
completes 'lats --catalog mi' 'lats --catalog mine.json'
completes 'lats --catalog=mi' 'lats --catalog=mine.json'
completes 'lats publish fold' 'lats publish folder\ of\ mine/'

# The names of own files can hold anything; what is put on the line is one word, and does nothing.
own=$home/.local/share/lats/catalogs
mkdir -p "$own"
touch "$own/my rows.json"
completes 'lats catalog remove m' 'lats catalog remove my\ rows'
rm "$own/my rows.json"
nasty="$own/\$(touch evaluated).json"
touch "$nasty"
keys C-u
keys C-l
keys -l 'lats catalog remove '
keys Tab
shows 'evaluated'
keys Enter
tries=0
while [ -e "$nasty" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 200 ] || fail 'a name is not quoted'
    sleep 0.05
done

# A stranger's catalogue is text, and one that cannot be read is silence.
cp "$data/lines.json" "$home/li nes.json"
lists "lats --catalog ~/'li nes.json' show ro" row roll
described 'Ends here. rm is no candidate, $(touch evaluated)'
lists "lats --catalog li\\ nes.json show ro" row roll
completes "lats --catalog '$data/broken.json' show x" "lats --catalog"
[ ! -e "$home/evaluated" ] || fail 'a description was evaluated'
keys C-u
keys -l "echo still a ''shell"
keys Enter
shows 'still a shell'
