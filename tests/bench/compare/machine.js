// Where and with what it was measured.
const fs = require('fs');
const os = require('os');
const path = require('path');
const {spawnSync} = require('child_process');

function firstLine(call) {
  const ran = spawnSync(call[0], call.slice(1), {encoding: 'utf8'});
  return ran.status === 0 ? ran.stdout.split('\n')[0].trim() : '';
}

function npmVersion(tools, name) {
  return JSON.parse(fs.readFileSync(path.join(tools.modules, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/// Two sentences. A load above nothing makes the clock worth less; it is the one before anything was measured.
function machine(tools, load) {
  const modules = ['js-yaml', 'ajv'].map((name) => `${name} ${npmVersion(tools, name)}`).join(' and ');
  const library = (name) => firstLine(['pkg-config', '--modversion', name]);
  const versions = [
    firstLine([tools.okr, '--version']), tools.has.libyaml && `libyaml ${library('yaml-0.1')}`,
    `yaml-cpp ${library('yaml-cpp')}`, `node ${process.versions.node} with ${modules}`,
    tools.has.yamllint && firstLine(['yamllint', '--version']),
    firstLine(['git', '--version']).replace('version ', ''),
  ].filter(Boolean);
  const cpus = os.cpus();
  return `${cpus[0].model.trim()}, ${cpus.length} cores, ${os.type()} ${os.release().split('-')[0]}; ` +
      `load ${load.toFixed(1)} when it began. ${versions.join(', ')}.`;
}

module.exports = {machine};
