#compdef okr
# zsh completion for okr. The program itself says what can stand at the cursor: nothing here has to be kept in step.
# As `_okr` in a folder of $fpath, or: source <(okr completion zsh)

_okr() {
  local line kind prefix value description
  local -a words_before lines done_words open_words
  words_before=("${(@Q)words[2,CURRENT-1]}")
  lines=("${(@f)$(command okr completion zsh -- "${words_before[@]}" "${(Q)PREFIX}" 2>/dev/null)}")
  kind=${lines[1]%%$'\t'*}
  prefix=${lines[1]#*$'\t'}
  if [[ $kind == (files|folders) ]]; then
    compset -p ${#prefix}
    if [[ $kind == files ]]; then _files; else _files -/; fi
    return
  fi
  for line in "${(@)lines[2,-1]}"; do
    value=${line%%$'\t'*}
    description=${line#*$'\t'}
    value=${value//\\/\\\\}
    value=${value//:/\\:}
    if [[ $value == *[/:=] ]]; then
      open_words+=("$value:$description")
    else
      done_words+=("$value:$description")
    fi
  done
  # Behind a slash, a colon or an equals sign the word goes on.
  local found=1
  (( $#done_words )) && _describe -t okr 'okr' done_words && found=0
  (( $#open_words )) && _describe -t okr-prefix 'okr' open_words -S '' && found=0
  return found
}

if [[ $funcstack[1] == _okr ]]; then
  _okr "$@"
else
  compdef _okr okr
fi
