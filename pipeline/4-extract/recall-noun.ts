import { actToldBy } from './act-noun.ts';
import { diplomatsWithin } from './diplomats.ts';
import type { Rule } from './draft.ts';
import { partyOf } from './participation.ts';
import { hostsOf } from './posts.ts';
import { isOwnOf } from './recall.ts';
import { against, REACH } from './sent-away.ts';

/** "announced the recall of its envoy", "B's withdrawal of its ambassador". */
export const recallNoun: Rule = {
  id: 'protest/recall-noun',
  frames: ['recall-noun'],
  examples: [
    {
      text: 'Gabon announced the withdrawal of its ambassador to Togo.',
      found: ['protest GAB / TGO'],
    },
    { text: 'Gabon’s recall of its ambassador from Togo came late.', found: ['protest GAB / TGO'] },
    { text: 'Gabon ordered the recall of 3,000 cars from Togo.', found: [] },
    { text: 'Gabon announced the withdrawal of its troops from Togo.', found: [] },
  ],
  find(view, trigger) {
    const diplomats = diplomatsWithin(view, trigger.last, trigger.last + REACH);
    if (!diplomats || view.key(trigger.last) !== 'of' || diplomats.first > trigger.last + 3) return [];
    const { actor, standing } = actToldBy(view, trigger);
    const own = actor && partyOf(view, actor);
    if (!actor || !isOwnOf(diplomats, own)) return [];
    return hostsOf(view, diplomats, own).flatMap((host) => against(view, trigger, standing, actor, host));
  },
};
