import type { Mention } from '../records.ts';
import { isCollective } from './assembly.ts';
import { isOfBoth } from './both.ts';
import { type Draft, draft, type Standing } from './draft.ts';
import { WITH } from './links.ts';
import { delegates, included, listed, listedBehind } from './listing.ts';
import { objectsOf } from './objects.ts';
import { isOrganisation, partiesOf, partyOf } from './participation.ts';
import { theMany } from './the-three.ts';
import type { Trigger, View } from './view.ts';

const DASH = /^[—–)]$/;

/** "the donors -- Norway, Chile and Japan -- met": three or more named in an aside before the verb. */
function asideBefore(view: View, verb: number): Mention[] {
  let end = verb - 1;
  while (end > 0 && (view.is('auxiliary', end) || view.is('plan-cue', end))) end -= 1;
  if (!DASH.test(view.tokens[end]?.text ?? '')) return [];
  for (let i = end - 1; i > Math.max(-1, end - 40); i--)
    if (/^[—–(]$/.test(view.tokens[i]?.text ?? '')) return listed(view, i + 1);
  return [];
}

/** "progress in meeting conditions": what is met is a thing. */
const hasThing = (view: View, i: number): boolean =>
  view.tokens[i]?.kind === 'word' &&
  view.mentionAt(i) === null &&
  !view.inDate(i) &&
  !view.is('preposition', i) &&
  !view.is('adverb-pass', i) &&
  !view.is('clause-break', i) &&
  !view.is('no-object', i);

/** "an emergency meeting", which is no verb. */
function isNoun(view: View, i: number): boolean {
  if (view.key(i) !== 'meeting') return false;
  for (let k = i - 1; k > Math.max(-1, i - 5); k--) {
    if (view.is('article', k)) return true;
    if (view.tokens[k]?.kind === 'punctuation' || view.is('preposition', k) || view.isVerb(k)) return false;
  }
  return false;
}

/** "Trade ministers from over 20 countries met in Lima": a gathering of those who are named out of them. */
function assembled(view: View, trigger: Trigger, standing: Standing, subject: readonly Mention[]): Draft[] {
  const { sides } = objectsOf(view, trigger.last, WITH);
  const all = subject.flatMap((group) => theMany(view, group));
  const named = all.length > 0 ? all : [...included(view, trigger.first), ...delegates(view, trigger.first)];
  const [actor, ...counterparts] = [...named, ...listedBehind(view, trigger.last)];
  if (sides.length > 0) return [];
  return [
    draft(view, trigger, standing, {
      type: 'conference',
      cameo: '040',
      actors: actor ? [actor] : [],
      counterparts,
    }),
  ];
}

/** "The leaders will meet again in Hanoi": those of the gathering that the text before tells of, not two of them. */
function isOfGathering(view: View, { last }: Trigger, subject: readonly Mention[]): boolean {
  const [members] = subject;
  const isAll = subject.length === 1 && members?.plural === true && partyOf(view, members) === null;
  const isNumbered = members && [0, 1].some((n) => view.is('two-of', members.first + n));
  if (!isAll || isNumbered || !view.is('gathering-member', members.last - 1)) return false;
  const isAgain = view.key(last) === 'again' || view.is('another', members.last);
  const before = view.around().filter(({ sentence }) => sentence.number < view.sentence.number);
  return (
    isAgain &&
    before.some(
      (one) =>
        one.triggers.some(({ row }) => row.frame === 'summit' || row.frame === 'gathering') ||
        one.sentence.mentions.some((mention) => isOrganisation(one, mention) && mention.plural),
    )
  );
}

/** "OPEC oil ministers met in Vienna", "EU leaders will meet": members of one organisation among themselves. */
export function metWithin(
  view: View,
  trigger: Trigger,
  standing: Standing,
  subject: readonly Mention[],
): Draft[] {
  const aside = asideBefore(view, trigger.first);
  if (partiesOf(view, aside).size > 2)
    return [
      draft(view, trigger, standing, {
        type: 'conference',
        cameo: '040',
        actors: aside.slice(0, 1),
        counterparts: [...aside.slice(1), ...objectsOf(view, trigger.last, WITH).sides],
      }),
    ];
  if (isOfGathering(view, trigger, subject))
    return [draft(view, trigger, standing, { type: 'conference', cameo: '040', isAnaphoric: true })];
  const isMany =
    subject.length === 1 && subject.every((side) => isCollective(view, side) && !isOfBoth(view, side));
  if (isMany && !isNoun(view, trigger.first) && !hasThing(view, trigger.last))
    return assembled(view, trigger, standing, subject);
  if (hasThing(view, trigger.last)) return [];
  const members = subject.filter((side) => side.kind !== 'person' && isOrganisation(view, side));
  const { sides } = objectsOf(view, trigger.last, WITH);
  if (members.length !== 1 || subject.length !== 1 || sides.length > 0) return [];
  return [draft(view, trigger, standing, { type: 'conference', cameo: '040', actors: members })];
}
