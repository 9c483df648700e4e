import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';

/** What a long list is made of; each key stands for one element. */
export interface Row {
  readonly key: string;
  readonly make: () => HTMLTableRowElement;
  /** CSS pixels, before it is measured. */
  readonly height: () => number;
}

/** What the rows stand among. */
export interface RowsAround {
  /** Makes a row that only takes room. */
  readonly space: () => HTMLTableRowElement;
  /** CSS pixels at the top of the window that something sticks to. */
  readonly covered: () => number;
  /** Whether the height of a row is not known before it is drawn. */
  readonly isMeasured: (row: HTMLTableRowElement) => boolean;
}

const OVERSCAN = 8;

/** Rows of a table body, of which only those near the window are made. What stands above and below is one empty row each. */
export class Rows {
  readonly #body: HTMLTableSectionElement;
  readonly #covered: () => number;
  readonly #above: HTMLTableRowElement;
  readonly #below: HTMLTableRowElement;
  readonly #virtual: Virtualizer<Window, HTMLTableRowElement>;
  #made = new Map<string, HTMLTableRowElement>();
  #rows: readonly Row[] = [];
  #isWhole = false;
  #at = { width: 0, top: 0 };

  readonly #isMeasured: (row: HTMLTableRowElement) => boolean;

  constructor(body: HTMLTableSectionElement, { space, covered, isMeasured }: RowsAround) {
    this.#body = body;
    this.#covered = covered;
    this.#isMeasured = isMeasured;
    this.#above = space();
    this.#below = space();
    body.append(this.#above, this.#below);
    this.#virtual = new Virtualizer<Window, HTMLTableRowElement>(this.#options());
    this.#virtual._didMount();
    this.#virtual._willUpdate();
  }

  /** Where the table begins on the page, in CSS pixels. */
  #place(): { readonly width: number; readonly top: number } {
    const { width, top } = this.#body.getBoundingClientRect();
    return { width, top: Math.round(top + scrollY) };
  }

  #options() {
    return {
      count: this.#rows.length,
      getScrollElement: () => window,
      estimateSize: (index: number) => this.#rows[index]?.height() ?? 0,
      getItemKey: (index: number) => this.#rows[index]?.key ?? index,
      observeElementRect: observeWindowRect,
      observeElementOffset: observeWindowOffset,
      scrollToFn: windowScroll,
      scrollMargin: this.#at.top,
      scrollPaddingStart: this.#covered(),
      scrollPaddingEnd: 16,
      overscan: OVERSCAN,
      onChange: () => this.#draw(),
    };
  }

  /** Shows other rows. Elements of keys that stay are kept, unless `isAnew`. */
  show(rows: readonly Row[], isAnew: boolean): void {
    if (isAnew) this.#forget();
    this.#rows = rows;
    this.#update();
  }

  /** After something above the table has changed, or the width of the page. */
  moved(): void {
    const { width, top } = this.#place();
    if (width === this.#at.width && top === this.#at.top) return;
    if (width !== this.#at.width) this.#virtual.measure();
    this.#at = { width, top };
    this.#update();
  }

  #update(): void {
    this.#virtual.setOptions(this.#options());
    this.#virtual._willUpdate();
    this.#draw();
  }

  /** `start` puts the row below what sticks to the top, `auto` goes no further than it must. */
  scrollTo(index: number, align: 'start' | 'auto'): void {
    this.#virtual.scrollToIndex(index, { align });
  }

  /** The row's element; null while it is far from the window. */
  made(key: string): HTMLTableRowElement | null {
    return this.#made.get(key) ?? null;
  }

  /** For print: the first `count` rows, all of them in place. */
  whole(count: number | null): void {
    this.#isWhole = count !== null;
    if (count === null) this.#draw();
    else this.#put(this.#rows.slice(0, count), 0, 0);
  }

  #forget(): void {
    for (const row of this.#made.values()) row.remove();
    this.#made = new Map();
  }

  #draw(): void {
    if (this.#isWhole) return;
    const items = this.#virtual.getVirtualItems();
    const margin = this.#virtual.options.scrollMargin;
    const shown = items.flatMap(({ index }) => this.#rows[index] ?? []);
    const first = items[0]?.start ?? margin;
    const last = items.at(-1)?.end ?? margin;
    const indexes = new Map(items.map(({ index }) => [this.#rows[index]?.key, index]));
    this.#put(shown, first - margin, this.#virtual.getTotalSize() - (last - margin));
    for (const [key, row] of this.#made) {
      const index = indexes.get(key) ?? 0;
      row.dataset.index = String(index);
      // The head is the first row of the table.
      row.setAttribute('aria-rowindex', String(index + 2));
      if (this.#isMeasured(row)) this.#virtual.measureElement(row);
    }
  }

  #put(rows: readonly Row[], above: number, below: number): void {
    const keys = new Set(rows.map(({ key }) => key));
    for (const [key, row] of this.#made) {
      // The row that has the focus stays while it is in the set: keys would go nowhere.
      if (keys.has(key)) continue;
      row.remove();
      this.#made.delete(key);
    }
    let before: HTMLTableRowElement = this.#above;
    for (const { key, make } of rows) {
      const row = this.#made.get(key) ?? make();
      this.#made.set(key, row);
      if (before.nextElementSibling !== row) before.after(row);
      before = row;
    }
    for (const [space, height] of [
      [this.#above, above],
      [this.#below, below],
    ] as const) {
      space.style.height = `${Math.max(0, height)}px`;
      space.hidden = height <= 0;
    }
    this.#body.append(this.#below);
  }
}
