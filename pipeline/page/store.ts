import { sorted } from '../page-data/columns.ts';
import type { PageEvent } from '../page-data/page-event.ts';
import { type PageView, readView, viewInWords } from '../page-data/page-view.ts';
import { type EventFilter, matchesFilter } from '../select/matches.ts';

/** What a part of the page draws from. */
export interface Shown {
  readonly view: PageView;
  /** All events of the page. */
  readonly all: readonly PageEvent[];
  /** Those that the filter lets through, sorted. */
  readonly events: readonly PageEvent[];
}

type Draw = (shown: Shown, before: Shown | null) => void;

/** The one place where what is shown is kept: parts change it, and are told of changes. The address follows. */
export class Store {
  readonly #all: readonly PageEvent[];
  readonly #draws: Draw[] = [];
  #shown: Shown;

  constructor(all: readonly PageEvent[]) {
    this.#all = all;
    this.#shown = this.#show(readView(location.hash), null);
    addEventListener('hashchange', () => this.#take(readView(location.hash)));
  }

  get shown(): Shown {
    return this.#shown;
  }

  #show(view: PageView, before: Shown | null): Shown {
    const isSame = before?.view.filter === view.filter;
    if (before !== null && isSame && before.view.sort === view.sort) return { ...before, view };
    const events = isSame ? before.events : this.#all.filter((event) => matchesFilter(event, view.filter));
    return { view, all: this.#all, events: sorted(events, view.sort) };
  }

  #take(view: PageView): void {
    if (viewInWords(view) === viewInWords(this.#shown.view)) return;
    const before = this.#shown;
    this.#shown = this.#show(view, before);
    for (const draw of this.#draws) draw(this.#shown, before);
  }

  /** Draws now and whenever something changes. */
  draw(draw: Draw): void {
    this.#draws.push(draw);
    draw(this.#shown, null);
  }

  change(change: Partial<PageView>): void {
    this.#take({ ...this.#shown.view, ...change });
    const words = viewInWords(this.#shown.view);
    history.replaceState(null, '', words === '' ? location.pathname + location.search : `#${words}`);
  }

  filter(change: Partial<EventFilter>): void {
    this.change({ filter: { ...this.#shown.view.filter, ...change } });
  }
}
