# An empty git repository.
git init -q -b main
