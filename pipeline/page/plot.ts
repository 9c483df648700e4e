import { type Markish, type PlotOptions, plot } from '@observablehq/plot';

/** Plot writes one style element, whose text follows from this name: the page's policy knows its hash. See `PLOT_STYLE`. */
const CLASS_NAME = 'plot';

/** The size of letters and ticks on all charts. */
const STYLE = { fontSize: '12px', background: 'none', overflow: 'visible' } as const;

/** A chart of these marks as an image with that description: what it shows stands in words beside it, or in the table. */
export function chart(description: string, options: PlotOptions, ...marks: Markish[]): SVGSVGElement {
  const drawn = plot({ ...options, className: CLASS_NAME, style: STYLE, marks }) as SVGSVGElement;
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', description);
  // Inside of an image nothing has a name of its own.
  for (const group of drawn.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  return drawn;
}

/** Calls with the number of the datum whose shape is clicked. Plot binds it to each shape as d3 does, under `__data__`. */
export function onShape(drawn: Element, selector: string, call: (datum: number) => void): void {
  drawn.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const shape = target.closest(selector) as (Element & { readonly __data__?: unknown }) | null;
    if (typeof shape?.__data__ === 'number') call(shape.__data__);
  });
}
