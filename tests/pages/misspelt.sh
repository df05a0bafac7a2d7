# The example company, with a misspelt reference.
cp -r "$(dirname "$0")/../../examples/northwind/." .
sed -i 's/exceptional-cx, just/exceptonal-cx, just/' 2026-Q2/claims.yaml
