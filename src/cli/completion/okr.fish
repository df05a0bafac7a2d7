# fish completion for okr. The program itself says what can stand at the cursor: nothing here has to be kept in step.
#   okr completion fish | source

function __okr_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    # An open quote can't be taken off.
    set -l word (string unescape -- $current 2>/dev/null; or string replace -r '^["\']' '' -- $current)
    set -l lines (command okr completion fish -- $words[2..-1] "$word" 2>/dev/null)
    set -l first (string split -m 1 \t -- $lines[1])
    switch "$first[1]"
        case files folders
            set -l start (math (string length -- "$first[2]") + 1)
            set -l path (string sub -s $start -- "$word")
            if test "$first[1]" = files
                printf '%s\n' "$first[2]"(__fish_complete_path "$path")
            else
                printf '%s\n' "$first[2]"(__fish_complete_directories "$path" '')
            end
        case '*'
            printf '%s\n' $lines[2..-1]
    end
end

complete -c okr -f -a '(__okr_complete)'
