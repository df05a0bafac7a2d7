// Makes one mistake after the other and has the tests look at it: mutate.js [full | WORD...], in the copy of the source.
const fs = require('fs');
const path = require('path');
const {spawnSync} = require('child_process');

/// What a mutation may take: a mistake can make a loop endless.
const milliseconds = {build: 600_000, test: 120_000};

/// The blocks of mutations.txt: a file and the tests that are to notice, then what stands there and what it becomes.
function readMutations(text) {
  const mutations = [];
  text.split('\n').forEach((line, index) => {
    if (/^[-+]( |$)/.test(line)) {
      mutations[mutations.length - 1][line[0] === '-' ? 'before' : 'after'].push(line.slice(2));
    } else if (line !== '' && !line.startsWith('#')) {
      const [file, ...tests] = line.split(/\s+/);
      mutations.push({file, tests, line: index + 1, before: [], after: []});
    }
  });
  return mutations.map((each) => ({...each, before: each.before.join('\n'), after: each.after.join('\n')}));
}

const succeeds = (limit, command, ...words) =>
  spawnSync(command, words, {timeout: limit, stdio: 'ignore', killSignal: 'SIGKILL'}).status === 0;
const build = () =>
  succeeds(milliseconds.build, 'cmake', '--build', 'build/release', '--target', 'okr', 'okr_unit', 'okr_cases');

/// Whether all those tests pass: names of files below tests/unit, and folders or pages that okr_cases runs.
function pass(tests) {
  const pages = tests.filter((each) => each.includes('/'));
  const files = tests.filter((each) => !each.includes('/')).map((each) => `[#${each}]`).join(',');
  return (files === '' || succeeds(milliseconds.test, 'build/release/tests/okr_unit', '-a', '-#', files)) &&
    (pages.length === 0 || succeeds(milliseconds.test, 'build/release/tests/okr_cases', '.', ...pages));
}

function filesBelow(folder) {
  return fs.readdirSync(folder, {withFileTypes: true}).flatMap((each) =>
    each.isDirectory() ? filesBelow(path.join(folder, each.name)) : [path.join(folder, each.name)]);
}

/// What became of a mutation: `noticed`, or why it was not.
function outcome({file, tests, before, after}) {
  const whole = fs.readFileSync(file, 'utf8');
  if (whole.split(before).length !== 2) return `stands ${whole.split(before).length - 1} times in the file`;
  fs.writeFileSync(file, whole.replace(before, () => after));
  try {
    if (!build()) return 'does not compile';
    return pass(tests) ? 'not noticed' : 'noticed';
  } finally {
    fs.writeFileSync(file, whole);
  }
}

const words = process.argv.slice(2).filter((word) => word !== 'full');
const all = readMutations(fs.readFileSync('tests/mutation/mutations.txt', 'utf8'));
const chosen = all.filter(({file, tests, before, after}) =>
  words.length === 0 || words.some((word) => [file, before, after, ...tests].join('\n').includes(word)));
// Tests that are not there notice nothing, and those that fail anyway everything.
const unitTests = new Set(filesBelow('tests/unit').map((each) => path.basename(each, '.cpp')));
const named = [...new Set(chosen.flatMap(({tests}) => tests))];
const missing = named.filter((test) => (test.includes('/') ? !fs.existsSync(test) : !unitTests.has(test)));
const broken = named.filter((test) => !missing.includes(test) && !pass([test]));
if (missing.length + broken.length > 0) {
  console.log(`not there: ${missing.join(', ') || 'none'}; fail without any mutation: ${broken.join(', ') || 'none'}`);
  process.exit(1);
}
let noticed = 0;
for (const mutation of chosen) {
  const result = outcome(mutation);
  if (result === 'noticed') ++noticed;
  console.log(`${result}: ${mutation.file}: \`${mutation.before.trim()}\` → \`${mutation.after.trim()}\``);
}
console.log(`${noticed} of ${chosen.length} mutations noticed`);
process.exit(noticed === chosen.length && chosen.length > 0 ? 0 : 1);
