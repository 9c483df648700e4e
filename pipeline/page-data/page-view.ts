import { filterInWords, readFilter, VIEW_KEYS } from '../select/filter-words.ts';
import { type EventFilter, NO_FILTER } from '../select/matches.ts';
import { COLUMN_IDS, type Sort, USUAL_COLUMNS } from './columns.ts';

/** What stands on the page: the part behind the `#` of its address, so that a view can be sent. */
export interface PageView {
  readonly filter: EventFilter;
  readonly sort: Sort;
  /** event_id of the row that is unfolded. */
  readonly open: string | null;
  readonly columns: readonly string[];
  readonly who: 'matrix' | 'network';
}

export const FIRST_VIEW: PageView = {
  filter: NO_FILTER,
  sort: { by: 'date', isDescending: true },
  open: null,
  columns: USUAL_COLUMNS,
  who: 'matrix',
};

/** `date` goes up, `-date` down. */
function sortOf(word: string | null): Sort {
  const by = word?.replace(/^-/, '') ?? '';
  return COLUMN_IDS.includes(by) ? { by, isDescending: word?.startsWith('-') === true } : FIRST_VIEW.sort;
}

function columnsOf(word: string | null): readonly string[] {
  const asked = (word ?? '').split(',');
  const known = COLUMN_IDS.filter((id) => asked.includes(id));
  return known.length > 0 ? known : USUAL_COLUMNS;
}

/** Reads what stands behind the `#`; what it does not know is left out. */
export function readView(hash: string): PageView {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const own = Object.fromEntries(VIEW_KEYS.map((key) => [key, words.get(key)]));
  return {
    filter: readFilter(hash).filter,
    sort: sortOf(own.sort ?? null),
    open: own.open ?? null,
    columns: columnsOf(own.columns ?? null),
    who: own.who === 'network' ? 'network' : 'matrix',
  };
}

/** The same view in words, without what is usual: '' for the first view. */
export function viewInWords({ filter, sort, open, columns, who }: PageView): string {
  const words = new URLSearchParams(filterInWords(filter));
  const order = `${sort.isDescending ? '-' : ''}${sort.by}`;
  if (order !== '-date') words.set('sort', order);
  if (columns.join() !== USUAL_COLUMNS.join()) words.set('columns', columns.join());
  if (who !== 'matrix') words.set('who', who);
  if (open !== null) words.set('open', open);
  return words.toString();
}
