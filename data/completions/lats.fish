# Completion of lats for fish. What can come next is asked of the lats on the PATH; its answer is text, and never evaluated.

function __lats_complete
    set -l words (commandline -opc)
    set -l typed (string replace -ra '["\'\\\\]' '' -- (commandline -ct))
    # Of --catalog=FILE the shell knows only the file.
    set -l option (string match -r -- '^--[^=]*=' $typed)
    set -l path (string replace -r -- '^--[^=]*=' '' $typed)
    for line in (command lats __complete -- $words[2..-1] "$typed" 2>/dev/null)
        switch $line
            case \tfiles
                for file in (__fish_complete_path $path)
                    echo -- "$option$file"
                end
            case \tfolders
                for folder in (__fish_complete_directories $path '')
                    echo -- "$option$folder"
                end
            case '*'
                echo -- $line
        end
    end
end

complete -c lats -f -a '(__lats_complete)'
