# Completion of lats for bash. What can come next is asked of the lats on the PATH; its answer is text, and never evaluated.

_lats() {
    local line word part='' last=-1
    local -a words=()

    # Bash takes --muscle=lats apart at the sign, lats does not. Quotes are bash's, too.
    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
        word=${word//[\"\'\\]/}
        if [[ $last -ge 0 && ( $word == [=:]* || $part == *[=:] ) ]]; then
            words[last]+=$word
        else
            words[++last]=$word
        fi
        part=$word
    done
    [[ $part == [=:]* ]] && part=''
    local typed=${words[last]}
    local before=${typed%"$part"}

    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            '') ;;
            $'\t'files) compopt -o default ;;
            $'\t'folders) compopt -o dirnames ;;
            "$typed"*)
                line=${line%%$'\t'*}
                line=${line#"$before"}
                # A name may hold what bash would act on; in quotes that were opened other signs act than outside.
                case ${COMP_WORDS[COMP_CWORD]:0:1}:$line in
                    \":*) line=${line//\\/\\\\} line=${line//\"/\\\"} line=${line//\$/\\\$} line=${line//\`/\\\`} ;;
                    \':*) line=${line//\'/\'\\\'\'} ;;
                    *[!a-zA-Z0-9_.,:=/+@-]*) printf -v line %q "$line" ;;
                esac
                COMPREPLY+=("$line")
                ;;
        esac
    done <<<"$(command lats __complete -- "${words[@]}" 2>/dev/null)"
}

complete -F _lats lats
