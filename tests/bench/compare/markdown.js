// The tables.

const thousands = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
const figure = (number) => number >= 100 ? number.toFixed(0) : number.toPrecision(number < 1 ? 2 : 3);
const time = (seconds) => seconds < 0.9995 ? `${figure(seconds * 1e3)} ms` : `${figure(seconds)} s`;
const megabytes = (bytes) => `${figure(bytes / 1e6)} MB`;

/// A table whose first columns are words, the rest figures.
function table(words, head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => index < words ? '---' : '---:');
  return [line(head), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}

/// The label alone where it is another one than in the row above.
function once(rows, label) {
  return rows.map((row, index) => index > 0 && label(row) === label(rows[index - 1]) ? '' : label(row));
}

function costs(rows, head, label, okr) {
  const labels = once(rows, label);
  return table(2, [head, 'Program', 'CPU', 'Clock', 'Peak', `CPU, ${okr} = 1`], rows.map((row, index) => [
    labels[index], row.name === okr ? `**${okr}**` : row.name, time(row.cpu), time(row.clock), megabytes(row.peak),
    row.name === okr ? '1' : figure(row.ratio),
  ]));
}

function sizeOf({files, bytes}) {
  return `${files === 'large' ? 'one' : thousands(files)}, ${megabytes(bytes)}`;
}

function barRow({what, is, holds, ...bar}) {
  const wanted = 'least' in bar ? `at least ${bar.least}` : `below ${bar.most}`;
  if (!Number.isFinite(is)) return [what, 'not measured', '', wanted];
  return [what, holds ? 'ok' : '**FAILED**', figure(is), wanted];
}

function starts(rows) {
  const cells = ({name, cpu, clock, peak}) => [name, time(cpu), time(clock), megabytes(peak)];
  return table(1, ['Call', 'CPU', 'Clock', 'Peak'], rows.map(cells));
}

function growths(lines) {
  return table(2, ['Program', 'From, to', 'Exponent', 'Steepest step'], lines.map(({name, of, from, to, ...line}) => [
    name, `${thousands(from)} to ${thousands(to)} ${of}`, line.all.toFixed(2), line.steepest.toFixed(2),
  ]));
}

function held(bars) {
  return table(2, ['Within one run', '', 'Is', 'Wanted'], bars.map(barRow));
}

/// In lines as long as those of a page.
function wrapped(text) {
  return text.replace(/(.{1,118})( |$)/g, '$1\n').trimEnd();
}

function declines(counts) {
  return counts.map(({name, files, declined}) => {
    return `${thousands(declined)} ${name} (${thousands(files)}, ${figure(100 * declined / files)} %)`;
  }).join(' and ');
}

/// All that a run has to say.
function markdown({machine, files, declined, grown, history, commitsOf, start, bars}) {
  const parts = [wrapped(machine)];
  if (files.length > 0) parts.push('### Workspaces', costs(files, 'Files', sizeOf, 'okr check'));
  if (declined.length > 0) parts.push(wrapped(`The fast path leaves ${declines(declined)} to the strict reader and yaml-cpp.`));
  if (history.length > 0) {
    parts.push('### History', `In a workspace of ${thousands(commitsOf)} files:`);
    parts.push(costs(history, 'Commits', ({commits}) => thousands(commits), 'okr history'));
  }
  if (start.length > 0) parts.push('### Starting', starts(start));
  if (grown.length > 0) parts.push('### Growth', growths(grown));
  if (bars.length > 0) parts.push('### What has to hold', held(bars));
  return `${parts.join('\n\n')}\n`;
}

module.exports = {markdown};
