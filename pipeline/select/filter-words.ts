/** A filter in words, as on the command line and behind the `#` of a page's address: `party=PAK&since=2021`. Nothing of Node may come in here. */
import { STATUSES, TOPICS, TYPES } from '../codes.ts';
import { writtenPeriod } from '../dates/written-period.ts';
import { type EventFilter, NO_FILTER } from './matches.ts';

export interface ReadFilter {
  readonly filter: EventFilter;
  /** What could not be read, one line each; the filter is without it. */
  readonly problems: readonly string[];
}

type Pair = readonly [key: string, value: string];
/** Adds one value to a filter; a text says what it is not. */
type Reader = (filter: EventFilter, value: string) => EventFilter | string;

/** Values are added to those that are there. */
function names(key: 'party' | 'person' | 'place'): Reader {
  return (filter, value) => ({ ...filter, [key]: [...filter[key], value] });
}

/** Codes may also come as one list: `meeting,visit`. */
function codes<Key extends 'type' | 'status' | 'topic'>(key: Key, known: readonly string[]): Reader {
  return (filter, value) => {
    const asked = value.split(',').map((code) => code.trim());
    if (!asked.every((code) => known.includes(code))) return known.join(', ');
    return { ...filter, [key]: [...filter[key], ...asked] };
  };
}

function countries(filter: EventFilter, value: string): EventFilter | string {
  const asked = value.split(',').map((code) => code.trim().toUpperCase());
  if (!asked.every((code) => /^[A-Z]{3}$/.test(code))) return 'an ISO 3166-1 alpha-3 code, such as PAK';
  return { ...filter, country: [...filter.country, ...asked] };
}

function bound(key: 'since' | 'until'): Reader {
  return (filter, value) =>
    writtenPeriod(value) !== null
      ? { ...filter, [key]: value }
      : 'YYYY, YYYY-MM or YYYY-MM-DD, such as 2021-04';
}

/** In the order in which a filter is printed. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['search', (filter, value) => ({ ...filter, search: `${filter.search} ${value}`.trim() })],
  ['party', names('party')],
  ['person', names('person')],
  ['place', names('place')],
  ['country', countries],
  ['topic', codes('topic', TOPICS)],
  ['status', codes('status', STATUSES)],
  ['type', codes('type', TYPES)],
  ['since', bound('since')],
  ['until', bound('until')],
  [
    'min-outlets',
    (filter, value) =>
      /^\d{1,9}$/.test(value) ? { ...filter, min_outlets: Number(value) } : 'a whole number, such as 2',
  ],
  [
    'min-confidence',
    (filter, value) =>
      /^(0(\.\d+)?|1(\.0+)?)$/.test(value)
        ? { ...filter, min_confidence: Number(value) }
        : 'a share from 0 to 1, such as 0.8',
  ],
  [
    'core',
    (filter, value) =>
      value === 'true' || value === 'false' ? { ...filter, core: value === 'true' } : 'true or false',
  ],
]);

export const FILTER_KEYS: readonly string[] = [...READERS.keys()];

/** Reads a filter from its parts; empty values ask for nothing. */
export function filterOf(pairs: Iterable<Pair>): ReadFilter {
  const problems: string[] = [];
  let filter = NO_FILTER;
  for (const [key, value] of pairs) {
    const reader = READERS.get(key);
    if (reader === undefined)
      problems.push(`Unexpected filter "${key}", expected one of ${FILTER_KEYS.join(', ')}`);
    if (reader === undefined || value.trim() === '') continue;
    const read = reader(filter, value.trim());
    if (typeof read === 'string') problems.push(`Unexpected ${key} "${value}", expected ${read}`);
    else filter = read;
  }
  return { filter, problems };
}

/** What else stands in the address of a page: how it is shown. */
export const VIEW_KEYS = ['sort', 'open', 'columns', 'who'] as const;

/** Reads `party=PAK&since=2021`, also as the end of a page's address. */
export function readFilter(words: string): ReadFilter {
  const asked = new URLSearchParams(words.replace(/^[^#]*#/, ''));
  for (const key of VIEW_KEYS) asked.delete(key);
  return filterOf(asked);
}

/** What both ask for; of a bound that both have, that of `more`. */
export function bothFilters(filter: EventFilter, more: EventFilter): EventFilter {
  return filterOf([
    ...new URLSearchParams(filterInWords(filter)),
    ...new URLSearchParams(filterInWords(more)),
  ]).filter;
}

/** The same filter in words, always in the same order; '' for a filter that asks for nothing. */
export function filterInWords(filter: EventFilter): string {
  const words = new URLSearchParams();
  for (const key of FILTER_KEYS) {
    const value = filter[key.replace('-', '_') as keyof EventFilter];
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== null && one !== '') words.append(key, String(one));
  }
  return words.toString();
}
