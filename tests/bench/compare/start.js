// What is started often and has little to do.
const {spawnSync} = require('child_process');
const {measure} = require('./measure.js');
const {workspace} = require('./files.js');

/// Rows `{name, cpu, clock, peak}`.
function compareStart(tools, files) {
  tools.say('starting');
  const asked = ['-C', workspace(tools, files), 'completion', 'fish', '--', 'show', 'company-2026'];
  const calls = [
    {name: '`okr --version`', call: [tools.okr, '--version']},
    {name: '`okr --help`', call: [tools.okr, '--help']},
    {name: `completing an id, ${files.toLocaleString('en')} files`, call: [tools.okr, ...asked]},
  ].filter(({call}) => spawnSync(call[0], call.slice(1)).status === 0);
  return measure(tools, calls.map((program) => ({...program, rounds: tools.quick ? 1 : 50})));
}

module.exports = {compareStart};
