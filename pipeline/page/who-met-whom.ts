import { counted } from '../page-data/in-words.ts';
import { company } from '../page-data/party-pairs.ts';
import { button, element } from './element.ts';
import { type Drawing, type Figure, nothing } from './figure.ts';
import { matrix } from './matrix.ts';
import { network } from './network.ts';
import type { Shown, Store } from './store.ts';

const HEIGHT = 400;
const MAX_IN_MATRIX = 16;
const MAX_IN_NETWORK = 26;

function tabs(store: Store): HTMLElement {
  const made = (['matrix', 'network'] as const).map((who) => {
    const tab = button({}, () => store.change({ who }), who === 'matrix' ? 'Matrix' : 'Network');
    store.draw(({ view }) => tab.setAttribute('aria-pressed', String(view.who === who)));
    return tab;
  });
  return element('div', { class: 'tabs', role: 'group', 'aria-label': 'Drawn as' }, ...made);
}

function draw(store: Store, { events, view }: Shown, width: number): Drawing {
  const isMatrix = view.who === 'matrix';
  const met = company(events, isMatrix ? MAX_IN_MATRIX : MAX_IN_NETWORK);
  const most = met.pairs.toSorted((one, other) => other.count - one.count)[0];
  if (most === undefined) return nothing('No event of two parties.');
  const beyond = met.beyond === 0 ? '' : ` · the ${met.parties.length} parties of most events`;
  const note = `most: ${most.one.name} and ${most.other.name}, ${counted(most.count, 'event')}${beyond}`;
  const ask = (parties: readonly string[]) => store.filter({ party: parties });
  const drawn = (isMatrix ? matrix : network)(met, { width, height: HEIGHT, note }, ask);
  return { drawn, note };
}

/** Which parties stand in events together, as a matrix or as a network. */
export function whoMetWhom(store: Store): Figure {
  return {
    title: 'Who met whom',
    controls: tabs(store),
    height: HEIGHT,
    draw: (shown, width) => draw(store, shown, width),
  };
}
