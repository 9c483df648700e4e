/** The middle one, or the mean of the two in the middle. @param {readonly number[]} numbers at least one */
export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

/** Three digits and no more, with separators. @param {number} number */
export const short = (number) =>
  (Math.abs(number) >= 100 ? Math.round(number) : Number(number.toPrecision(3))).toLocaleString('en');

/** `median (least to greatest)`. @param {readonly number[]} numbers at least one */
export function spread(numbers) {
  const range = `${short(Math.min(...numbers))} to ${short(Math.max(...numbers))}`;
  return numbers.length > 1 ? `${short(median(numbers))} (${range})` : short(median(numbers));
}

/** What y gains for each 1 of x: the line of least squares. @param {readonly (readonly [number, number])[]} points at least two */
export function slope(points) {
  const mean = (/** @type {0 | 1} */ at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [above, below] = [0, 0];
  for (const [x, y] of points) {
    above += (x - meanX) * (y - meanY);
    below += (x - meanX) ** 2;
  }
  return below === 0 ? 0 : above / below;
}
