// `compare.js REPOSITORY BUILD WORK [OPTION…] [FILES…]`: all that tests/bench/run measures. WORK is a folder for what
// is made; what is there already is taken.
const fs = require('fs');
const os = require('os');
const path = require('path');
const {spawnSync} = require('child_process');
const {bars} = require('./bars.js');
const {compareFiles, countDeclined} = require('./files.js');
const {growth} = require('./growth.js');
const {compareHistory} = require('./history.js');
const {machine} = require('./machine.js');
const {markdown} = require('./markdown.js');
const {compareStart} = require('./start.js');

const begin = '<!-- tests/bench/run begins -->';
const end = '<!-- tests/bench/run ends -->';

function parse(words) {
  const options = {sizes: []};
  while (words.length > 0) {
    const word = words.shift();
    if (['--only', '--write'].includes(word)) options[word.slice(2)] = words.shift();
    else if (word.startsWith('--')) options[word.slice(2)] = true;
    else options.sizes.push(Number(word));
  }
  options.sizes.sort((a, b) => a - b);
  return options;
}

function toolsOf(repository, build, work, quick) {
  const program = (name) => path.join(build, 'tests/bench', name);
  return {
    okr: path.join(build, 'okr'), program, repository, work, quick, modules: path.join(repository, 'build/node'),
    has: {
      libyaml: fs.existsSync(program('okr_bench_libyaml')),
      yamllint: spawnSync('yamllint', ['--version']).status === 0,
    },
    say: (what) => process.stderr.write(`${what}\n`),
  };
}

/// What is compared: with `--quick` little of all, else the sizes that were asked for and the rest in full.
function extent({quick, sizes}) {
  if (quick) return {files: [100], commitsOf: 100, commits: [100]};
  return {files: sizes.length > 0 ? sizes : [100, 1000, 10000, 50000], commitsOf: 1000, commits: [100, 1000, 10000]};
}

function write(file, text) {
  const before = fs.readFileSync(file, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`\`${file}\` lacks the lines \`${begin}\` and \`${end}\``);
  fs.writeFileSync(file, `${before.slice(0, from)}${begin}\n\n${text}\n${before.slice(to)}`);
}

function main([repository, build, work, ...words]) {
  const options = parse(words);
  const tools = toolsOf(repository, build, work, options.quick);
  const load = os.loadavg()[0];
  const {files: sizes, commitsOf, commits} = extent(options);
  const wants = (part) => !options.only || options.only === part;
  const files = wants('files') ? compareFiles(tools, options.quick ? sizes : ['large', ...sizes]) : [];
  const declined = wants('files') ? countDeclined(tools, sizes) : [];
  const history = wants('history') ? compareHistory(tools, commitsOf, commits) : [];
  const start = wants('start') ? compareStart(tools, commitsOf) : [];
  const grown = [...growth(files, 'files'), ...growth(history, 'commits')];
  const held = options.quick ? [] : bars({files, grown, history, start});
  const text = markdown({machine: machine(tools, load), files, declined, grown, history, commitsOf, start, bars: held});
  process.stdout.write(text);
  if (options.write) write(options.write, text);
  return options.hold && held.some(({holds}) => !holds) ? 1 : 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exitCode = 2;
}
