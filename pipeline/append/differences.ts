/** Values by dotted path; what is no object, arrays among them, is one value. */
function* valuesIn(value: unknown, path: string): Generator<readonly [string, string]> {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield [path, JSON.stringify(value)];
    return;
  }
  for (const [key, inside] of Object.entries(value))
    yield* valuesIn(inside, path === '' ? key : `${path}.${key}`);
}

/** `dedupe.min_weight 8, expected 9` for every value in which `found` is not `expected`, in the order of their keys. */
export function differences(found: unknown, expected: unknown): readonly string[] {
  const [there, here] = [new Map(valuesIn(found, '')), new Map(valuesIn(expected, ''))];
  const paths = new Set([...there.keys(), ...here.keys()]);
  return [...paths]
    .filter((path) => there.get(path) !== here.get(path))
    .map((path) => `${path} ${there.get(path) ?? 'nothing'}, expected ${here.get(path) ?? 'nothing'}`);
}
