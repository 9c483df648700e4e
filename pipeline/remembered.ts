/**
 * `make`, a pure function, with the answers to its last questions kept: as many as `limit`, then it starts anew, so that
 * memory does not grow with the input.
 */
export function remembered<Value>(make: (text: string) => Value, limit: number): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const value = make(text);
    if (known.size >= limit) known.clear();
    known.set(text, value);
    return value;
  };
}
