/** Values that repeat, each kept once under a small number, told apart by identity. 0 is null. */
export class Interned<Value extends object> {
  /** By number. */
  readonly values: (Value | null)[];
  readonly #numbers = new Map<Value, number>();

  constructor(values: (Value | null)[] = [null]) {
    this.values = values;
  }

  numberOf(value: Value | null): number {
    if (value === null) return 0;
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  /** Throws RangeError for a number that was not given out. */
  valueOf(number: number): Value | null {
    const value = this.values[number];
    if (value === undefined) throw new RangeError(`Unexpected number ${number}, expected one given out`);
    return value;
  }
}

/** What `make` makes of a text, made once for each text. */
export function onceEach<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    made.set(text, value);
    return value;
  };
}
