// Workspaces of some sizes, and what reads them.
const fs = require('fs');
const path = require('path');
const {made, measure, run, today} = require('./measure.js');

/// What is slow is run once, and where it is very slow not at all.
const yamllintMost = 1000;

function rounds(tools, files) {
  if (tools.quick) return 1;
  return files <= 100 ? 15 : files <= 1000 || files === 'large' ? 9 : files <= 10000 ? 5 : 3;
}

/// The folder with a workspace of that many files, `large` for one of 4 MiB.
function workspace(tools, files) {
  return made(tools, `files-${files}`, (folder) => run([tools.program('okr_generate'), folder, String(files)]));
}

function programs(tools, folder, files) {
  const often = rounds(tools, files);
  const schema = path.join(tools.work, 'schema.json');
  fs.writeFileSync(schema, run([tools.okr, 'schema', '--draft', 'draft-07']));
  const all = [
    {name: 'plain reading', call: [tools.program('okr_bench_read'), folder]},
    {name: 'libyaml, events', call: [tools.program('okr_bench_libyaml'), folder]},
    {name: 'yaml-cpp, events', call: [tools.program('okr_bench_yaml_cpp'), folder]},
    {
      name: 'js-yaml and ajv',
      call: [process.execPath, path.join(__dirname, '../peers/js_yaml_ajv.js'), tools.modules, schema, folder],
    },
    {name: 'yamllint', call: ['yamllint', '-d', 'relaxed', folder], rounds: Math.min(often, 3), ends: [0, 1]},
    {name: 'okr check', call: [tools.okr, '-C', folder, 'check', '--today', today]},
  ];
  return all.filter(({name}) => name !== 'libyaml, events' || tools.has.libyaml)
      .filter(({name}) => name !== 'yamllint' || (tools.has.yamllint && files <= yamllintMost))
      .map((program) => ({rounds: often, ...program}));
}

/// Programs that did not do the same can't be compared.
function requireSameWork(measured) {
  const told = Object.fromEntries(measured.map(({name, written}) => [name, written.trim().split('\n').pop()]));
  const read = told['plain reading'].replace(/, \d+ values$/, '');
  const events = told['yaml-cpp, events'];
  const wrong = measured.filter(({name, written}) => {
    if (name === 'okr check') return / errors? /.test(told[name]) || !told[name].endsWith(`in ${read.split(',')[0]}`);
    if (name === 'js-yaml and ajv') return told[name] !== `${read}, 0 refused`;
    return name.endsWith('events') && (told[name] !== events || !events.startsWith(`${read}, `));
  });
  if (wrong.length > 0) throw new Error(wrong.map(({name}) => `${name} did something else: ${told[name]}`).join('\n'));
  return Number(read.match(/(\d+) bytes/)[1]);
}

/// A row for each program and size: `{files, bytes, name, cpu, clock, peak, ratio}`, the ratio to the CPU of okr check.
function compareFiles(tools, sizes) {
  return sizes.flatMap((files) => {
    tools.say(files === 'large' ? 'one file of 4 MiB' : `${files} files`);
    const measured = measure(tools, programs(tools, workspace(tools, files), files));
    const bytes = requireSameWork(measured);
    const okr = measured.find(({name}) => name === 'okr check');
    return measured.map(({name, cpu, clock, peak}) => ({
      files, bytes, name, cpu, clock, peak, ratio: cpu / okr.cpu, clockRatio: clock / okr.clock,
    }));
  });
}

/// How many files of the largest workspace, and of the examples, are none for the fast path: `{name, files, declined}`.
function countDeclined(tools, sizes) {
  const folders = [
    ['of the generated files', workspace(tools, Math.max(...sizes))],
    ['of the examples', path.join(tools.repository, 'examples')],
  ];
  return folders.map(([name, folder]) => {
    const told = run([tools.program('okr_bench_declined'), folder]).match(/^(\d+) files, \d+ bytes, (\d+) values$/m);
    return {name, files: Number(told[1]), declined: Number(told[2])};
  });
}

module.exports = {compareFiles, countDeclined, workspace};
