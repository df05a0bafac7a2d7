# The example company in git: claims.yaml as it grew, with a target that moved. The last reading is not committed yet.
git init -q -b main
cp -r "$(dirname "$0")/../../examples/northwind/." .
file=2026-Q2/claims.yaml
cp $file claims.txt

# commit DAY AUTHOR LINES MESSAGE: the file's first lines as of that day
commit() {
  head -n "$3" claims.txt >$file
  [ "$1" != 2026-05-04 ] || sed -i 's/to 1 day$/to 1.2 days/' $file
  git add okr.yaml 2026 2026-Q2
  GIT_AUTHOR_NAME=$2 GIT_AUTHOR_DATE=$1T12:00:00Z GIT_COMMITTER_DATE=$1T12:00:00Z git commit -q -m "$4"
}
commit 2026-03-30 'Ana Ruiz' 14 'Claims: our second quarter'
commit 2026-04-14 'Ana Ruiz' 16 'Check in'
commit 2026-04-28 'Bo Lind' 20 'Check in'
commit 2026-05-04 'Maya Chen' 20 'One day is out of reach'
sed 's/to 1 day$/to 1.2 days/' claims.txt >$file
rm claims.txt
