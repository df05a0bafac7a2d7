// Whole processes, measured in turn, and the median of what each took.
const fs = require('fs');
const path = require('path');
const {spawnSync} = require('child_process');

/// The day of all generated workspaces.
const today = '2026-05-15';
const environment = {...process.env, OKR_TODAY: today, LC_ALL: 'C.UTF-8', NO_COLOR: '1'};

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/// What a program that prepares or checks something prints; it has to succeed.
function run(call, options = {}) {
  const ran = spawnSync(call[0], call.slice(1), {env: environment, maxBuffer: 1 << 30, ...options});
  if (ran.error) throw ran.error;
  if (ran.status !== 0) throw new Error(`\`${call.join(' ')}\` ends with ${ran.status}:\n${ran.stderr}`);
  return String(ran.stdout);
}

/// Programs are `{name, call, rounds}`, and `ends` with the codes that are no failure where that is not 0 alone. Gives
/// them back with the medians `cpu` and `clock` in seconds, `peak` in bytes, and what the last run wrote.
function measure(tools, programs) {
  if (programs.length === 0) return [];
  const output = fs.mkdtempSync(path.join(tools.work, 'output-'));
  const plan = {output, programs: programs.map(({call, rounds}) => ({call, rounds}))};
  const all = JSON.parse(run([tools.program('okr_bench_measure')], {input: JSON.stringify(plan)}));
  const measured = programs.map((program, index) => {
    const runs = all[index];
    const written = fs.readFileSync(path.join(output, String(index)), 'utf8');
    const failed = runs.find((one) => !(program.ends || [0]).includes(one.exit));
    if (failed) throw new Error(`\`${program.call.join(' ')}\` ends with ${failed.exit}:\n${written.slice(0, 2000)}`);
    const of = (key) => median(runs.map((one) => one[key]));
    return {...program, cpu: of('cpu'), clock: of('clock'), peak: of('peak'), written};
  });
  fs.rmSync(output, {recursive: true});
  return measured;
}

/// The folder of that name in WORK, made unless it is there. What an interrupted run left half made is made anew.
function made(tools, name, make) {
  const folder = path.join(tools.work, name);
  if (fs.existsSync(folder)) return folder;
  const part = `${folder}.part`;
  fs.rmSync(part, {recursive: true, force: true});
  make(part);
  fs.renameSync(part, folder);
  return folder;
}

module.exports = {made, measure, run, today};
