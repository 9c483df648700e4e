import { isAnother } from './another.ts';
import { countedAt, isAssembly } from './assembly.ts';
import { isDatedAlone } from './dated-talks.ts';
import { draft, type Rule, type Standing } from './draft.ts';
import { metElsewhere } from './further.ts';
import { gathered } from './gathered.ts';
import { gatheringStanding } from './gathering-standing.ts';
import { isGerund } from './gerund.ts';
import { mediatedTalks } from './mediated-talks.ts';
import { isJointBody } from './named-gathering.ts';
import { type NounSides, nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { onSchedule } from './on-schedule.ts';
import { isAnaphor, isOrganisation, partiesOf } from './participation.ts';
import { heldIn } from './series-places.ts';
import { between } from './sitting.ts';
import { talkers } from './talkers.ts';
import { isOfMany } from './talks-of-many.ts';
import { isOwned } from './their-talks.ts';
import { treatyAt } from './treaties.ts';
import type { Trigger, View } from './view.ts';

/** "six-party talks": one trigger that is a gathering's. */
const isRound = (view: View, { last }: Trigger): boolean =>
  view.triggers.some((other) => other.last === last && other.row.frame === 'gathering');

/** "a telephone conversation": the last word of a trigger that tells something else. */
const isTail = (view: View, { first, last }: Trigger): boolean =>
  view.triggers.some((other) => other.first < first && other.last === last && other.row.type === 'call');

/** "The accord came during talks", "the remark was made at a meeting": of those told of before. */
const isOccasion = (view: View, { governor, subject }: NounSides): boolean =>
  view.is('meeting-preposition', governor) &&
  subject.length === 0 &&
  [1, 2, 3].some((n) => view.is('occurring', governor - n));

const TOLD: Standing = { status: 'occurred', cue: null, tense: null };
/** Tokens from "it was" to what it was. */
const CALLED = 8;

/** "It was the second encounter between the two countries": what was told before, called by its name. */
const isCalledSo = (view: View, { first }: Trigger): boolean =>
  ['it', 'this', 'that'].includes(view.key(0)) &&
  ['was', 'is'].includes(view.key(1)) &&
  first < CALLED &&
  view.tokens.slice(2, first).every((_, n) => !view.isVerb(2 + n) && !view.is('preposition', 2 + n));

/** "previous WTO meetings": several, of which nothing is told. */
const isSeries = (view: View, { first, last }: Trigger): boolean =>
  view.key(last - 1) === 'meetings' && [1, 2, 3].some((n) => view.is('several', first - n));

/** "brokered talks between": told by the verb. */
const isBrokered = (view: View, sides: NounSides): boolean =>
  view.triggers.some((other) => other.first === sides.governor && other.row.frame === 'broker');

/** "the political dialogue with Beijing", "difficult negotiations with Iran": a state of things, unless they are held or have a day. */
function isVague(view: View, { last }: Trigger, { governor, between }: NounSides): boolean {
  if (!view.is('vague-talks', last - 1) || between.length > 0 || view.sentence.dates.length > 0) return false;
  const isWithin = ['after', 'at', 'during', 'following'].includes(view.key(governor));
  return (
    !isWithin &&
    !view.is('light-verb', governor) &&
    !view.is('cancel-cue', governor) &&
    !view.is('possessive', governor + 1)
  );
}

export const talks: Rule = {
  id: 'meeting/talks',
  frames: ['talks'],
  examples: [
    {
      text: 'Bolivian Trade Minister Carlos Rojas held talks in Lima with Peruvian Finance Minister Rosa Quispe.',
      found: ['meeting Carlos Rojas / Rosa Quispe'],
    },
    {
      text: 'Talks between Kenyan President Daniel Mutua and Ghanaian President Kofi Boateng ended in Accra.',
      found: ['meeting Daniel Mutua / Kofi Boateng'],
    },
    {
      text: 'Chad and Sudan fought for a year. The last Libyan-sponsored round of talks broke up in May.',
      found: ['mediation LBY / TCD'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter flew to Oslo. Norwegian President Jens Lund said after their two-hour talks that herring was scarce.',
      found: ['meeting Jens Lund / Poul Schlueter', 'visit Poul Schlueter / NOR'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter assured Norwegian President Jens Lund that herring was plentiful. The meeting lasted an hour.',
      found: ['meeting Poul Schlueter / Jens Lund'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter held talks on Monday with Norwegian President Jens Lund. Talks in Bergen in 1987 had failed.',
      found: ['meeting Poul Schlueter / Jens Lund', 'meeting DNK / NOR'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter held talks on Monday with Norwegian President Jens Lund. They had agreed on quotas during talks in Bergen in 1987.',
      found: ['meeting Poul Schlueter / Jens Lund', 'meeting Jens Lund / Poul Schlueter'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter held talks on Monday with Norwegian President Jens Lund. The first round of talks was held in Bergen in 1987.',
      found: ['meeting Poul Schlueter / Jens Lund', 'meeting DNK / NOR'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter said after their talks that herring was scarce.',
      found: [],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter held talks in Oslo with Norwegian President Jens Lund on the war between Chad and Sudan.',
      found: ['meeting Poul Schlueter / Jens Lund'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter had a "very long" meeting with Norwegian President Jens Lund.',
      found: ['meeting Poul Schlueter / Jens Lund'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter warned Norwegian President Jens Lund in talks on Monday that herring was scarce.',
      found: ['meeting Poul Schlueter / Jens Lund'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter sought the help of Norwegian President Jens Lund during talks on Monday.',
      found: ['meeting Poul Schlueter / Jens Lund'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter made the offer to Norwegian President Jens Lund at a meeting on Monday.',
      found: ['meeting Poul Schlueter / Jens Lund'],
    },
    {
      text: 'Egypt and the militant Hamas held talks on Monday.',
      found: ['meeting EGY / HAMAS'],
    },
    {
      text: 'Talks on salmon in Bergen on Monday will bring together ministers from Norway, Canada and Chile.',
      found: ['conference NOR / CAN'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter had several meetings, including one with Norwegian President Jens Lund.',
      found: ['meeting Poul Schlueter / Jens Lund'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter hosted a lunch on Monday for Norwegian President Jens Lund.',
      found: ['meeting Poul Schlueter / Jens Lund'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter held talks with a team of experts from the Norwegian trade ministry.',
      found: ['meeting Poul Schlueter / NOR'],
    },
    {
      text: 'Danish Prime Minister Poul Schlueter had several meetings, including one with his children.',
      found: [],
    },
    {
      text: 'African Union-brokered talks opened in Tripoli on Monday between Chad and two rebel groups, the Sudan Liberation Movement and the Justice and Equality Movement.',
      found: ['mediation AU / TCD'],
    },
    {
      text: 'Gabonese President Omar Bongo, the mediator in the war, held talks in Libreville with Chadian President Idriss Deby and Sudanese President Omar al-Bashir.',
      found: ['mediation Omar Bongo / Idriss Deby'],
    },
    {
      text: 'There were marches at earlier WTO meetings in Chile and Norway.',
      found: ['conference CHL / WTO', 'conference NOR / WTO'],
    },
    {
      text: "The European Union is divided over herring. It is on the agenda of an informal foreign ministers' meeting in Noordwijk on June 20.",
      found: ['conference NLD / EU'],
    },
    {
      text: 'A conference on herring ended in Oslo on Monday. Norwegian President Jens Lund and Danish Prime Minister Poul Schlueter co-chaired the meeting.',
      found: ['conference Jens Lund / Poul Schlueter'],
    },
    { text: 'Oslo called for talks between Peru and Ecuador.', found: [] },
  ],
  find(view, trigger) {
    if (isGerund(view, trigger) || isTail(view, trigger)) return [];
    const sides = nounSides(view, trigger);
    const held = heldIn(view, trigger, sides);
    if (held.length > 0) return held;
    const isNamed = sides.between.length > 1 && view.previous() === null;
    if (isCalledSo(view, trigger) && !isNamed)
      return [draft(view, trigger, TOLD, { isAnaphoric: true, day: 'other' })];

    // "a meeting of the joint commission": told by the commission
    if ([...sides.of, ...sides.subject].some((side) => isJointBody(view, side))) return [];
    const standing = nounStanding(view, trigger.first, trigger.last, sides.governor);
    if (isBrokered(view, sides) || isVague(view, trigger, sides)) return [];
    if (isRound(view, trigger)) return [];
    if (countedAt(view, trigger.first) >= 0)
      return gathered(view, trigger, gatheringStanding(view, trigger, sides), sides);
    const plan = onSchedule(view, sides.governor);
    if (plan && sides.with.length > 0) return between(view, trigger, plan.standing, plan.subject, sides.with);
    const { subject, object } = talkers(view, sides);
    const mediated = mediatedTalks(view, trigger, standing, sides, [...subject, ...object]);
    if (mediated) return [mediated];
    // "A and B co-chaired the meeting": of the one told before
    const isChaired = view.is('hosting-verb', sides.governor) && view.is('pointing', trigger.first - 1);
    if (isChaired && object.length === 0 && partiesOf(view, subject).size > 1)
      return [draft(view, trigger, standing, { isAnaphoric: true, actors: subject })];
    const isMany = isAssembly(view, sides) && object.length === 0;
    const further = object.length > 0 ? metElsewhere(view, object).map((host) => [host]) : [];
    const found = isMany
      ? []
      : [object, ...further].flatMap((partners) => between(view, trigger, standing, subject, partners));
    if (found.length > 0) return found;
    const isWithin = [
      ...sides.owner,
      ...sides.before,
      ...sides.of,
      ...(['light-verb', 'attending-verb', 'attending-preposition'].some((list) =>
        view.is(list, sides.governor),
      )
        ? sides.subject
        : []),
    ].some((side) => isOrganisation(view, side));
    const isOfAll = isMany || isOfMany(view, trigger) || treatyAt(view, trigger) !== null;
    if ((isWithin || isOfAll) && !isSeries(view, trigger)) return gathered(view, trigger, standing, sides);
    const refersBack =
      isOccasion(view, sides) ||
      isAnother(view, trigger) ||
      isDatedAlone(view, trigger) ||
      view.is('back-reference', trigger.first - 1) ||
      view.key(trigger.first - 1) === 'that' ||
      isOwned(view, trigger.first) ||
      sides.owner.some((side) => isAnaphor(view, side));
    return refersBack ? [draft(view, trigger, standing, { isAnaphoric: true })] : [];
  },
};
