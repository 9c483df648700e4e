import { isAnother } from './another.ts';
import { draft, type Rule } from './draft.ts';
import { mediatedTalks } from './mediated-talks.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { datesBehind } from './on-each-date.ts';

/** "the last AU-sponsored round ended", "the sixth round": talks of which only the number is told. */
export const round: Rule = {
  id: 'meeting/round',
  frames: ['round'],
  examples: [
    {
      text: 'Chad and Sudan fought for a year. The last Libyan-sponsored round broke up in May.',
      found: ['mediation LBY / TCD'],
    },
    {
      text: 'Chad and Libya held talks in Tripoli on Monday. The last round was in Lome in 1987.',
      found: ['meeting TCD / LBY', 'meeting TCD / LBY'],
    },
    {
      text: 'Chadian and Sudanese envoys held talks in Tripoli on Monday. The first two rounds were held in Cairo in May 2003 and June 2004.',
      found: ['meeting TCD / SDN', 'meeting TCD / SDN', 'meeting TCD / SDN'],
    },
    { text: 'The Doha round broke up in May.', found: [] },
    { text: 'The last round of the tournament was played in May.', found: [] },
  ],
  find(view, trigger) {
    if (view.key(trigger.last) === 'of') return [];
    const sides = nounSides(view, trigger);
    const standing = nounStanding(view, trigger.first, trigger.last, sides.governor);
    const mediated = mediatedTalks(view, trigger, standing, sides, []);
    if (mediated) return [mediated];
    const isSeveral = datesBehind(view, trigger.last).length > 0;
    return isSeveral || isAnother(view, trigger)
      ? [draft(view, trigger, standing, { isAnaphoric: true })]
      : [];
  },
};
