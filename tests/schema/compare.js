// `compare.js OKR REPOSITORY WORK`: what okr reads without a word about the format, each schema accepts; what okr finds
// wrong, each refuses, unless a schema can't say it. WORK is an empty folder.
const fs = require('fs');
const path = require('path');
const {spawnSync} = require('child_process');
const {createRequire} = require('module');
const {mutations} = require('./mutate.js');

const [okr, repository, work] = process.argv.slice(2);
const load = createRequire(`${fs.realpathSync(path.join(repository, 'build/node'))}/`);
const yaml = load('yaml');

/// What no schema can say, in okr's words: what is between values, how a number is written, what a unit is called.
const untold = [
  /^no id can be worked out of/, /^`bands` are not two rising scores/, /is before the cycle's start/,
  /is not a number of whole days/, /is not a number with its unit/, /is not a change$/,
];
/// YAML that a schema never sees, as values alone reach it.
const ofYaml = new Set(['invalid-yaml', 'unsafe-yaml', 'not-utf-8', 'duplicate-key']);

function run(...args) {
  return spawnSync(okr, args, {encoding: 'utf8', maxBuffer: 1 << 28}).stdout;
}

/// The schemas that are to take a file: of its kind and of both kinds, in both drafts.
function validators(kind) {
  return ['2020-12', 'draft-07'].flatMap((draft) => [[], [kind]].map((which) => {
    const Ajv = load(draft === 'draft-07' ? 'ajv' : 'ajv/dist/2020').default;
    const ajv = new Ajv({strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false});
    return ajv.compile(JSON.parse(run('schema', ...which, '--draft', draft)));
  }));
}

/// What okr finds wrong with the format of that file.
function findings(folder, name) {
  const rules = ['--select', 'format,allow-without-reason'];
  const report = JSON.parse(run('-C', folder, 'check', '--today', '2026-05-15', ...rules, '--format', 'json'));
  return report.findings.filter((f) => f.path === name);
}

let failures = 0;
const counts = {files: 0, accepted: 0, refused: 0, untold: 0, 'no YAML': 0};

function fail(name, text, why) {
  if (++failures <= 5) console.error(`${name}: ${why}\n${text}\n`);
}

function judge(name, text, found, schemas) {
  ++counts.files;
  const document = yaml.parseDocument(text, {version: '1.2'});
  if (document.errors.length > 0 || found.some((f) => ofYaml.has(f.rule))) return void ++counts['no YAML'];
  const value = document.toJS();
  const verdicts = schemas.map((validate) => validate(value));
  const told = found.map((f) => f.message);
  if (new Set(verdicts).size > 1) return fail(name, text, `the schemas disagree: ${verdicts}`);
  if (told.length === 0 && !verdicts[0]) return fail(name, text, `refused: ${JSON.stringify(schemas[0].errors)}`);
  if (told.length > 0 && verdicts[0]) {
    const silent = told.filter((message) => !untold.some((pattern) => pattern.test(message)));
    if (silent.length > 0) return fail(name, text, `accepted, though ${silent.join('; ')}`);
    return void ++counts.untold;
  }
  ++counts[verdicts[0] ? 'accepted' : 'refused'];
}

function read(name) {
  return fs.readFileSync(path.join(repository, name), 'utf8');
}

/// Each in a workspace of its own; a file stands beside the fullest okr.yaml, which knows its cycle.
function judgeAll(kind, name, texts) {
  const folder = path.join(work, kind);
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'okr.yaml'), read('tests/schema/everything-okr.yaml'));
  const schemas = validators(kind);
  texts.forEach((text, i) => {
    fs.writeFileSync(path.join(folder, name), text);
    judge(`${name} ${i}`, text, findings(folder, name), schemas);
  });
}

/// The texts, and so many changed ones of each, of the last one `most`.
function withChanges(texts, few, most) {
  const last = texts.length - 1;
  return [...texts, ...texts.flatMap((text, i) => [...mutations(text, i === last ? most : few, i, yaml)])];
}

const examples = fs.readdirSync(path.join(repository, 'examples'), {recursive: true})
  .filter((name) => name.endsWith('.yaml')).map((name) => path.join('examples', name)).sort();
const [configs, files] = [true, false].map((is) => examples.filter((name) => /okr\.yaml$/.test(name) === is));

judgeAll('file', 'a.yaml', withChanges([...files, 'tests/schema/everything.yaml'].map(read), 32, 1300));
judgeAll('config', 'okr.yaml', withChanges([...configs, 'tests/schema/everything-okr.yaml'].map(read), 60, 160));
console.log(Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', '));
if (counts.accepted < 100 || counts.refused < 1000) ++failures;
process.exit(failures > 0 ? 1 : 0);
