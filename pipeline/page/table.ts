import { COLUMNS, type Column } from '../page-data/columns.ts';
import { counted, nameOf } from '../page-data/in-words.ts';
import type { PageEvent } from '../page-data/page-event.ts';
import { button, element } from './element.ts';
import { type Row, Rows } from './rows.ts';
import type { Shown, Store } from './store.ts';
import { cellOf } from './table-cells.ts';
import { unfolded } from './unfolded.ts';

const ROW_HEIGHT = 57;
/** Where each value has a line of its own. */
const CARD_HEIGHT = 215;
const NARROW = matchMedia('(max-width: 48rem)');
const UNFOLDED_HEIGHT = 420;
/** Rows that are printed at most. */
const PRINTED_ROWS = 500;

function cellFor(column: Column, event: PageEvent): HTMLTableCellElement {
  const isEmpty = !column.text(event);
  const kind = column.isNumber ? 'number' : isEmpty ? 'empty' : null;
  return element('td', { role: 'cell', 'data-label': column.label, class: kind }, ...cellOf(column, event));
}

function columnsOf({ view }: Shown): readonly Column[] {
  return COLUMNS.filter(({ id }) => view.columns.includes(id));
}

/** The table of events: rows are made as they come near the window, and unfold to what is told of them. */
export class EventTable {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #word: (number: number) => string;
  readonly #table: HTMLTableElement;
  readonly #head: HTMLTableRowElement;
  readonly #widths: HTMLElement;
  readonly #rows: Rows;
  readonly #nothing: HTMLElement;
  /** event_id of the row that keys go to. */
  #current: string | null = null;

  constructor(store: Store, word: (number: number) => string, controls: HTMLElement, covered: () => number) {
    this.#store = store;
    this.#word = word;
    this.#head = element('tr', { role: 'row', 'aria-rowindex': 1 });
    this.#widths = element('colgroup');
    const body = element('tbody', { role: 'rowgroup' });
    this.#table = element(
      'table',
      { role: 'table', 'aria-label': 'Events', id: 'events-table', tabindex: -1 },
      this.#widths,
      element('thead', { role: 'rowgroup' }, this.#head),
      body,
    );
    this.#nothing = element(
      'p',
      { class: 'nothing', hidden: true },
      'No event is all that the filters ask for.',
    );
    const head = element('div', { class: 'events-head' }, element('h2', {}, 'Events'), controls);
    this.element = element(
      'section',
      { class: 'events', 'aria-label': 'Table' },
      head,
      this.#table,
      this.#nothing,
    );
    this.#rows = new Rows(body, {
      space: () => element('tr', { role: 'presentation', 'aria-hidden': 'true', class: 'space' }),
      covered: () => (NARROW.matches ? 0 : this.#head.offsetHeight) + covered(),
      isMeasured: (row) => NARROW.matches || row.classList.contains('more'),
    });
    body.addEventListener('keydown', (event) => this.#onKey(event));
    addEventListener('beforeprint', () => this.#rows.whole(PRINTED_ROWS));
    addEventListener('afterprint', () => this.#rows.whole(null));
  }

  /** Once it stands in the page. */
  start(): void {
    this.#store.draw((shown, before) => this.#draw(shown, before));
    new ResizeObserver(() => this.#rows.moved()).observe(document.body);
    const { open } = this.#store.shown.view;
    // Charts stand above the table, and are drawn in the next frame.
    if (open !== null) requestAnimationFrame(() => requestAnimationFrame(() => this.#bring(open, 'start')));
  }

  #draw(shown: Shown, before: Shown | null): void {
    const { events, view } = shown;
    const isAnew = before === null || before.events !== events || before.view.columns !== view.columns;
    if (isAnew || before.view.sort !== view.sort) this.#drawHead(shown);
    if (!isAnew && before.view.open === view.open) return;
    const isOpen = events.some(({ event_id }) => event_id === view.open);
    this.#table.setAttribute('aria-rowcount', String(events.length + 1 + (isOpen ? 1 : 0)));
    this.#nothing.hidden = events.length > 0;
    this.#table.hidden = events.length === 0;
    this.#rows.show(this.#rowsOf(shown), isAnew);
    if (!isAnew) this.#mark(before.view.open, view.open);
  }

  #rowsOf({ events, view }: Shown): readonly Row[] {
    const openAt = events.findIndex(({ event_id }) => event_id === view.open);
    const rows = events.map((event): Row => {
      return {
        key: event.event_id,
        height: () => (NARROW.matches ? CARD_HEIGHT : ROW_HEIGHT),
        make: () => this.#row(event),
      };
    });
    const open = events[openAt];
    if (open === undefined) return rows;
    const more: Row = {
      key: `${open.event_id} unfolded`,
      height: () => UNFOLDED_HEIGHT,
      make: () => this.#unfolded(open),
    };
    return rows.toSpliced(openAt + 1, 0, more);
  }

  #drawHead(shown: Shown): void {
    const { sort } = shown.view;
    const columns = columnsOf(shown);
    this.#widths.replaceChildren(
      element('col', { class: 'fold' }),
      ...columns.map(({ width }) => {
        const column = element('col');
        if (width !== null) column.style.width = `${width}rem`;
        return column;
      }),
    );
    const heads = columns.map(({ id, label, isNumber }) => {
      const isSorted = sort.by === id;
      const order = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : null;
      const next = { by: id, isDescending: isSorted ? !sort.isDescending : isNumber === true };
      const sorting = button({ 'data-sort': id }, () => this.#sort(next), label);
      const scope = { scope: 'col', role: 'columnheader', class: isNumber ? 'number' : null };
      return element('th', { ...scope, 'aria-sort': order }, sorting);
    });
    const fold = element(
      'th',
      { role: 'columnheader', scope: 'col' },
      element('span', { class: 'unseen' }, 'Unfold'),
    );
    this.#head.replaceChildren(fold, ...heads);
  }

  #sort(sort: { readonly by: string; readonly isDescending: boolean }): void {
    this.#store.change({ sort });
    this.#head.querySelector<HTMLElement>(`[data-sort="${sort.by}"]`)?.focus();
  }

  #row(event: PageEvent): HTMLTableRowElement {
    const isOpen = this.#store.shown.view.open === event.event_id;
    const about = `${event.type}, ${nameOf(event.actor)}${event.counterpart ? ` and ${nameOf(event.counterpart)}` : ''}`;
    const fold = button(
      {
        class: 'fold',
        'aria-expanded': String(isOpen),
        'aria-label': `${counted(event.report_count, 'report')}: ${about}`,
      },
      () => {},
    );
    const cells = columnsOf(this.#store.shown).map((column) => cellFor(column, event));
    const attributes = {
      role: 'row',
      'data-event': event.event_id,
      class: isOpen ? 'open' : null,
    };
    const row = element('tr', attributes, element('td', { role: 'cell' }, fold), ...cells);
    row.addEventListener('click', () => {
      if (getSelection()?.isCollapsed !== false) this.#toggle(event.event_id);
    });
    fold.addEventListener('focus', () => {
      this.#current = event.event_id;
    });
    return row;
  }

  #unfolded(event: PageEvent): HTMLTableRowElement {
    const span = this.#store.shown.view.columns.length + 1;
    const cell = element('td', { role: 'cell', colspan: span }, unfolded(event, this.#word));
    return element('tr', { role: 'row', class: 'more', 'data-event': event.event_id }, cell);
  }

  #mark(...ids: readonly (string | null)[]): void {
    for (const id of ids) {
      const row = id === null ? null : this.#rows.made(id);
      const isOpen = this.#store.shown.view.open === id;
      row?.classList.toggle('open', isOpen);
      row?.querySelector('.fold')?.setAttribute('aria-expanded', String(isOpen));
    }
  }

  #toggle(event_id: string): void {
    const { open } = this.#store.shown.view;
    this.#store.change({ open: open === event_id ? null : event_id });
  }

  /** Scrolls to the event and puts the focus on it, when it has come into the page. */
  #bring(event_id: string, align: 'start' | 'auto' = 'auto'): void {
    const at = this.#store.shown.events.findIndex((event) => event.event_id === event_id);
    if (at < 0) return;
    this.#current = event_id;
    const { view, events } = this.#store.shown;
    const openAt = events.findIndex((event) => event.event_id === view.open);
    this.#rows.scrollTo(at + (openAt >= 0 && at > openAt ? 1 : 0), align);
    requestAnimationFrame(() =>
      this.#rows.made(event_id)?.querySelector<HTMLElement>('.fold')?.focus({ preventScroll: true }),
    );
  }

  #onKey(event: KeyboardEvent): void {
    const row = (event.target as Element).closest<HTMLElement>('tr[data-event]');
    const id = row?.dataset.event ?? this.#current;
    const { events, view } = this.#store.shown;
    const at = events.findIndex(({ event_id }) => event_id === id);
    if (at < 0 || id === undefined || id === null) return;
    if (event.key === 'Escape' && view.open === id) {
      this.#store.change({ open: null });
      this.#bring(id);
      return;
    }
    if (!(event.target as Element).matches('.fold')) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: events.length - 1 }[event.key];
    const next = to === undefined ? undefined : events[to];
    if (next === undefined) return;
    event.preventDefault();
    this.#bring(next.event_id);
  }
}
