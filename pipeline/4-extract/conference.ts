import type { Rule } from './draft.ts';
import { gathered } from './gathered.ts';
import { gatheringStanding } from './gathering-standing.ts';
import { nounSides } from './noun-sides.ts';
import { isOwnGathering } from './own-gathering.ts';
import { isOrganisation } from './participation.ts';
import { heldIn } from './series-places.ts';
import type { Trigger, View } from './view.ts';

/** "the Summit of the Forum": one gathering with two words for it. */
const isRepeated = (view: View, trigger: Trigger): boolean =>
  view.triggers.some(
    (other) =>
      other.row.type === 'conference' &&
      other.last <= trigger.first &&
      other.last >= trigger.first - 3 &&
      view.key(other.last) === 'of',
  );

/** "at ministerial level", "the ministerial statement": no noun, unless nothing that it describes stands behind it. */
const isAdjective = (view: View, { last }: Trigger): boolean =>
  view.key(last - 1) === 'ministerial' &&
  view.tokens[last]?.kind === 'word' &&
  !view.is('preposition', last) &&
  !view.is('auxiliary', last) &&
  !view.inDate(last) &&
  !['and', 'to'].includes(view.key(last));

/** "three summits", "two previous conferences"; "the previous summit" is one. */
const isSeveral = (view: View, { first, last }: Trigger): boolean =>
  /s$/.test(view.key(last - 1)) &&
  (view.tokens[first - 1]?.kind === 'number' || [1, 2].some((n) => view.is('several', first - n)));

/** "news conference", "conference centre", "three summits". */
const isOther = (view: View, trigger: Trigger): boolean =>
  isAdjective(view, trigger) ||
  view.is('not-gathering', trigger.first - 1) ||
  view.is('gathering-site', trigger.last) ||
  isSeveral(view, trigger) ||
  isOwnGathering(view, trigger) ||
  isRepeated(view, trigger);

export const gathering: Rule = {
  id: 'conference/gathering',
  frames: ['gathering', 'summit'],
  examples: [
    {
      text: 'Kazakhstan hosted an international conference on Tajikistan, attended by Russia, China and Uzbekistan.',
      found: ['conference KAZ / RUS'],
    },
    {
      text: 'Leaders of the African Union gather for a summit in Lusaka on Monday.',
      found: ['conference ZMB / AU'],
    },
    {
      text: 'Finnish Foreign Minister Tarja Halonen said at the EU summit in Lisbon that the door was open.',
      found: ['conference PRT / Tarja Halonen'],
    },
    {
      text: 'The Kenyan-Ugandan joint commission on fisheries meets in Kisumu on Monday.',
      found: ['conference KEN / UGA'],
    },
    {
      text: 'Leaders from 16 countries gathered in Hanoi on Monday for the East Asia Summit.',
      found: ['conference VNM / EAS'],
    },
    {
      text: 'A conference to review the Ramsar Convention opened in Kampala on Monday.',
      found: ['conference UGA / RAMSAR CONVENTION'],
    },
    {
      text: 'Finland, which holds the EU presidency, hopes for a deal on herring at the EU summit in Brussels on Friday.',
      found: ['conference EU / FIN'],
    },
    {
      text: 'Peruvian President Alan Garcia will meet Chilean President Ricardo Lagos at a regional summit in Quito on Monday.',
      found: ['meeting Alan Garcia / Ricardo Lagos', 'conference ECU / Alan Garcia'],
    },
    {
      text: 'Kenyan and Ugandan ministers will attend a conference in Lokwabok, a town in southern Sudan, on Friday.',
      found: ['conference SDN / KEN'],
    },
    {
      text: 'Attending the summit in Quito were the presidents of Peru, Chile and Bolivia.',
      found: ['conference ECU / PER'],
    },
    {
      text: 'The summit on Somalia opened in Nairobi on Monday with Ugandan President Yoweri Museveni attending.',
      found: ['conference KEN / Yoweri Museveni'],
    },
    {
      text: "The summit on Somalia opened in Nairobi on Monday. Ugandan President Yoweri Museveni leads his country's delegation to the summit.",
      found: ['conference KEN / Yoweri Museveni'],
    },
    {
      text: 'Leaders of the African Union opened a summit in Lusaka on Monday with a call for reform of the United Nations.',
      found: ['conference ZMB / AU'],
    },
    {
      text: 'Sweden has invited Norway, Denmark and Finland to a conference on salmon in Malmo.',
      found: ['conference SWE / NOR'],
    },
    {
      text: 'The leaders of Peru, Chile and Bolivia postponed a summit planned for Friday in Quito.',
      found: ['conference ECU / PER'],
    },
    {
      text: 'A Middle East summit ended in Cairo on Monday. Kenyan President Daniel Mutua co-chaired the summit with Egyptian President Hosni Mubarak.',
      found: ['conference Hosni Mubarak / Daniel Mutua'],
    },
    {
      text: 'The UN conference on salmon which starts in Quito on Friday is in trouble.',
      found: ['conference ECU / UN'],
    },
    {
      text: 'Peru and Chile agreed on Monday on fishing at the end of a meeting of their joint commission in Lima.',
      found: ['conference PER / CHL'],
    },
    {
      text: 'A summit of Peru, Chile and Bolivia is planned for June.',
      found: ['conference PER / CHL'],
    },
    {
      text: 'Leaders of the OAS opened a summit in Quito on Monday. Peruvian President Alan Garcia boycotted the summit.',
      found: ['conference ECU / OAS'],
    },
    {
      text: 'The six-party talks, which group Japan, Russia and China, have been stalled for a year.',
      found: [],
    },
    { text: 'The minister told a news conference in Oslo that talks had failed.', found: [] },
    {
      text: 'Envoys of Chad and Mali watched as the conference of the ruling Democratic Party opened in Accra.',
      found: [],
    },
    { text: 'The summit asked the UN and Kenya to establish a forum of ministers.', found: [] },
  ],
  find(view, trigger) {
    const sides = nounSides(view, trigger);
    const held = heldIn(view, trigger, sides);
    if (held.length > 0) return held;
    if (isOther(view, trigger)) return [];
    return gathered(view, trigger, gatheringStanding(view, trigger, sides), sides);
  },
};

export const session: Rule = {
  id: 'conference/session',
  frames: ['session'],
  examples: [
    {
      text: 'Norwegian Foreign Minister Knut Vollebaek opened the session of the OSCE in Oslo.',
      found: ['conference Knut Vollebaek / OSCE'],
    },
    { text: 'The council held a closed session in Oslo.', found: [] },
  ],
  find(view, trigger) {
    if (isOther(view, trigger) || view.sentence.verbs.includes(trigger.first)) return [];
    const sides = nounSides(view, trigger);
    const drafts = gathered(view, trigger, gatheringStanding(view, trigger, sides), sides);
    return drafts.filter(
      ({ actors, counterparts, isAnaphoric }) =>
        isAnaphoric || [...actors, ...counterparts].some((side) => isOrganisation(view, side)),
    );
  },
};
