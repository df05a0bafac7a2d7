# A workspace with one commit, and three changes that are not committed.
claims() {
  cat <<YAML
cycle: 2026-Q2
team: claims
objectives:
  - id: record-time
    title: Claims settle in record time
    key_results:
      - id: settlement
        title: Cut the time to settlement from 3 days to $1
        check_ins:
          - {date: 2026-05-05, value: 1.6 days}
YAML
}
git init -q -b main
printf 'okr: 1\nname: Northwind Insurance\nteams: [{id: claims, title: Claims}]\n' >okr.yaml
claims '1 day' >claims.yaml
git add .
GIT_AUTHOR_DATE=2026-05-10T12:00:00Z GIT_COMMITTER_DATE=2026-05-10T12:00:00Z git commit -q -m 'Our first quarter'
claims '1.8 days' >claims.yaml
cat >>claims.yaml <<'YAML'
          - {date: 2026-05-12, value: 1.5 days, note: Storms hold}
      - Hire 3 adjusters
YAML
