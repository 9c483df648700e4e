import type { Mention } from '../records.ts';
import { linkedSide } from './linked.ts';
import { partyOf } from './participation.ts';
import type { Trigger, View } from './view.ts';

/** Sentences back in which good wishes were told of. */
const MEMORY = 3;
/** Tokens from the good wishes to whom they go. */
const REACH = 12;
const TO_FOR = new Set(['to', 'for']);

/** "Congratulations poured in for B", which tells nobody who sent them. */
function wishedTo(view: View, { first, last, row }: Trigger): Mention | null {
  const isKind = view.tokens.slice(first, last).some((_, n) => view.is('kind-words', first + n));
  const isOpen = row.frame === 'letter' && isKind && first === 0 && view.is('arriving', last);
  const side = isOpen ? linkedSide(view, last, TO_FOR, REACH) : null;
  return side && view.entity(side)?.kind === 'person' ? side : null;
}

/** Whom the good wishes go to that the sentences before tell of: each who writes or calls behind them writes to him. */
export function celebratedBefore(view: View, senders: readonly Mention[]): Mention | null {
  let before = view.previous();
  for (let n = 0; n < MEMORY && before; n++) {
    const here: View = before;
    const [side] = here.triggers.flatMap((trigger) => wishedTo(here, trigger) ?? []);
    if (side) return senders.every((sender) => partyOf(view, sender) !== partyOf(here, side)) ? side : null;
    before = here.previous();
  }
  return null;
}
