// How cost grows with size: the exponent of the power that fits best.

/// The slope of a straight line through the logarithms, by least squares. Points are `[size, cost]`.
function exponent(points) {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)]);
  const mean = (index) => logs.reduce((sum, log) => sum + log[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const products = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return products / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}

/// The largest exponent between a size and the next one.
function steepest(points) {
  return Math.max(...points.slice(1).map((point, index) => exponent([points[index], point])));
}

/// For each program that was measured at two sizes or more: `{name, of, from, to, all, steepest}`. `size` is the key of
/// a row that has its size.
function growth(rows, size) {
  const names = [...new Set(rows.map(({name}) => name))];
  return names.flatMap((name) => {
    const points = rows.filter((row) => row.name === name && typeof row[size] === 'number')
        .map((row) => [row[size], row.cpu]);
    if (points.length < 2) return [];
    const [from, to] = [points[0][0], points[points.length - 1][0]];
    return [{name, of: size, from, to, all: exponent(points), steepest: steepest(points)}];
  });
}

module.exports = {growth};
