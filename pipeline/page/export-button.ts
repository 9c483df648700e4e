import { eventsAsCsv } from '../page-data/events-as-csv.ts';
import { button, element } from './element.ts';
import type { Store } from './store.ts';

/** Saves the events that the filters let through, in their order, with the columns of events.csv. */
export function exportButton(store: Store): HTMLElement {
  return button(
    { class: 'export' },
    () => {
      const file = new Blob([eventsAsCsv(store.shown.events)], { type: 'text/csv;charset=utf-8' });
      const href = URL.createObjectURL(file);
      const link = element('a', { href, download: 'events.csv' });
      link.click();
      requestAnimationFrame(() => URL.revokeObjectURL(href));
    },
    'Export CSV',
  );
}
