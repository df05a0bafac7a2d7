# The example company in git: claims.yaml as it grew, with a target that moved. The last reading is not committed yet.
northwind=$(dirname "$0")/../../examples/northwind
file=2026-Q2/claims.yaml
git init -q -b main
cp -r "$northwind/." .

# commit DAY AUTHOR LINES TARGET MESSAGE: the file's first lines as of that day
commit() {
  head -n "$3" "$northwind/$file" | sed "s/to 1 day\$/to $4/" >$file
  git add .
  GIT_AUTHOR_NAME=$2 GIT_AUTHOR_DATE=$1T12:00:00Z GIT_COMMITTER_DATE=$1T12:00:00Z git commit -q -m "$5"
}
commit 2026-03-30 'Ana Ruiz' 14 '1 day' 'Claims: our second quarter'
commit 2026-04-14 'Ana Ruiz' 16 '1 day' 'Check in'
commit 2026-04-28 'Bo Lind' 20 '1 day' 'Check in'
commit 2026-05-04 'Maya Chen' 20 '1.2 days' 'One day is out of reach'
sed 's/to 1 day$/to 1.2 days/' "$northwind/$file" >$file
