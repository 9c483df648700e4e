/** Separates the fields of a value that is kept as text. */
const FIELD = '\u0001';

/** Fields as one text; null is ''. */
export function fieldsText(...fields: readonly (string | null)[]): string {
  let text = '';
  for (const [at, field] of fields.entries()) {
    const told = field ?? '';
    text += (at === 0 ? '' : FIELD) + (told.includes(FIELD) ? told.replaceAll(FIELD, ' ') : told);
  }
  return text;
}

export function textFields(text: string): readonly string[] {
  return text.split(FIELD);
}

/** Texts that repeat, each kept once under a number: 1, 2, 3… in the order of coming. 0 is none. */
export class TextTable {
  /** By number, with nothing at 0. */
  readonly texts: string[];
  readonly #numbers = new Map<string, number>();

  constructor(texts: string[] = ['']) {
    this.texts = texts;
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** What is made of the texts of a table, when it is first asked for. */
export class MadeOf<Value> {
  readonly #texts: readonly string[];
  readonly #make: (fields: readonly string[]) => Value;
  readonly #made: Value[] = [];

  constructor(texts: readonly string[], make: (fields: readonly string[]) => Value) {
    this.#texts = texts;
    this.#make = make;
  }

  /** Throws RangeError for a number that the table did not give out. */
  at(number: number): Value {
    const known = this.#made[number];
    if (known !== undefined) return known;
    const text = this.#texts[number];
    if (text === undefined) throw new RangeError(`Unexpected number ${number}, expected one given out`);
    const value = this.#make(textFields(text));
    this.#made[number] = value;
    return value;
  }
}
