#!/bin/sh
# `show_loop.sh REPOSITORY PATH`: how a script gets the history of a file, a `git show` for each commit.
git -C "$1" rev-list HEAD | while read -r commit; do
  git -C "$1" show "$commit:$2"
done
