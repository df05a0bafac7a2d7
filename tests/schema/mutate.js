// Small changes to YAML files, such as a slip of the hand or another tool makes: the same ones at each run.

/// Numbers from 0 to below `n`, always in the same order.
function generator(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

const values = [
  '', ' ', 'x', 'true', true, false, 0, 1, 2, -1, 0.5, 1.5, 12, 13, 1e15, '1', '0.5', '-0.5', '2026-05-15', '2026-02-29',
  '2026-13-01', '2026-5-1', '1969-01-01', '95%', '3 days', '0 days', '1.5 days', '2 weeks', '$1.2M', '1,00', '1,000',
  '+15', '-25%', 'x3', '3x', '12 per', 'Record-Time', 'record time', 'active', 'Active', 'committed', 'financial', 'error',
  'key_results', 'end', '2026-Q2', [], {}, ['x'], [1, 0.5], [0.4, 0.7], {x: 1}, {title: 'X'}, {ana: 2}, [{title: 'X'}],
  'two\nlines', '\u00e9t\u00e9 \u2014 70\u202f%', '12 \u20ac', '0.1234567891', '010', '1h30',
];
const keys = ['id', 'title', 'titel', 'date', 'value', 'okr', 'max', 'x', 'kind', 'cycle', 'quarter', 'done', 'name', 'reason'];

/// All maps and lists of a document with something in them.
function collections(node, all = []) {
  if (!node || !node.items) return all;
  if (node.items.length > 0) all.push(node);
  for (const item of node.items) collections(item && 'value' in item && item.key ? item.value : item, all);
  return all;
}

/// Changes one thing in the document.
function change(document, random, yaml) {
  const among = collections(document.contents);
  const node = among[random(among.length)];
  const at = random(node.items.length);
  const item = node.items[at];
  const value = document.createNode(values[random(values.length)]);
  const isMap = yaml.isMap(node);
  switch (random(isMap ? 6 : 4)) {
    case 0:
      node.items.splice(at, 1);
      break;
    case 1:
    case 2:
      if (isMap) item.value = value;
      else node.items[at] = value;
      break;
    case 3:
      if (isMap) node.items.push(document.createPair(keys[random(keys.length)], value));
      else node.items.push(value);
      break;
    case 4:
      item.key = document.createNode(keys[random(keys.length)]);
      break;
    default:
      item.key = document.createNode(`${item.key.value}`.slice(0, -1) || 'y');
  }
}

/// `count` changed texts of `text`.
function* mutations(text, count, seed, yaml) {
  const random = generator(seed);
  for (let i = 0; i < count; ++i) {
    const document = yaml.parseDocument(text);
    for (let n = random(3); n >= 0; --n) change(document, random, yaml);
    yield document.toString({lineWidth: 0});
  }
}

module.exports = {mutations};
