import { draft, type Rule } from './draft.ts';
import { nounStanding } from './noun-standing.ts';

/** Words of "the last", behind which the gathering itself is left out. */
const OPENING = 2;

/** "The last was held in Quito in May": a gathering that only its order names. */
export const elliptic: Rule = {
  id: 'conference/elliptic',
  frames: ['elliptic'],
  examples: [
    {
      text: 'The summit of the OAS opened in Quito on Monday. The last was held in Lima in June 2004.',
      found: ['conference ECU / OAS', 'conference PER / OAS'],
    },
    { text: 'The last was held in Lima in June 2004.', found: [] },
  ],
  find(view, trigger) {
    const first = trigger.first + OPENING;
    const standing = nounStanding(view, trigger.first, first, -1);
    return [draft(view, { ...trigger, first }, standing, { isAnaphoric: true })];
  },
};
