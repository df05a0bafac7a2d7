// The tables.

const thousands = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
const figure = (number) => number >= 100 ? number.toFixed(0) : number.toPrecision(number < 1 ? 2 : 3);
const time = (seconds) => seconds < 0.9995 ? `${figure(seconds * 1e3)} ms` : `${figure(seconds)} s`;
const megabytes = (bytes) => `${figure(bytes / 1e6)} MB`;

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => index < 2 ? '---' : '---:')), ...rows.map(line)].join('\n');
}

/// The label alone where it is another one than in the row above.
function once(rows, label) {
  return rows.map((row, index) => index > 0 && label(row) === label(rows[index - 1]) ? '' : label(row));
}

function costs(rows, head, label, okr) {
  const labels = once(rows, label);
  return table([head, 'Program', 'CPU', 'Clock', 'Peak', `CPU to ${okr}`], rows.map((row, index) => [
    labels[index], row.name === okr ? `**${okr}**` : row.name, time(row.cpu), time(row.clock), megabytes(row.peak),
    row.name === okr ? '1' : figure(row.ratio),
  ]));
}

function sizeOf({files, bytes}) {
  return files === 'large' ? `1 of ${megabytes(bytes)}` : `${thousands(files)}, ${megabytes(bytes)}`;
}

function barLine({what, is, holds, ...bar}) {
  const limit = 'least' in bar ? `at least ${bar.least}` : `below ${bar.most}`;
  return `- ${holds ? 'ok' : '**FAILED**'}: ${what}: ${Number.isFinite(is) ? figure(is) : 'not measured'} (${limit})`;
}

/// All that a run has to say.
function markdown({machine, files, grown, history, commitsOf, start, bars}) {
  const grew = grown.map((line) => [
    line.name, `${thousands(line.from)} to ${thousands(line.to)} ${line.of}`, line.all.toFixed(2), line.steepest.toFixed(2),
  ]);
  const parts = [
    machine,
    '### Workspaces', costs(files, 'Files', sizeOf, 'okr check'),
    '### History', `In a workspace of ${thousands(commitsOf)} files:`,
    costs(history, 'Commits', ({commits}) => thousands(commits), 'okr history'),
    '### Starting', table(['Call', 'CPU', 'Clock', 'Peak'], start.map((row) => [
      row.name, time(row.cpu), time(row.clock), megabytes(row.peak),
    ])),
  ];
  if (grew.length > 0) parts.push('### Growth', table(['Program', 'From, to', 'Exponent', 'Steepest step'], grew));
  if (bars.length > 0) parts.push('### What has to hold', bars.map(barLine).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

module.exports = {markdown};
