# Types calls into a shell on a terminal and compares what the program is then given: zsh -f typed.zsh NAME CASES SHELL…
zmodload zsh/zpty
setopt extended_glob
name=$1 cases=$2
shift 2
print -r -- 'printf "<%s>" "$@"; printf "\n=end=\n"' >given
zpty shell "${(@q)@}"
failed=0 count=0 tab=$'\t'

# Reads until the program has been given something, and the shell is ready for more: what is typed before that might
# reach it as if it had been pasted.
answer() {
  zpty -r shell reply '*=end=*READY> ' || { print "$name: the shell has ended: $reply"; exit 1 }
  reply=${${reply%$'\n'=end=*}%$'\r'}
}

answer
while IFS='|' read -r typed expected; do
  [[ $typed == \#* ]] && continue
  typed=${typed%%[[:space:]]#} expected=${expected##[[:space:]]#}
  zpty -w -n shell "okr ${typed//<TAB>/$tab}"$'\n'
  answer
  given="<${${reply##*$'\n'}#*<}" # behind what the shell tells the terminal
  given=${given//\/>/>}            # some shells take off a folder's slash
  (( ++count ))
  [[ $given == "$expected" ]] && continue
  print -r -- "$name: okr $typed"
  print -r -- "  gave     $given"
  print -r -- "  expected $expected"
  failed=1
done <$cases
(( count > 20 )) || { print "$name: only $count calls were typed"; failed=1 }
zpty -d shell
exit $failed
