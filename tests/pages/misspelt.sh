# The example company, with a misspelt reference.
northwind=$(dirname "$0")/../../examples/northwind
cp -r "$northwind/." .
sed 's/exceptional-cx, just/exceptonal-cx, just/' "$northwind/2026-Q2/claims.yaml" >2026-Q2/claims.yaml
