/** What is scored, if it is told at all: nothing else may stand in its place. */
const FORMS: Readonly<Record<string, (value: unknown) => boolean>> = {
  ...{ actor: isParts, counterpart: isParts, place: isParts, date: isParts },
  ...{ others: isListOf(isParts), topics: isListOf(isWord), evidence: isListOf(isQuoted) },
  ...{ status: isWord, event_id: isWord, cluster: isWord },
  confidence: (value) => typeof value === 'number',
};

function isWord(value: unknown): boolean {
  return typeof value === 'string';
}

/** An object of words and nulls, and of what is not scored. */
function isParts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { name, role, party, country, start, end, precision } = value as Readonly<Record<string, unknown>>;
  return [name, role, party, country, start, end, precision].every((part) => isWord(part ?? ''));
}

function isQuoted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { field, quote } = value as Readonly<Record<string, unknown>>;
  return isWord(field) && isWord(quote);
}

function isListOf(isItem: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(isItem);
}

/** The first key whose value can't be scored; null when there is none. */
export function oddKey(telling: object): string | null {
  const told = telling as Readonly<Record<string, unknown>>;
  const odd = Object.entries(FORMS).find(([key, isForm]) => !(told[key] == null || isForm(told[key])));
  return odd?.[0] ?? null;
}
