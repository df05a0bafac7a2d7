# bash completion for okr. The program itself says what can stand at the cursor: nothing here has to be kept in step.
#   source <(okr completion bash)

_okr() {
  local kind='' rest='' value description
  local -a values=() descriptions=()
  COMPREPLY=()
  while IFS=$'\t' read -r value description; do
    if [[ -z $kind ]]; then
      kind=$value rest=$description
    else
      values+=("$value")
      descriptions+=("$description")
    fi
  done < <(command okr completion bash -- "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  case $kind in
    files) _okr_paths default -f "$2" "$rest" ;;
    folders) _okr_paths dirnames -d "$2" "$rest" ;;
    *) _okr_words ;;
  esac
}

# readline completes paths itself, and knows how to quote them. bash 3 can't be told to.
_okr_paths() {
  [[ -n $4 && $3 == "$4"* ]] && return
  if type compopt &>/dev/null; then
    compopt -o "$1"
  else
    local path
    while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$2" -- "$3")
  fi
}

# Where bash lists what there is, after the second Tab, descriptions stand beside it; nothing of these is put into the
# line.
_okr_words() {
  local i width=0
  for ((i = 0; i < ${#values[@]}; i++)); do
    ((${#values[i]} > width)) && width=${#values[i]}
    # Behind these the word goes on.
    [[ ${values[i]} == *[/:=] ]] && type compopt &>/dev/null && compopt -o nospace
  done
  if [[ $COMP_TYPE != 63 || ${#values[@]} -lt 2 ]]; then
    COMPREPLY=(${values[@]+"${values[@]}"})
    return
  fi
  for ((i = 0; i < ${#values[@]}; i++)); do
    local shown
    printf -v shown '%-*s  %s' "$width" "${values[i]}" "${descriptions[i]}"
    COMPREPLY+=("${shown:0:${COLUMNS:-80}-2}")
  done
}

complete -F _okr okr
