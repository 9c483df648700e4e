import { placesFrom } from './destination.ts';
import type { PlaceMention, Rule } from './draft.ts';
import { journeys } from './journeys.ts';
import { isTraveller } from './stay-left.ts';
import { isSinceDay, isStay } from './stay-purpose.ts';

/** "The premier, in Oslo for talks, said": the stay stands between commas behind the guest. */
export const apposed: Rule = {
  id: 'visit/apposed',
  frames: ['apposed'],
  examples: [
    {
      text: 'Chilean Foreign Minister Soledad Alvear, in Lima for talks on fishing, praised the accord.',
      found: ['visit Soledad Alvear / PER'],
    },
    {
      text: 'Chilean Foreign Minister Soledad Alvear, in Lima since Monday, praised the accord.',
      found: ['visit Soledad Alvear / PER'],
    },
    {
      text: 'Chilean Foreign Minister Soledad Alvear, in Lima markets a star, praised the accord.',
      found: [],
    },
    { text: 'Copper, in Lima for years a local trade, is dear in Chile.', found: [] },
  ],
  find(view, { first, last, ...trigger }) {
    const guest = view.mentionAt(first - 1);
    const isOfficial =
      guest !== null &&
      !guest.possessive &&
      guest.kind !== 'party' &&
      guest.place === null &&
      isTraveller(view, guest);
    if (!isOfficial) return [];
    const place: PlaceMention | undefined =
      view.key(last - 1) === 'here' ? { here: last - 1 } : placesFrom(view, last)[0];
    if (!place) return [];
    const behind = 'mention' in place ? place.mention.last : last;
    if (!isStay(view, behind) && !isSinceDay(view, behind)) return [];
    return journeys(
      view,
      { ...trigger, first, last },
      { status: 'occurred', cue: null, tense: 'present' },
      [guest],
      [place],
    );
  },
};
