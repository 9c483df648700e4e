import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import type { Rule } from './draft.ts';
import { isSide } from './sides.ts';
import { between } from './sitting.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** "visiting President X", "her guest", "a Lao party delegation": whose words say that he was there. */
const isGuest = (view: View, mention: Mention): boolean =>
  view.tokens
    .slice(mention.first, mention.last)
    .some(({ key }) => view.has('guest', key) || key === 'delegation' || key === 'delegates');

/** "his British host Tony Blair": an office-holder whose word for it says that he received somebody. */
const isHost = (view: View, mention: Mention): boolean =>
  view.tokens.slice(mention.first, mention.last).some(({ key }) => key === 'host' || key === 'hosts');

/** Who was told something; behind "his host," or "his Danish guest," whose name follows. */
function hearerOf(view: View, { last }: Trigger): Mention | null {
  const mention = view.mentionAt(view.is('talking-link', last) ? last + 1 : last);
  const isNamed =
    mention &&
    (isHost(view, mention) || isGuest(view, mention)) &&
    mention.kind === 'office' &&
    view.key(mention.last) === ',';
  const named = isNamed ? view.mentionAt(mention.last + 1) : null;
  const hearer = named?.kind === 'person' ? named : mention;
  return isSide(view, hearer) ? hearer : null;
}

/** Tokens from the opening of a sentence to the verb of "In Oslo on Monday, he told". */
const OPENING = 16;

const isTown = (view: View, i: number): boolean => {
  const mention = view.mentionAt(i);
  return view.key(i - 1) === 'in' && mention?.place?.name != null && !mention.possessive;
};

/** "In Oslo, he told President X", "told President X in Oslo": both stood where the words were said. */
const isThere = (view: View, { first }: Trigger, { last, role }: Mention): boolean =>
  role !== null &&
  !isRemote(view) &&
  ((view.key(0) === 'in' && isTown(view, 1) && first < OPENING) || isTown(view, last + 1));

const isRemote = (view: View): boolean => view.tokens.some(({ key }) => view.has('remote-word', key));

/** "told him in private", "told him face to face". */
const isInPrivate = (view: View, { last }: Trigger, { last: end }: Mention): boolean =>
  view.tokens.slice(last, end + 8).some(({ key }, n) => {
    const i = last + n;
    return (
      key === 'privately' ||
      (view.key(i - 1) === 'in' && ['private', 'person'].includes(key)) ||
      (key === 'face' && view.key(i + 2) === 'face')
    );
  });

export const told: Rule = {
  id: 'meeting/told',
  frames: ['tell-visiting'],
  examples: [
    {
      text: 'Chinese Premier Li Peng told visiting French President Jacques Chirac that ties were good.',
      found: ['meeting Li Peng / Jacques Chirac', 'visit Jacques Chirac / Li Peng'],
    },
    {
      text: 'Chinese Premier Li Peng told French President Jacques Chirac in private that ties were good.',
      found: ['meeting Li Peng / Jacques Chirac'],
    },
    {
      text: 'Chinese Premier Li Peng told a delegation of the French Senate led by Christian Poncelet that ties were good.',
      found: ['meeting Li Peng / Christian Poncelet'],
    },
    {
      text: 'Chinese Premier Li Peng told his French guest, French Defence Minister Alain Richard, that ties were good.',
      found: ['meeting Li Peng / Alain Richard'],
    },
    { text: 'Chinese Premier Li Peng told reporters in private that ties were good.', found: [] },
  ],
  find(view, trigger) {
    const hearer = hearerOf(view, trigger);
    const speakers = subjectOf(view, trigger.first);
    if (!hearer) return [];
    const isPerson = hearer.kind === 'person' && speakers.every(({ kind }) => kind === 'person');
    const isTogether =
      isGuest(view, hearer) ||
      (isPerson && speakers.some((speaker) => isGuest(view, speaker))) ||
      (isPerson && (isHost(view, hearer) || hearer.first > trigger.last + 1)) ||
      (isPerson && (isInPrivate(view, trigger, hearer) || isThere(view, trigger, hearer)));
    if (!isTogether) return [];
    return between(view, trigger, verbStanding(view, trigger.first), speakers, [hearer]);
  },
};
