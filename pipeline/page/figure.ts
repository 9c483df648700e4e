import { element } from './element.ts';
import type { Shown, Store } from './store.ts';

/** What a chart draws, for a width in CSS pixels; and what it shows, in words. */
export interface Drawing {
  readonly drawn: Element;
  readonly note: string;
}

export interface Figure {
  readonly title: string;
  readonly isWide?: boolean;
  /** Beside the title. */
  readonly controls?: HTMLElement;
  /** CSS pixels, kept free until it is drawn. */
  readonly height: number;
  draw(shown: Shown, width: number): Drawing;
}

const MIN_WIDTH = 220;
/** Charts are drawn when they come near the window. */
const NEAR = { rootMargin: '300px' };

/** A chart of the events that the filters let through, drawn anew when they or the width change. */
export function figure(store: Store, { title, isWide = false, controls, height, draw }: Figure): HTMLElement {
  const canvas = element('div', { class: 'canvas' });
  canvas.style.minHeight = `${height}px`;
  const note = element('p', { class: 'note' });
  const caption = element('figcaption', {}, element('h2', {}, title), controls ?? null, note);
  const made = element('figure', { class: isWide ? 'chart wide' : 'chart' }, caption, canvas);
  const state = { width: 0, is_seen: false, is_due: true };
  const redraw = (): void => {
    if (!state.is_due || !state.is_seen || state.width < MIN_WIDTH) return;
    state.is_due = false;
    const drawing = draw(store.shown, state.width);
    note.textContent = drawing.note;
    canvas.replaceChildren(drawing.drawn);
    canvas.style.minHeight = '';
  };
  // After what was asked for is in the table: a chart takes longer than a key stroke may.
  const due = (): void => {
    state.is_due = true;
    requestAnimationFrame(() => requestAnimationFrame(redraw));
  };
  new ResizeObserver(() => {
    const now = Math.floor(canvas.getBoundingClientRect().width);
    if (now === state.width) return;
    state.width = now;
    state.is_due = true;
    redraw();
  }).observe(canvas);
  const watch = new IntersectionObserver((seen) => {
    state.is_seen = seen.some(({ isIntersecting }) => isIntersecting);
    redraw();
  }, NEAR);
  watch.observe(made);
  addEventListener('beforeprint', () => {
    state.is_seen = true;
    redraw();
  });
  store.draw(({ events, view }, before) => {
    if (before !== null && (before.events !== events || before.view.who !== view.who)) due();
  });
  return made;
}

/** Where nothing can be drawn. */
export function nothing(words: string): Drawing {
  return { drawn: element('p', { class: 'nothing' }, words), note: '' };
}
