import { unpack } from '../page-data/unpack.ts';
import { columnChoice } from './column-choice.ts';
import { pageData } from './data.ts';
import { element } from './element.ts';
import { figure } from './figure.ts';
import { filterBar, filterFields } from './filter-bar.ts';
import { header } from './header.ts';
import { Store } from './store.ts';
import { EventTable } from './table.ts';
import { timeline } from './timeline.ts';
import { topicsOverTime } from './topics-over-time.ts';
import { whoMetWhom } from './who-met-whom.ts';
import { worldMap } from './world-map.ts';

const data = pageData();
const { words } = data.tables;
const events = unpack(data);
const store = new Store(events);

const bar = filterBar(store);
const figures = [timeline(store), whoMetWhom(store), worldMap(store), topicsOverTime(store)];
const charts = figures.map((one) => figure(store, one));
const table = new EventTable(
  store,
  (number) => words[number] ?? '',
  columnChoice(store),
  () => bar.offsetHeight,
);
const main = element(
  'main',
  {},
  bar,
  filterFields(store),
  element('section', { class: 'charts', 'aria-label': 'Charts' }, ...charts),
  table.element,
);
document.body.append(header(events, data.facts), main);

// The head of the table sticks below the bar.
const under = (): void =>
  document.documentElement.style.setProperty('--bar-height', `${bar.offsetHeight - 1}px`);
new ResizeObserver(under).observe(bar);
under();
table.start();
