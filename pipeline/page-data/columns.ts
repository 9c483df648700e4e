import { foldName } from '../lexicon/fold-name.ts';
import { codeInWords, dateInWords, nameOf, placeInWords } from './in-words.ts';
import type { PageEvent } from './page-event.ts';

type SortKey = string | number | null;

export interface Column {
  readonly id: string;
  readonly label: string;
  /** As text; null when it is not told. */
  readonly text: (event: PageEvent) => string | null;
  /** What rows are sorted by; null goes last. */
  readonly key: (event: PageEvent) => SortKey;
  /** In rem; null takes its share of what the others leave. */
  readonly width: number | null;
  readonly isNumber?: true;
  /** Shown unless told. */
  readonly isUsual?: true;
}

function byText(
  id: string,
  label: string,
  width: Column['width'],
  text: Column['text'],
  more: Pick<Column, 'isUsual'> = {},
): Column {
  const key = (event: PageEvent) => {
    const words = text(event);
    return words === null || words === '' ? null : foldName(words);
  };
  return { id, label, width, text, key, ...more };
}

function byNumber(id: string, label: string, key: (event: PageEvent) => number, isUsual = false): Column {
  const usual = isUsual ? ({ isUsual: true } as const) : {};
  return {
    id,
    label,
    width: id === 'confidence' ? 8 : 5.5,
    text: (event) => String(key(event)),
    key,
    isNumber: true,
    ...usual,
  };
}

const USUAL = { isUsual: true } as const;

/** Columns of the table, in their order. */
export const COLUMNS: readonly Column[] = [
  {
    id: 'date',
    label: 'Date',
    width: 9,
    text: ({ date }) => dateInWords(date),
    key: ({ date }) => date?.start ?? null,
    isUsual: true,
  },
  byText('type', 'Type', 8, ({ type }) => type, USUAL),
  byText('status', 'Status', 7, ({ status }) => status),
  byText('actor', 'Who', null, ({ actor }) => nameOf(actor), USUAL),
  byText('counterpart', 'With whom', null, ({ counterpart }) => counterpart && nameOf(counterpart), USUAL),
  byText('others', 'Others', null, ({ others }) => others.map(nameOf).join(', ')),
  byText('place', 'Place', null, placeInWords, USUAL),
  byText('topics', 'Topics', null, ({ topics }) => topics.map(codeInWords).join(', '), USUAL),
  byNumber('outlets', 'Outlets', ({ outlet_count }) => outlet_count, true),
  byNumber('reports', 'Reports', ({ report_count }) => report_count),
  byNumber('confidence', 'Confidence', ({ confidence }) => confidence, true),
  byText('news', 'News', 6, ({ core }) => (core ? 'news' : 'background')),
  byText('first', 'First told', 7.5, ({ first_reported }) => first_reported),
  byText('last', 'Last told', 7.5, ({ last_reported }) => last_reported),
  byNumber('conflicts', 'Conflicts', ({ conflicts }) => conflicts.length),
  byText('event_id', 'Id', 11, ({ event_id }) => event_id),
];

export const COLUMN_IDS: readonly string[] = COLUMNS.map(({ id }) => id);
export const USUAL_COLUMNS: readonly string[] = COLUMNS.filter(({ isUsual }) => isUsual).map(({ id }) => id);

export interface Sort {
  /** Id of a column. */
  readonly by: string;
  readonly isDescending: boolean;
}

/** Events in that order; those of one value keep theirs, those without go last either way. */
export function sorted(events: readonly PageEvent[], { by, isDescending }: Sort): readonly PageEvent[] {
  const column = COLUMNS.find(({ id }) => id === by);
  if (column === undefined) return events;
  const keyed = events.map((event) => ({ event, key: column.key(event) }));
  const sign = isDescending ? -1 : 1;
  keyed.sort(({ key: one }, { key: other }) => {
    if (one === other) return 0;
    if (one === null) return 1;
    if (other === null) return -1;
    return one < other ? -sign : sign;
  });
  return keyed.map(({ event }) => event);
}
