// What has to hold, as ratios within one run.

function find(rows, wanted) {
  return rows.find((row) => Object.entries(wanted).every(([key, value]) => row[key] === value));
}

/// Nothing where a row is missing: not measured, not held.
function ratio(over, under, key = 'cpu') {
  return over && under ? over[key] / under[key] : undefined;
}

function ofFiles(rows, grown) {
  const at = (files, name) => find(rows, {files, name});
  const okr = at(10000, 'okr check');
  const sizes = [...new Set(rows.map(({files}) => files))].filter((files) => typeof files === 'number');
  const ajvOver = (files, key) => ratio(at(files, 'js-yaml and ajv'), at(files, 'okr check'), key);
  const least = (key) => Math.min(...sizes.map((files) => ajvOver(files, key)));
  const line = find(grown, {name: 'okr check', of: 'files', from: 100, to: 50000}) || {};
  return [
    {what: 'CPU of `okr check` over libyaml, 10,000 files', most: 1, is: ratio(okr, at(10000, 'libyaml, events'))},
    {what: 'CPU of `okr check` over plain reading, 10,000 files', most: 8, is: ratio(okr, at(10000, 'plain reading'))},
    {what: 'CPU of js-yaml and ajv over `okr check`, least of all sizes', least: 8, is: least('cpu')},
    {what: 'the same by the clock', least: 8, is: least('clock')},
    {what: 'peak of `okr check` of 50,000 files, MB', most: 600, is: (at(50000, 'okr check') || {}).peak / 1e6},
    {what: 'exponent of `okr check`, 100 to 50,000 files', most: 1.05, is: line.all},
  ];
}

function ofHistory(rows) {
  const at = (name) => find(rows, {commits: 1000, name});
  const overLog = (key) => ratio(at('okr history'), at('git log --raw'), key);
  return [
    {what: 'CPU of `okr history` over `git log --raw`, 1,000 commits', most: 2, is: overLog('cpu')},
    {what: 'the same by the clock', most: 2, is: overLog('clock')},
  ];
}

function ofStart(rows) {
  const cpu = (name) => {
    const row = rows.find((one) => one.name.includes(name));
    return row && row.cpu * 1e3;
  };
  return [
    {what: 'CPU of `okr --version`, ms', most: 5, is: cpu('--version')},
    {what: 'CPU of `okr --help`, ms', most: 5, is: cpu('--help')},
    {what: 'CPU of completing an id in 1,000 files, ms', most: 25, is: cpu('completing')},
  ];
}

/// `{what, least or most, is, holds}`; `is` is no number where something was not measured.
function bars({files, grown, history, start}) {
  return [...ofFiles(files, grown), ...ofHistory(history), ...ofStart(start)].map((bar) => ({
    ...bar,
    holds: Number.isFinite(bar.is) && ('least' in bar ? bar.is >= bar.least : bar.is < bar.most),
  }));
}

module.exports = {bars};
