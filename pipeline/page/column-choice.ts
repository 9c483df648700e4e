import { COLUMNS } from '../page-data/columns.ts';
import { element } from './element.ts';
import type { Store } from './store.ts';

/** Which columns the table has: one at least. */
export function columnChoice(store: Store): HTMLElement {
  const items = COLUMNS.map(({ id, label }) => {
    const box = element('input', { type: 'checkbox', name: `column-${id}` });
    box.addEventListener('change', () => {
      const { columns } = store.shown.view;
      const asked = COLUMNS.map((column) => column.id).filter((one) =>
        one === id ? box.checked : columns.includes(one),
      );
      if (asked.length > 0) store.change({ columns: asked });
      else box.checked = true;
    });
    store.draw(({ view }) => {
      box.checked = view.columns.includes(id);
    });
    return element('li', {}, element('label', {}, box, label));
  });
  return element(
    'details',
    { class: 'columns' },
    element('summary', {}, 'Columns'),
    element('ul', {}, ...items),
  );
}
