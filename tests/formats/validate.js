// Validates a file: `validate.js NODE schema SCHEMA FILE` against a JSON schema, `validate.js NODE matcher MATCHER FILE`
// against a problem matcher, which has to read every line. NODE is the folder that ajv is installed in.
const fs = require('fs');
const {createRequire} = require('module');

const [node, mode, rules, file] = process.argv.slice(2);

function json(path) {
  return JSON.parse(fs.readFileSync(path, 'utf8'));
}

function complain(message) {
  console.error(`${file}: ${message}`);
  process.exit(1);
}

function validate(schema, document) {
  const load = createRequire(`${fs.realpathSync(node)}/`);
  const isDraft4 = /draft-04/.test(schema.$schema);
  const Ajv = load(isDraft4 ? 'ajv-draft-04' : 'ajv').default;
  const ajv = new Ajv({strict: false});
  load('ajv-formats').default(ajv);
  if (!ajv.validate(schema, document)) complain(ajv.errorsText());
}

// GitLab's schema is of one item; it takes those with the same fingerprint for one.
function validateEach(schema, items) {
  for (const item of items) validate(schema, item);
  if (new Set(items.map((item) => item.fingerprint)).size !== items.length) complain('fingerprints are not unique');
}

function match(matchers, lines) {
  const patterns = matchers.map((matcher) => matcher.pattern[0]);
  for (const line of lines) {
    const read = patterns.map((p) => ({p, m: new RegExp(p.regexp).exec(line)})).filter(({m}) => m);
    if (read.length !== 1) complain(`read by ${read.length} patterns: ${line}`);
    const {p, m} = read[0];
    const [path, place] = [m[p.file], `:${m[p.line]}:${m[p.column]}: `];
    if (!line.startsWith(path + place) || !/\.yaml$/.test(path)) complain(`not the path: ${path}`);
    if (!line.endsWith(`${m[p.message]} [${m[p.code]}]`)) complain(`not the message: ${m[p.message]}`);
  }
}

if (mode === 'matcher') {
  match(json(rules).problemMatcher, fs.readFileSync(file, 'utf8').trimEnd().split('\n'));
} else {
  const document = json(file);
  (Array.isArray(document) ? validateEach : validate)(json(rules), document);
}
