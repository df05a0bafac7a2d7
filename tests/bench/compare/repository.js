// A git repository of many commits, as history_bench.cpp makes one in memory.
const fs = require('fs');
const path = require('path');
const {made, run, today} = require('./measure.js');
const {workspace} = require('./files.js');

/// The file that every tenth commit changes.
const followed = '2026/company.yaml';
const hour = 3600;

/// Numbers that look random and are the same everywhere (Lehmer 1951, with the multiplier of Park and Miller 1988).
function random() {
  let state = 1;
  return (below) => (state = state * 48271 % 2147483647) % below;
}

function yamlFiles(folder) {
  return fs.readdirSync(folder, {recursive: true}).filter((name) => name.endsWith('.yaml')).sort();
}

const endsInTarget = /^(.* to \D?)(\d+)(\D*)$/;

/// The key result whose target is going to move: the first of that file whose sentence ends in a target.
function keyResult(tools, folder) {
  const listed = JSON.parse(run([tools.okr, '-C', folder, 'list', '--today', today, '--format', 'json']));
  const all = listed.objectives.flatMap((objective) => objective.key_results);
  const found = all.find(({path: at, title}) => at === followed && endsInTarget.test(title));
  if (!found) throw new Error(`${followed} has no key result with a target`);
  return found;
}

/// The sentence with one more or less to reach.
function moved(bytes, title, number) {
  const [, before, target, after] = title.match(endsInTarget);
  return bytes.replace(title, `${before}${Number(target) + number % 2}${after}`);
}

function* commits(folder, title, count) {
  const files = yamlFiles(folder);
  const texts = new Map(files.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
  const pick = random();
  const others = files.filter((name) => name !== followed && name !== 'okr.yaml');
  for (let number = 0; number < count; ++number) {
    const changed = new Map(number === 0 ? texts : []);
    if (number > 0 && number % 10 === 0) changed.set(followed, moved(texts.get(followed), title, number / 10));
    for (let i = number === 0 ? 0 : pick(3) + 1; i > 0; --i) {
      const name = others[pick(others.length)];
      changed.set(name, `${texts.get(name)}# ${number}\n`);
    }
    yield changed;
  }
}

/// What `git fast-import` reads.
function stream(folder, title, count) {
  const end = Date.parse(`${today}T09:00:00Z`) / 1000;
  const parts = [];
  let number = 0;
  for (const changed of commits(folder, title, count)) {
    const time = end - (count - number++) * hour;
    parts.push(`commit refs/heads/main\ncommitter ana <ana@northwind.example> ${time} +0000\ndata 6\nchange\n`);
    for (const [name, text] of changed) {
      parts.push(`M 100644 inline ${name}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    }
  }
  return Buffer.from(parts.join(''));
}

/// A repository with its files checked out, packed as a clone is: `{folder, id, targets}`, the key result that history
/// is asked about and how many targets it has had.
function repository(tools, files, count) {
  const from = workspace(tools, files);
  const {id, title} = keyResult(tools, from);
  const folder = made(tools, `commits-${count}-of-${files}`, (part) => {
    const git = (...rest) => ['git', '-c', 'init.defaultBranch=main', '-C', part, ...rest];
    fs.mkdirSync(part);
    run(git('init', '--quiet'));
    run(git('fast-import', '--quiet'), {input: stream(from, title, count)});
    run(git('repack', '-a', '-d', '--quiet'));
    run(git('reset', '--quiet', '--hard'));
  });
  return {folder, id, targets: 1 + Math.floor((count - 1) / 10)};
}

module.exports = {followed, repository};
