import { codeInWords, dayInWords } from '../page-data/in-words.ts';
import { type EventFilter, NO_FILTER } from '../select/matches.ts';
import { button, element } from './element.ts';
import type { Store } from './store.ts';

interface Chip {
  readonly words: string;
  readonly without: Partial<EventFilter>;
}

/** Keys whose values are lists: each value is one chip. */
const LISTS = ['party', 'person', 'place', 'country', 'topic', 'status', 'type'] as const;

function listChips(filter: EventFilter): Chip[] {
  return LISTS.flatMap((key) => {
    const values: readonly string[] = filter[key];
    return values.map((value) => ({
      words: `${key}: ${codeInWords(value)}`,
      without: { [key]: values.filter((other) => other !== value) },
    }));
  });
}

function chipsOf(filter: EventFilter): Chip[] {
  const { search, since, until, min_outlets, min_confidence, core } = filter;
  const single: readonly (Chip | null)[] = [
    search === '' ? null : { words: `“${search}”`, without: { search: '' } },
    since === null ? null : { words: `from ${dayInWords(since)}`, without: { since: null } },
    until === null ? null : { words: `to ${dayInWords(until)}`, without: { until: null } },
    min_outlets === null
      ? null
      : { words: `outlets: ${min_outlets} or more`, without: { min_outlets: null } },
    min_confidence === null
      ? null
      : { words: `confidence: ${min_confidence} or more`, without: { min_confidence: null } },
    core === null ? null : { words: core ? 'news only' : 'background only', without: { core: null } },
  ];
  return [...single.filter((chip) => chip !== null), ...listChips(filter)];
}

/** What is asked for, each with a button that takes it away. */
export function chips(store: Store): HTMLElement {
  const list = element('ul', { class: 'chips', 'aria-label': 'Filters that are on' });
  store.draw(({ view }, before) => {
    if (before?.view.filter === view.filter) return;
    const made = chipsOf(view.filter).map(({ words, without }) =>
      element(
        'li',
        {},
        button(
          { class: 'chip', 'aria-label': `Remove ${words}` },
          () => store.filter(without),
          words,
          element('span', { 'aria-hidden': 'true' }, '×'),
        ),
      ),
    );
    const clear = button({ class: 'clear' }, () => store.change({ filter: NO_FILTER }), 'Clear all');
    list.replaceChildren(...made, ...(made.length > 0 ? [element('li', {}, clear)] : []));
    list.hidden = made.length === 0;
  });
  return list;
}
