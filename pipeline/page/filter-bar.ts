import { TYPES } from '../codes.ts';
import { formatDay, parseDay } from '../dates/calendar.ts';
import { countedValues, VALUES } from '../page-data/counted-values.ts';
import { codeInWords, counted, countInWords } from '../page-data/in-words.ts';
import { readFilter } from '../select/filter-words.ts';
import type { EventFilter } from '../select/matches.ts';
import { chips } from './chips.ts';
import { button, element } from './element.ts';
import { exportButton } from './export-button.ts';
import type { Store } from './store.ts';

/** Names that a field proposes at most. */
const PROPOSED = 300;

type Key = 'party' | 'person' | 'place' | 'topic' | 'status';

function labelled(label: string, field: HTMLElement): HTMLElement {
  return element('label', { class: 'field' }, element('span', {}, label), field);
}

/** Adds what was written, as on the command line. */
function add(store: Store, key: Key, value: string): void {
  const { filter } = readFilter(new URLSearchParams([[key, value]]).toString());
  const asked: readonly string[] = filter[key];
  const { view } = store.shown;
  const known: readonly string[] = view.filter[key];
  store.filter({ [key]: [...new Set([...known, ...asked])] });
}

/** A text field that proposes names. */
function nameField(store: Store, key: 'party' | 'person' | 'place', label: string): HTMLElement {
  const values = countedValues(store.shown.all, VALUES[key]).slice(0, PROPOSED);
  const options = values.map(({ label: name, count }) =>
    element('option', { value: name }, counted(count, 'event')),
  );
  const list = element('datalist', { id: `${key}-names` }, ...options);
  const input = element('input', { list: list.id, name: key, autocomplete: 'off', placeholder: 'any' });
  input.addEventListener('change', () => {
    if (input.value.trim() !== '') add(store, key, input.value);
    input.value = '';
  });
  return element('div', { class: 'field' }, labelled(label, input), list);
}

/** A list of codes. */
function codeField(store: Store, key: 'topic' | 'status', label: string): HTMLElement {
  const values = countedValues(store.shown.all, VALUES[key]);
  const options = values.map(({ value, count }) =>
    element('option', { value }, `${codeInWords(value)} (${countInWords(count)})`),
  );
  const select = element('select', { name: key }, element('option', { value: '' }, 'any'), ...options);
  select.addEventListener('change', () => {
    if (select.value !== '') add(store, key, select.value);
    select.value = '';
  });
  return labelled(label, select);
}

/** `2021-04` is from its first day, or until its last. */
function wholeDay(bound: string | null, isEnd: boolean): string {
  if (bound === null) return '';
  const [year = '', month, day] = bound.split('-');
  if (day !== undefined) return bound;
  if (!isEnd) return `${year}-${month ?? '01'}-01`;
  const next = month === undefined ? `${Number(year) + 1}-01-01` : nextMonth(Number(year), Number(month));
  return formatDay(parseDay(next) - 1);
}

function nextMonth(year: number, month: number): string {
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

function dayField(store: Store, key: 'since' | 'until', label: string): HTMLElement {
  const input = element('input', { type: 'date', name: key });
  input.addEventListener('change', () => store.filter({ [key]: input.value === '' ? null : input.value }));
  store.draw(({ view }) => {
    const value = wholeDay(view.filter[key], key === 'until');
    if (document.activeElement !== input && input.value !== value) input.value = value;
  });
  return labelled(label, input);
}

function leastField(
  store: Store,
  key: 'min_outlets' | 'min_confidence',
  label: string,
  steps: readonly number[],
): HTMLElement {
  const options = steps.map((step) => element('option', { value: step }, `${step} or more`));
  const select = element('select', { name: key }, element('option', { value: '' }, 'any'), ...options);
  select.addEventListener('change', () =>
    store.filter({ [key]: select.value === '' ? null : Number(select.value) }),
  );
  store.draw(({ view }) => {
    select.value = String(view.filter[key] ?? '');
  });
  return labelled(label, select);
}

/** One button for each type, which also says its colour. */
function typeButtons(store: Store): HTMLElement {
  const counts = new Map(
    countedValues(store.shown.all, VALUES.type).map(({ value, count }) => [value, count]),
  );
  const made = TYPES.filter((type) => counts.has(type)).map((type) => {
    const made = button(
      { class: 'type', 'data-type': type, 'aria-pressed': 'false' },
      () => {
        const on = store.shown.view.filter.type;
        store.filter({ type: on.includes(type) ? on.filter((other) => other !== type) : [...on, type] });
      },
      type,
      element('span', { class: 'count' }, countInWords(counts.get(type) ?? 0)),
    );
    store.draw(({ view }) => made.setAttribute('aria-pressed', String(view.filter.type.includes(type))));
    return made;
  });
  return element('div', { class: 'types', role: 'group', 'aria-label': 'Types' }, ...made);
}

function searchField(store: Store): HTMLElement {
  const input = element('input', {
    type: 'search',
    name: 'search',
    placeholder: 'Search names, offices, places, outlets, titles',
    autocomplete: 'off',
  });
  let frame = 0;
  input.addEventListener('input', () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() =>
      store.filter({ search: input.value.trim() } satisfies Partial<EventFilter>),
    );
  });
  store.draw(({ view }) => {
    if (document.activeElement !== input || view.filter.search === '') input.value = view.filter.search;
  });
  return element('label', { class: 'search' }, element('span', { class: 'unseen' }, 'Search'), input);
}

function resultCount(store: Store): HTMLElement {
  const made = element('p', { class: 'result', role: 'status' });
  store.draw(({ events, all }) => {
    const isAll = events.length === all.length;
    made.textContent = isAll
      ? counted(all.length, 'event')
      : `${countInWords(events.length)} of ${counted(all.length, 'event')}`;
  });
  return made;
}

/** The search, which stays in sight, with what is asked for. */
export function filterBar(store: Store): HTMLElement {
  return element(
    'search',
    { class: 'bar', 'aria-label': 'Search' },
    element('div', { class: 'line' }, searchField(store), resultCount(store), exportButton(store)),
    chips(store),
  );
}

/** All that can be asked for beside the search; all of it must hold together. */
export function filterFields(store: Store): HTMLElement {
  const fields = element(
    'div',
    { class: 'fields' },
    nameField(store, 'party', 'Party'),
    nameField(store, 'person', 'Person'),
    nameField(store, 'place', 'Place'),
    codeField(store, 'topic', 'Topic'),
    codeField(store, 'status', 'Status'),
    dayField(store, 'since', 'From'),
    dayField(store, 'until', 'To'),
    leastField(store, 'min_outlets', 'Outlets', [2, 3, 5, 10]),
    leastField(store, 'min_confidence', 'Confidence', [0.5, 0.7, 0.8, 0.9, 0.95]),
  );
  const made = element(
    'details',
    { class: 'filters' },
    element('summary', {}, 'Filters'),
    fields,
    typeButtons(store),
  );
  made.open = matchMedia('(min-width: 60.01rem)').matches;
  return element('section', { 'aria-label': 'Filters' }, made);
}
