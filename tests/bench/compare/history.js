// One key result's way through many commits.
const {measure, run, today} = require('./measure.js');
const {followed, repository} = require('./repository.js');

const loop = 'git -C "$1" rev-list HEAD | while read -r commit; do git -C "$1" show "$commit:$2"; done';

function rounds(tools, commits) {
  if (tools.quick) return 1;
  return commits <= 1000 ? 7 : 3;
}

function programs(tools, {folder, id}, commits) {
  const often = rounds(tools, commits);
  const least = commits <= 100 ? often : 1;
  return [
    {name: 'git log --raw', call: ['git', '-C', folder, 'log', '--raw', '--no-renames', '--no-abbrev', '--format=%H']},
    {name: 'git show, each commit', call: ['sh', '-c', loop, 'sh', folder, followed], rounds: least},
    {name: 'okr history', call: [tools.okr, '-C', folder, 'history', id, '--today', today]},
  ].map((program) => ({rounds: often, ...program}));
}

/// History that leaves something out would be quick.
function requireAllTargets(tools, {folder, id, targets}) {
  const told = JSON.parse(run([tools.okr, '-C', folder, 'history', id, '--today', today, '--format', 'json']));
  const found = told.events.filter((event) => event.field === 'target').length;
  if (found !== targets) throw new Error(`okr history tells of ${found} targets of ${id}, where there were ${targets}`);
}

/// A row for each program and number of commits, the ratio to the CPU of okr history.
function compareHistory(tools, files, counts) {
  return counts.flatMap((commits) => {
    tools.say(`${commits} commits`);
    const made = repository(tools, files, commits);
    requireAllTargets(tools, made);
    const measured = measure(tools, programs(tools, made, commits));
    const okr = measured.find(({name}) => name === 'okr history');
    return measured.map(({name, cpu, clock, peak}) => ({commits, name, cpu, clock, peak, ratio: cpu / okr.cpu}));
  });
}

module.exports = {compareHistory};
