// `js_yaml_ajv.js MODULES SCHEMA FOLDER`: js-yaml reads each `.yaml` below the folder and ajv holds it to the schema, in
// one process, as an editor or a CI job would do without okr.
const fs = require('fs');
const path = require('path');
const {createRequire} = require('module');

const [modules, schema, folder] = process.argv.slice(2);
const load = createRequire(`${fs.realpathSync(modules)}/`);
const yaml = load('js-yaml');
const Ajv = load('ajv').default;

// Dates stay texts, as the schema has them.
const reading = {schema: yaml.CORE_SCHEMA};
const validate = new Ajv({strict: false}).compile(JSON.parse(fs.readFileSync(schema, 'utf8')));

let files = 0, bytes = 0, refused = 0;
for (const entry of fs.readdirSync(folder, {recursive: true})) {
  if (!entry.endsWith('.yaml')) continue;
  const read = fs.readFileSync(path.join(folder, entry));
  ++files;
  bytes += read.length;
  if (!validate(yaml.load(read.toString('utf8'), reading))) ++refused;
}
console.log(`${files} files, ${bytes} bytes, ${refused} refused`);
