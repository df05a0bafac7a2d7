// Counts per room what `llvm-cov export` has of each file: figures.js SOURCE JSON UNCOVERED. Exits with 1 below the bar.
const fs = require('fs');
const path = require('path');

const bar = {lines: 95, branches: 90};
const header = (...names) => names.map((name) => `include/okr/${name}.hpp`);
/// Each with the beginnings of its files' paths; a public header belongs to the room that makes or reads its values.
const rooms = {
  read: ['src/read/', ...header('read', 'source_tree', 'span', 'finding')],
  measure: ['src/measure/', ...header('decimal', 'quantity', 'measure', 'date')],
  score: ['src/score/', ...header('score', 'forecast', 'workspace', 'cycle')],
  edit: ['src/edit/', 'src/text/entries', 'src/text/items', 'src/text/comments', ...header('edit')],
  // Whatever makes untrusted text safe for a terminal, a log, a format or a URI.
  escaping: [
    'src/text/printable', 'src/text/utf8', 'src/render/csv', 'src/render/html', 'src/render/json.', 'src/render/markdown',
    'src/render/xml', 'src/render/findings_github', 'src/render/map_dot', 'src/render/map_mermaid',
    'src/render/svg_text', 'src/render/unified_diff', 'src/cli/roff', 'src/lsp/uri',
  ],
};

const [source, json, uncoveredPath] = process.argv.slice(2);
const {files} = JSON.parse(fs.readFileSync(json)).data[0];

/// How often each line with code ran, by the rules of `llvm-cov show`: the most of what begins in it or reaches into it.
function countsOfLines(segments) {
  const byLine = new Map();
  for (const [line, , count, hasCount, begins, isGap] of segments) {
    if (!byLine.has(line)) byLine.set(line, []);
    byLine.get(line).push({count, hasCount, begins, isGap});
  }
  const counts = new Map();
  let around = null;
  const last = segments.length > 0 ? segments[segments.length - 1][0] : 0;
  for (let line = segments.length > 0 ? segments[0][0] : 1; line <= last; ++line) {
    const here = byLine.get(line) ?? [];
    const begun = here.filter(({hasCount, begins, isGap}) => hasCount && begins && !isGap);
    const isSkipped = here.length > 0 && !here[0].hasCount && here[0].begins;
    if (!isSkipped && (around?.hasCount || begun.length > 0)) {
      const outer = around?.hasCount ? around.count : 0;
      counts.set(line, Math.max(outer, ...begun.map(({count}) => count)));
    }
    if (here.length > 0) around = here[here.length - 1];
  }
  return counts;
}

/// The two ways that each condition can go. One in a template is one condition, whatever it was made for.
function waysOfBranches(branches) {
  const ways = new Map();
  for (const [line, column, endLine, endColumn, whenTrue, whenFalse] of branches) {
    const key = [line, column, endLine, endColumn].join(':');
    const way = ways.get(key) ?? {line, column, whenTrue: 0, whenFalse: 0};
    ways.set(key, {...way, whenTrue: way.whenTrue + whenTrue, whenFalse: way.whenFalse + whenFalse});
  }
  return [...ways.values()];
}

function figuresOf({filename, segments, branches}) {
  const lines = [...countsOfLines(segments)];
  const ways = waysOfBranches(branches);
  const missedLines = lines.filter(([, count]) => count === 0).map(([line]) => ({line, what: 'never runs'}));
  const missedWays = ways.flatMap(({line, column, whenTrue, whenFalse}) =>
    [whenTrue === 0 && 'never true', whenFalse === 0 && 'never false']
      .filter(Boolean).map((what) => ({line, column, what})));
  return {
    name: path.relative(source, filename),
    lines: lines.length, missedLines,
    branches: 2 * ways.length, missedWays,
  };
}

const percent = (all, missed) => (all === 0 ? 100 : (100 * (all - missed)) / all);
const sum = (list, count) => list.reduce((total, each) => total + count(each), 0);
const totals = (list) => ({
  lines: sum(list, (each) => each.lines), missedLines: sum(list, (each) => each.missedLines.length),
  branches: sum(list, (each) => each.branches), missedWays: sum(list, (each) => each.missedWays.length),
});
function row(name, {lines, missedLines, branches, missedWays}) {
  const part = (all, missed) =>
    `${percent(all, missed).toFixed(1).padStart(6)} % (${`${all - missed}/${all}`.padStart(11)})`;
  return `${name.padEnd(34)} ${part(lines, missedLines)}  ${part(branches, missedWays)}`;
}

let failed = false;
const uncovered = [];
console.log(`${''.padEnd(34)} ${'lines'.padStart(22)}  ${'branches'.padStart(22)}`);
for (const [room, beginnings] of Object.entries(rooms)) {
  const own = files.map(figuresOf).filter(({name}) => beginnings.some((each) => name.startsWith(each)));
  const total = totals(own);
  console.log(row(room, total));
  const below = percent(total.lines, total.missedLines) < bar.lines ||
    percent(total.branches, total.missedWays) < bar.branches;
  if (below || own.length === 0) {
    failed = true;
    const worst = own.sort((a, b) => b.missedLines.length + b.missedWays.length -
      a.missedLines.length - a.missedWays.length).slice(0, 8);
    for (const each of worst) console.log(row(`  ${each.name}`, totals([each])));
  }
  for (const {name, missedLines, missedWays} of own) {
    const missed = [...missedLines, ...missedWays].sort((a, b) => a.line - b.line);
    uncovered.push(...missed.map(({line, column, what}) => `${name}:${line}${column ? `:${column}` : ''}: ${what}`));
  }
}
fs.writeFileSync(uncoveredPath, uncovered.join('\n') + '\n');
if (failed) console.log(`below the bar of ${bar.lines} % of lines and ${bar.branches} % of branches`);
process.exit(failed ? 1 : 0);
