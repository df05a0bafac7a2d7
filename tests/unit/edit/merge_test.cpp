// What merges and what conflicts, by tables of versions.
#include "edit/merge.hpp"

#include "unit/catch.hpp"

namespace {

using okr::edit::merge;

struct Row {
  std::string_view about, base, ours, theirs, merged;
};

// In the order of docs/commands/merge-driver.md.
constexpr Row clean[] = {
    {"check-ins of one day", "check_ins:\n  - {date: 2026-05-01, value: 1}\n",
     "check_ins:\n  - {date: 2026-05-01, value: 1}\n  - {date: 2026-05-12, value: 3} # ours\n",
     "check_ins:\n  - {date: 2026-05-01, value: 1}\n  # theirs\n  - date: 2026-05-12\n    value: 2\n",
     "check_ins:\n  - {date: 2026-05-01, value: 1}\n  # theirs\n  - date: 2026-05-12\n    value: 2\n"
     "  - {date: 2026-05-12, value: 3} # ours\n"},
    {"check-ins by their days", "check_ins:\n  - {date: 2026-05-01, value: 1}\n",
     "check_ins:\n  - {date: 2026-05-01, value: 1}\n  - {date: 2026-05-09, value: 2}\n",
     "check_ins:\n  - {date: 2026-04-01, value: 0}\n  - {date: 2026-05-01, value: 1}\n  - {date: 2026-05-05, value: "
     "3}\n",
     "check_ins:\n  - {date: 2026-04-01, value: 0}\n  - {date: 2026-05-01, value: 1}\n"
     "  - {date: 2026-05-05, value: 3}\n  - {date: 2026-05-09, value: 2}\n"},
    {"the same check-in in two styles", "check_ins:\n  - {date: 2026-05-01, value: 1}\n",
     "check_ins:\n  - {date: 2026-05-01, value: 1}\n  - {date: 2026-05-09, value: 2}\n",
     "check_ins:\n  - {date: 2026-05-01, value: 1}\n  - date: 2026-05-09\n    value: '2'\n",
     "check_ins:\n  - {date: 2026-05-01, value: 1}\n  - date: 2026-05-09\n    value: 2\n"},
    {"lists on one line", "check_ins: [{date: 2026-05-01, value: 1}]\n",
     "check_ins: [{date: 2026-05-01, value: 1}, {date: 2026-05-09, value: 2}]\n",
     "check_ins: [{date: 2026-05-01, value: 1}, {date: 2026-05-08, value: 3}]\n",
     "check_ins: [{date: 2026-05-01, value: 1}, {date: 2026-05-08, value: 3}, {date: 2026-05-09, value: 2}]\n"},
    {"a list on one line that becomes one on many", "check_ins: [{date: 2026-05-01, value: 1}] # weekly\n",
     "check_ins: [{date: 2026-05-01, value: 1}, {date: 2026-05-09, value: 2}] # weekly\n",
     "check_ins: # weekly\n  - {date: 2026-05-01, value: 1}\n  - date: 2026-05-08\n    value: 3\n",
     "check_ins: # weekly\n  - {date: 2026-05-01, value: 1}\n  - date: 2026-05-08\n    value: 3\n"
     "  - {date: 2026-05-09, value: 2}\n"},
    {"a list that both put on one line", "confidence:\n  ana: 0.5\n  bo: 0.4\ntags:\n  - a\n  - b\n",
     "confidence: {ana: 0.6, bo: 0.4}\ntags: [a, b, c]\n", "confidence: {ana: 0.5, bo: 0.3}\ntags: [b, d]\n",
     "confidence: {ana: 0.6, bo: 0.3}\ntags: [b, c, d]\n"},
    {"a list between brackets on many lines", "tags: [\n  one, # first\n  two\n]\n",
     "tags: [\n  one, # first\n  two,\n  three # last\n]\n", "tags: [\n  zero,\n  one, # first\n  two\n]\n",
     "tags: [\n  zero,\n  one, # first\n  two,\n  three # last\n]\n"},
    {"two entries of one check-in", "check_ins:\n  - {date: 2026-05-01, value: 1}\n",
     "check_ins:\n  - {date: 2026-05-01, value: 2}\n", "check_ins:\n  - {date: 2026-05-01, value: 1, by: bo}\n",
     "check_ins:\n  - {date: 2026-05-01, value: 2, by: bo}\n"},
    {"a sentence that both made a map", "key_results:\n  - Increase NPS from 60 to 75 # sentence\n",
     "key_results:\n  - id: increase-nps\n    title: Increase NPS from 60 to 75 # sentence\n    check_ins:\n"
     "      - {date: 2026-05-02, value: 61}\n",
     "key_results:\n  - id: increase-nps\n    title: Increase NPS from 60 to 75 # sentence\n    check_ins:\n"
     "      - {date: 2026-05-01, value: 62}\n",
     "key_results:\n  - id: increase-nps\n    title: Increase NPS from 60 to 75 # sentence\n    check_ins:\n"
     "      - {date: 2026-05-01, value: 62}\n      - {date: 2026-05-02, value: 61}\n"},
    {"a sentence with a new target that the other made a map",
     "key_results:\n  - Increase NPS from 60 to 75\n  - Ship it\n",
     "key_results:\n  - Increase NPS from 60 to 80\n  - Ship it\n",
     "key_results:\n  - id: increase-nps\n    title: Increase NPS from 60 to 75\n    owner: bo\n  - Ship it\n",
     "key_results:\n  - id: increase-nps\n    title: Increase NPS from 60 to 80\n    owner: bo\n  - Ship it\n"},
    {"a current that both made check-ins", "key_results:\n  - title: Grow\n    current: 5\n",
     "key_results:\n  - title: Grow\n    check_ins:\n      - {date: 2026-05-02, value: 6}\n",
     "key_results:\n  - title: Grow\n    check_ins:\n      - {date: 2026-05-01, value: 7}\n",
     "key_results:\n  - title: Grow\n    check_ins:\n      - {date: 2026-05-01, value: 7}\n"
     "      - {date: 2026-05-02, value: 6}\n"},
    {"words", "supports: [a, b, c]\n", "supports: [a, b, d, c]\n", "supports: [b, c, e]\n", "supports: [b, d, c, e]\n"},
    {"a word that both replaced", "tags: [a]\n", "tags: [b]\n", "tags: [c]\n", "tags: [b, c]\n"},
    {"one word that becomes a list", "supports: a\n", "supports: [a, b]\n", "supports: [a, c]\n",
     "supports: [a, b, c]\n"},
    {"objectives behind the last", "objectives:\n  - id: a\n    title: A\n",
     "objectives:\n  - id: a\n    title: A\n\n  # ours\n  - id: b\n    title: B\n",
     "objectives:\n  - id: a\n    title: A\n\n  # theirs\n  - id: c\n    title: C\n",
     "objectives:\n  - id: a\n    title: A\n\n  # ours\n  - id: b\n    title: B\n\n  # theirs\n  - id: c\n    title: "
     "C\n"},
    {"an objective that moved and was edited", "objectives:\n  - {id: a, title: A}\n  - {id: b, title: B}\n",
     "objectives:\n  - {id: b, title: B}\n  - {id: a, title: A}\n",
     "objectives:\n  - {id: a, title: A}\n  - {id: b, title: Bee}\n",
     "objectives:\n  - {id: b, title: Bee}\n  - {id: a, title: A}\n"},
    {"a title and its comment", "owner: ana # since May\n", "owner: bo # since May\n", "owner: ana # since June\n",
     "owner: bo # since June\n"},
    {"what one side takes out", "cycle: 2026\n# gone\nteam: a\nowner: ana\n", "cycle: 2026\nowner: ana\n",
     "cycle: 2027\n# gone\nteam: a\nowner: ana\n", "cycle: 2027\nowner: ana\n"},
    {"teams", "okr: 1\nteams:\n  - {id: a, title: A}\n",
     "okr: 1\nteams:\n  - {id: a, title: A, lead: ana}\n  - {id: b, title: B}\n",
     "okr: 1\nteams:\n  - {id: a, title: Ah}\n  - {id: c, title: C}\n",
     "okr: 1\nteams:\n  - {id: a, title: Ah, lead: ana}\n  - {id: b, title: B}\n  - {id: c, title: C}\n"},
    {"paragraphs of a text", "description: |\n  one\n\n  two\n\n  three\n",
     "description: |\n  ONE\n\n  two\n\n  three\n", "description: |\n  one\n\n  two\n\n  THREE\n",
     "description: |\n  ONE\n\n  two\n\n  THREE\n"},
    {"another indentation on one side",
     "objectives:\n  - id: a\n    key_results:\n      - id: k\n        check_ins:\n          - {date: 2026-05-01, "
     "value: 1}\n",
     "objectives:\n- id: a\n  key_results:\n  - id: k\n    check_ins:\n    - {date: 2026-05-01, value: 1}\n"
     "    - {date: 2026-05-03, value: 3}\n",
     "objectives:\n  - id: a\n    key_results:\n      - id: k\n        check_ins:\n          - {date: 2026-05-01, "
     "value: 1}\n"
     "          - date: 2026-05-02\n            value: 2\n",
     "objectives:\n- id: a\n  key_results:\n  - id: k\n    check_ins:\n    - {date: 2026-05-01, value: 1}\n"
     "    - date: 2026-05-02\n      value: 2\n    - {date: 2026-05-03, value: 3}\n"},
    {"comments above one item", "tags:\n  - a\n", "tags:\n  # ours\n  - a\n", "tags:\n  # theirs\n  - a\n",
     "tags:\n  # ours\n  # theirs\n  - a\n"},
    {"comments below all", "tags:\n  - a\n", "tags:\n  - a\n  - b\n", "tags:\n  - a\n  # - c\n",
     "tags:\n  - a\n  - b\n  # - c\n"},
    {"a new file on both sides", "", "cycle: 2026\nobjectives:\n  - {id: a, title: A}\n",
     "cycle: 2026\nobjectives:\n  - {id: b, title: B}\n",
     "cycle: 2026\nobjectives:\n  - {id: a, title: A}\n  - {id: b, title: B}\n"},
    {"line breaks, a byte-order mark and a file without a last line feed", "\xEF\xBB\xBF# top\r\n\r\ntags:\r\n  - a",
     "\xEF\xBB\xBF# top\r\n\r\ntags:\r\n  - a\r\n  - b", "\xEF\xBB\xBF# top\r\n\r\ntags:\r\n  - a\r\n  - c",
     "\xEF\xBB\xBF# top\r\n\r\ntags:\r\n  - a\r\n  - b\r\n  - c"},
    {"line breaks that one side changed", "tags:\n  - a\n", "tags:\r\n  - a\r\n  - b\r\n", "tags:\n  - a\n  - c\n",
     "tags:\r\n  - a\r\n  - b\r\n  - c\r\n"},
    // What people write now and then.
    {"lines of a long text", "d: |\n  one\n  two\n  three\n", "d: |\n  ONE\n  two\n  three\n",
     "d: |\n  one\n  two\n  THREE\n", "d: |\n  ONE\n  two\n  THREE\n"},
    {"a list that one side only spaced anew", "tags: [a,b]\nx: 1\n", "tags: [a, b]\nx: 1\n", "tags: ['a', b]\nx: 1\n",
     "tags: ['a', b]\nx: 1\n"},
    {"a text that both made a list", "tags: a\n", "tags: [a, b]\n", "tags: [a, c]\n", "tags: [a, b, c]\n"},
    {"a list that one side emptied", "tags: [a, b]\n", "tags: []\n", "tags: [a, b, c]\n", "tags: [c]\n"},
    {"equal items", "tags:\n  - x\n", "tags:\n  - x\n  - x\n", "tags:\n  - x\n  - x\n  - x\n",
     "tags:\n  - x\n  - x\n  - x\n"},
    {"line ends that are not even", "a: 1\r\nb: 2\nc: 3\r\n", "a: 2\r\nb: 2\nc: 3\r\n", "a: 1\r\nb: 2\nc: 4\r\n",
     "a: 2\r\nb: 2\nc: 4\r\n"},
    {"two new files", "", "a: 1\n", "b: 2\n", "a: 1\nb: 2\n"},
    {"a file in braces", "{a: 1, b: 2}\n", "{a: 3, b: 2}\n", "{a: 1, b: 4}\n", "{a: 3, b: 4}\n"},
    {"a last line without its end", "a: 1\nb: 2", "a: 3\nb: 2", "a: 1\nb: 4\n", "a: 3\nb: 4\n"},
    {"lists that one side indented", "tags:\n  - a\n  - b\n", "tags:\n    - a\n    - b\n",
     "tags:\n  - a\n  - b\n  - c\n", "tags:\n    - a\n    - b\n    - c\n"},
    {"a map that one side moved to the left", "k:\n    a: 1\n    b: 2\n", "k:\n    a: 3\n    b: 2\n",
     "k:\n  a: 1\n  # why\n\n  b: 4\n", "k:\n  a: 3\n  # why\n\n  b: 4\n"},
    {"a byte-order mark that one side put there", "a: 1\n", "\ufeffa: 1\nb: 2\n", "a: 1\nc: 3\n",
     "\ufeffa: 1\nb: 2\nc: 3\n"},
    {"line ends that one side changed", "a: 1\r\nb: 1\r\n", "a: 1\nb: 2\n", "a: 3\r\nb: 1\r\n", "a: 3\nb: 2\n"},
    {"line ends that the other side changed", "a: 1\nb: 1\n", "a: 3\nb: 1\n", "a: 1\r\nb: 2\r\n", "a: 3\r\nb: 2\r\n"},
    {"items with a comment behind their dash", "o:\n  - # c\n    id: k\n    w: 1\n    v: 1\n",
     "o:\n  - # c\n    id: k\n    w: 2\n    v: 1\n", "o:\n  - # c\n    id: k\n    w: 1\n    v: 2\n",
     "o:\n  - # c\n    id: k\n    w: 2\n    v: 2\n"},
    {"an item with a comment behind its dash, moved to the left", "o:\n  - # c\n      id: k\n      w: 1\n",
     "o:\n  - # d\n      a: 1\n      id: k\n      w: 1\n", "o:\n  - # c\n   id: k\n   w: 1\n   v: 3\n",
     "o:\n  - # d\n   a: 1\n   id: k\n   w: 1\n   v: 3\n"},
    {"a dash on a line of its own", "o:\n  - id: k\n    w: 1\n", "o:\n  -\n    id: k\n    w: 2\n",
     "o:\n  - id: k\n    w: 1\n    v: 3\n", "o:\n  -\n    id: k\n    w: 2\n    v: 3\n"},
    {"a map in braces that one side put on lines", "o:\n  - {id: k, w: 1} # one\n", "o:\n  - {id: k, w: 2} # one\n",
     "o:\n  - id: k # one\n    w: 1\n    v: 3\n", "o:\n  - id: k # one\n    w: 2\n    v: 3\n"},
    {"dashes of two widths", "o:\n  -   id: k\n      w: 1\n", "o:\n  -   id: k\n      w: 2\n",
     "o:\n  - id: k\n    w: 1\n    v: 3\n", "o:\n  - id: k\n    w: 2\n    v: 3\n"},
    {"lists in a list", "o:\n  - - a\n    - b\n  - c\n", "o:\n  - - a\n    - x\n  - c\n",
     "o:\n  - - a\n    - b\n  - d\n", "o:\n  - - a\n    - x\n  - d\n"},
    {"a text in quotes over two lines", "a: \"x\n  y\"\nb: 1\n", "a: \"x\n  z\"\nb: 1\n", "a: \"x\n  y\"\nb: 2\n",
     "a: \"x\n  z\"\nb: 2\n"},
    {"comments that both added", "a: 1\n# one\nb: 1\n", "a: 1\n# one\n# ours\nb: 2\n", "a: 3\n# one\n# theirs\nb: 1\n",
     "a: 3\n# one\n# ours\n# theirs\nb: 2\n"},
    {"a comment that both edited alike", "a: 1\n# one\nb: 1\n", "a: 1\n# ours\nb: 2\n", "a: 3\n# ours\nb: 1\n",
     "a: 3\n# ours\nb: 2\n"},
    {"a comment that one side took out", "a: 1\n# one\nb: 1\n", "a: 1\nb: 2\n", "a: 3\n# one\n# more\nb: 1\n",
     "a: 3\n# more\nb: 2\n"},
    {"comments of a list in two styles", "tags: [a] # why\n", "tags: [a, b] # why\n", "tags:\n  - a # first\n  - c\n",
     "tags:\n  - a # first\n  - b\n  - c\n"},
    {"a comment behind a map in braces", "k:\n  - {id: x, tags: [a]} # why\n", "k:\n  - {id: x, tags: [a, b]} # why\n",
     "k:\n  - {id: x, tags: [c, a]} # because\n", "k:\n  - {id: x, tags: [c, a, b]} # because\n"},
    {"a text that keeps its last line ends", "d: |+\n  one\n\nx: 1\n", "d: |+\n  one\n\nx: 1\ny: 1\n",
     "d: |+\n  one\n\nz: 1\nx: 1\n", "d: |+\n  one\n\nz: 1\nx: 1\ny: 1\n"},
    {"a text that keeps its last line ends, of which one side took one out", "d: |+\n  one\n\nx: 1\n",
     "d: |+\n  one\n\nx: 2\n", "d: |+\n  one\nx: 1\n", "d: |+\n  one\nx: 2\n"},
    {"a text that keeps its last line ends before what begins with a blank line", "k:\n  x: 1\n",
     "k:\n  x: 1\n  d: |+\n    one\n", "k:\n  x: 1\n\n  y: 1\n", "k:\n  x: 1\n  d: |+\n    one\n  y: 1\n"},
    {"a text at the end of a file that has no end", "a: 1\n\n\n\nb: |\n  t", "a: 2\n\n\n\nb: |\n  t",
     "a: 1\n\n\n\nb: |\n  u", "a: 2\n\n\n\nb: |\n  u"},
    {"a list on one line that one side reordered", "k: [{id: a, w: 1}, {id: b, w: 1}]\n",
     "k: [{id: b, w: 1}, {id: a, w: 1}]\n", "k: [{id: a, w: 1}, {id: b, w: 5}]\n",
     "k: [{id: b, w: 5}, {id: a, w: 1}]\n"},
    {"comments at the end of a file", "a: 1\n", "a: 1\n# foot ours\n", "a: 1\n# foot theirs\n",
     "a: 1\n# foot ours\n# foot theirs\n"},
    {"a file that is no map", "just text\n", "just text\n", "other text\n", "other text\n"},
    {"a map in two styles", "k:\n  a: 1\n", "k: {a: 1, b: 2}\n", "k:\n  a: 1\n  c: 3\n",
     "k:\n  a: 1\n  b: 2\n  c: 3\n"},
    {"a text that both made a list, in two styles", "k: x\n", "k:\n  - x\n  - y\n", "k: [x, z]\n",
     "k:\n  - x\n  - y\n  - z\n"},
};

constexpr Row conflicting[] = {
    {"a title", "cycle: 2026\nobjectives:\n  - id: a\n    title: A\n    owner: ana\n",
     "cycle: 2026\nobjectives:\n  - id: a\n    title: B\n    owner: ana\n",
     "cycle: 2027\nobjectives:\n  - id: a\n    title: C\n    owner: bo\n",
     "cycle: 2027\nobjectives:\n  - id: a\n<<<<<<< ours\n    title: B\n=======\n    title: C\n>>>>>>> theirs\n    "
     "owner: bo\n"},
    {"a title behind the dash", "objectives:\n  - title: We win\n    weight: 1\n",
     "objectives:\n  - title: We win 5\n    weight: 1\n", "objectives:\n  - title: We win 6\n    weight: 2\n",
     "objectives:\n<<<<<<< ours\n  - title: We win 5\n=======\n  - title: We win 6\n>>>>>>> theirs\n    weight: 2\n"},
    {"a value in a list on one line", "a: 1\nconfidence: {ana: 0.5, bo: 0.5}\n",
     "a: 1\nconfidence: {ana: 0.6, bo: 0.5}\n", "a: 2\nconfidence: {ana: 0.7, bo: 0.5}\n",
     "a: 2\n<<<<<<< ours\nconfidence: {ana: 0.6, bo: 0.5}\n=======\nconfidence: {ana: 0.7, bo: 0.5}\n>>>>>>> theirs\n"},
    {"an edit against a deletion", "tags: [x]\ninitiatives:\n  - {title: Bot, done: false}\n  - {title: Call}\n",
     "tags: [x]\ninitiatives:\n  - {title: Bot, done: true}\n  - {title: Call}\n",
     "tags: [y]\ninitiatives:\n  - {title: Call}\n",
     "tags: [y]\ninitiatives:\n<<<<<<< ours\n  - {title: Bot, done: true}\n=======\n>>>>>>> theirs\n  - {title: "
     "Call}\n"},
    {"a key result that both replaced", "key_results:\n  - Increase NPS from 60 to 75\n  - Ship it\n",
     "key_results:\n  - Raise NPS from 60 to 75\n  - Ship it\n",
     "key_results:\n  - Grow NPS from 60 to 75\n  - Ship it\n",
     "key_results:\n<<<<<<< ours\n  - Raise NPS from 60 to 75\n=======\n  - Grow NPS from 60 to 75\n>>>>>>> theirs\n"
     "  - Ship it\n"},
    {"an id that both gave away", "objectives:\n  - {id: a, title: A}\n",
     "objectives:\n  - {id: new, title: Ours}\n  - {id: a, title: A}\n",
     "objectives:\n  - {id: a, title: A}\n  - {id: new, title: Theirs}\n",
     "objectives:\n<<<<<<< ours\n  - {id: new, title: Ours}\n=======\n  - {id: new, title: Theirs}\n>>>>>>> theirs\n"
     "  - {id: a, title: A}\n"},
    {"a list that would be left empty", "tags:\n  - a\n  - b\nowner: x\n", "tags:\n  - a\nowner: x\n",
     "tags:\n  - b\nowner: x\n", "<<<<<<< ours\ntags:\n  - a\n=======\ntags:\n  - b\n>>>>>>> theirs\nowner: x\n"},
    {"a comment that both edited", "# one\nowner: ana\n", "# two\nowner: ana\n", "# three\nowner: bo\n",
     "<<<<<<< ours\n# two\n=======\n# three\n>>>>>>> theirs\nowner: bo\n"},
    {"line breaks of two characters", "a: 1\r\nb: 2\r\n", "a: 3\r\nb: 2\r\n", "a: 4\r\nb: 5\r\n",
     "<<<<<<< ours\r\na: 3\r\n=======\r\na: 4\r\n>>>>>>> theirs\r\nb: 5\r\n"},
    // What people write now and then.
    {"votes of two sides", "a: 1\nconfidence: [0.2, 0.4]\n", "a: 1\nconfidence: [0.5, 0.5]\n",
     "a: 1\nconfidence: [0.3]\n",
     "a: 1\n<<<<<<< ours\nconfidence: [0.5, 0.5]\n=======\nconfidence: [0.3]\n>>>>>>> theirs\n"},
    {"bands", "bands: [0.3, 0.7]\na: 1\n", "bands: [0.4, 0.7]\na: 1\n", "bands: [0.3, 0.8]\na: 1\n",
     "<<<<<<< ours\nbands: [0.4, 0.7]\n=======\nbands: [0.3, 0.8]\n>>>>>>> theirs\na: 1\n"},
    {"a line of a long text", "d: |\n  one\n  two\n", "d: |\n  ONE\n  two\n", "d: |\n  uno\n  two\n",
     "<<<<<<< ours\nd: |\n  ONE\n  two\n=======\nd: |\n  uno\n  two\n>>>>>>> theirs\n"},
    {"a comment behind an item in brackets", "tags: [\n  a, # one\n  b\n]\n", "tags: [\n  a, # two\n  b\n]\n",
     "tags: [\n  a, # three\n  b\n]\n",
     "tags: [\n<<<<<<< ours\n  a, # two\n=======\n  a, # three\n>>>>>>> theirs\n  b\n]\n"},
    {"a comment before an item in brackets", "tags: [\n  # one\n  a,\n  b\n]\n", "tags: [\n  # two\n  a,\n  b\n]\n",
     "tags: [\n  # three\n  a,\n  b\n]\n",
     "tags: [\n<<<<<<< ours\n  # two\n=======\n  # three\n>>>>>>> theirs\n  a,\n  b\n]\n"},
    {"a text against a map", "owner: x\n", "owner: {a: 1}\n", "owner: y\n",
     "<<<<<<< ours\nowner: {a: 1}\n=======\nowner: y\n>>>>>>> theirs\n"},
    {"a list against a map", "k: {a: 1}\n", "k: [a]\n", "k: {a: 2}\n",
     "<<<<<<< ours\nk: [a]\n=======\nk: {a: 2}\n>>>>>>> theirs\n"},
    {"items with a comment behind their dash", "o:\n  - # c\n    title: A\n    w: 1\n",
     "o:\n  - # c\n    title: B\n    w: 1\n", "o:\n  - # c\n    title: A\n    w: 2\n",
     "o:\n  - # c\n    title: B\n    w: 1\n<<<<<<< ours\n=======\n  - # c\n    title: A\n    w: 2\n>>>>>>> theirs\n"},
    {"one entry of a file in braces", "{a: 1}\n", "{a: 2}\n", "{a: 3}\n",
     "<<<<<<< ours\n{a: 2}\n=======\n{a: 3}\n>>>>>>> theirs\n"},
    {"a conflict in a last line without its end", "a: 1\nb: 2", "a: 1\nb: 3", "a: 1\nb: 4",
     "a: 1\n<<<<<<< ours\nb: 3\n=======\nb: 4\n>>>>>>> theirs\n"},
    {"lines of a long text that touch", "d: |\n  one\n  two\nx: 1\n", "d: |\n  one\n  TWO\nx: 1\n",
     "d: |\n  one\n  two\n  three\nx: 2\n",
     "<<<<<<< ours\nd: |\n  one\n  TWO\n=======\nd: |\n  one\n  two\n  three\n>>>>>>> theirs\nx: 2\n"},
    {"texts that keep another number of line ends", "d: a\nx: 1\n", "d: |+\n  one\n\nx: 1\n",
     "d: |+\n  one\n\n\nx: 2\n", "<<<<<<< ours\nd: |+\n  one\n\n=======\nd: |+\n  one\n\n\n>>>>>>> theirs\nx: 2\n"},
    {"a change in a list on one line that the other reordered", "k: [{id: a, w: 1}, {id: b, w: 1}]\n",
     "k: [{id: a, w: 2}, {id: b, w: 1}]\n", "k: [{id: b, w: 1}, {id: a, w: 3}]\n",
     "<<<<<<< ours\nk: [{id: a, w: 2}, {id: b, w: 1}]\n=======\nk: [{id: b, w: 1}, {id: a, w: 3}]\n>>>>>>> theirs\n"},
    {"a change of what the other side took out, on one line", "k: [{id: a, w: 1}, {id: b, w: 1}]\n",
     "k: [{id: a, w: 1}]\n", "k: [{id: a, w: 1}, {id: b, w: 5}]\n",
     "<<<<<<< ours\nk: [{id: a, w: 1}]\n=======\nk: [{id: a, w: 1}, {id: b, w: 5}]\n>>>>>>> theirs\n"},
    {"a block text at the end of a file", "a: x", "a: x\nb: |\n  t", "a: y",
     "<<<<<<< ours\na: x\nb: |\n  t\n=======\na: y\n>>>>>>> theirs\n"},
    {"a key that one side has twice", "a: 1\nb: 1\n", "a: 2\na: 3\nb: 1\n", "a: 1\nb: 2\n",
     "<<<<<<< ours\na: 2\na: 3\nb: 1\n=======\na: 1\nb: 2\n>>>>>>> theirs\n"},
    {"a map against a text", "k:\n  a: 1\n", "k: x\n", "k:\n  a: 1\n  c: 3\n",
     "<<<<<<< ours\nk: x\n=======\nk:\n  a: 1\n  c: 3\n>>>>>>> theirs\n"},
};

}  // namespace

TEST_CASE("what merges", "[merge]") {
  for (const Row& row : clean) {
    CAPTURE(row.about);
    const auto merged = merge(row.base, row.ours, row.theirs);
    CHECK(merged.bytes == row.merged);
    CHECK(merged.conflicts == 0);
    CHECK(merge(row.base, row.theirs, row.ours).conflicts == 0);
  }
}

TEST_CASE("what conflicts, and where the markers stand", "[merge]") {
  for (const Row& row : conflicting) {
    CAPTURE(row.about);
    const auto merged = merge(row.base, row.ours, row.theirs);
    CHECK(merged.bytes == row.merged);
    CHECK(merged.conflicts == 1);
  }
}

TEST_CASE("a marker has the length that is asked for", "[merge]") {
  CHECK(merge("a: 1\n", "a: 2\n", "a: 3\n", 3).bytes == "<<< ours\na: 2\n===\na: 3\n>>> theirs\n");
}
