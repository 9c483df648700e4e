import { NOTHING, OCCURRED, type Standing, scheduled } from './draft.ts';
import { invitationBefore } from './invitation.ts';
import { isEnd, listedBehind } from './listing.ts';
import type { NounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { governorOver } from './present.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Tokens behind a gathering in which its own clause says that it is to come. */
const BEHIND = 14;
/** Tokens in which the subject of a sentence begins. */
const OPENING = 5;

/** "boycotted the summit", "refused to attend": what somebody stays away from takes place without him. */
export const staysAway = (view: View, { status, cue }: Standing): boolean =>
  status === 'cancelled' && cue !== null && view.is('staying-away', cue);

/** "on the eve of the summit" tells a plan, whatever else the sentence tells; "efforts at resuming the talks" tell nothing. */
export function gatheringStanding(view: View, trigger: Trigger, sides: NounSides): Standing {
  const governor = governorOver(view, sides.governor);
  const part = sides.governor - 1;
  if (view.key(sides.governor) === 'of' && view.is('plan-cue', part))
    return { status: 'scheduled', cue: part, tense: 'future' };
  if (
    governor !== sides.governor &&
    view.key(governor) === 'before' &&
    ['end', 'close', 'conclusion'].includes(view.key(part))
  )
    return OCCURRED;
  // "the meeting will be followed by a summit"
  if (view.key(governor) === 'by' && ['followed', 'preceded'].includes(view.key(governor - 1)))
    return verbStanding(view, governor - 1);
  const invitation = invitationBefore(view, governor);
  if (invitation >= 0) return scheduled(invitation);
  if (/ing$/.test(view.key(governor)) && [2, 3].some((n) => view.is('effort-word', governor - n)))
    return NOTHING;
  if (isMention(view, trigger, governor) || view.is('founding', governor) || isStalled(view, trigger))
    return NOTHING;
  // "A and B postponed a summit planned for Friday"
  const isOff = view.is('cancel-cue', governor) && !view.is('staying-away', governor);
  if (isOff) return { status: 'cancelled', cue: governor, tense: null };
  const told =
    overBehind(view, trigger.last) ??
    participating(view, governor) ??
    predicated(view, trigger) ??
    comingBehind(view, trigger.last) ??
    announced(view, trigger) ??
    nounStanding(view, trigger.first, trigger.last, governor);
  // "will not attend the summit as planned": of the summit itself nothing is told
  const isWithoutOne = told.status === 'cancelled' && view.is('attending-verb', governor);
  if (isWithoutOne) return NOTHING;
  return staysAway(view, told) ? { ...told, status: 'occurred', cue: null } : told;
}

/** Words of a gathering's name behind its noun, and those between "which" and its verb. */
const NAME = 8;

/** "before a summit which ended on April 8", "that was held in May": what the relative clause says is over. */
function overBehind(view: View, last: number): Standing | null {
  for (let i = last; i < last + NAME; i++) {
    if (view.tokens[i]?.kind !== 'word') return null;
    if (!['which', 'that'].includes(view.key(i))) continue;
    const verb = view.key(i + 1);
    const isEnded =
      /ed$/.test(verb) && ['ending-cue', 'opening-cue', 'beginning'].some((list) => view.is(list, i + 1));
    const isHeld = verb === 'was' && view.key(i + 2) === 'held';
    return isEnded || isHeld || verb === 'began' ? OCCURRED : null;
  }
  return null;
}

/** "the six-party talks are aimed at peace": talks of many sides of which nothing is told but that there are such. */
function isMention(view: View, { row, last }: Trigger, governor: number): boolean {
  if (row.id !== 'conference/round' || view.sentence.dates.length > 0) return false;
  if (listedBehind(view, last).length > 1) return false;
  const isHeld = ['light-verb', 'attending-verb', 'attending-preposition', 'hosting-verb'].some((list) =>
    view.is(list, governor),
  );
  if (isHeld && view.key(governor) !== 'in' && view.key(governor) !== 'to') return false;
  return !view.tokens.slice(last, last + BEHIND).some((_, n) => view.is('light-verb', last + n));
}

/** "the talks, which group six states, have been stalled": they are not going on. */
function isStalled(view: View, { last }: Trigger): boolean {
  for (let i = last; i < view.tokens.length && !isEnd(view, i); i++)
    if (view.is('stalled', i))
      return [1, 2, 3].some((n) =>
        ['been', 'is', 'are', 'remain', 'remains', 'remained'].includes(view.key(i - n)),
      );
  return false;
}

/** "left to participate in", "will take part in": the verb tells whether they were there. */
function participating(view: View, governor: number): Standing | null {
  if (view.key(governor) !== 'in' || !view.is('participating-verb', governor - 1)) return null;
  return verbStanding(view, view.key(governor - 1) === 'part' ? governor - 2 : governor - 1);
}

/** "was put off", "has been cancelled", behind the form of "be" at token `i`. */
const isDropped = (view: View, i: number): boolean =>
  [1, 2].some(
    (n) =>
      view.is('cancel-cue', i + n) ||
      (['put', 'called'].includes(view.key(i + n)) && view.key(i + n + 1) === 'off'),
  );

/** Words between "will be" and the gathering: "the highlight will be the next". */
const PREDICATE = 5;

/** "The highlight will be the SCO summit in Bishkek". */
function predicated(view: View, { first }: Trigger): Standing | null {
  for (let i = first - 1; i > first - PREDICATE; i--) {
    if (view.key(i) === 'be' && ['will', 'would'].includes(view.key(i - 1)))
      return { status: 'scheduled', cue: i - 1, tense: 'future' };
    if (view.tokens[i]?.kind !== 'word' || view.is('preposition', i) || view.isVerb(i)) return null;
  }
  return null;
}

/** "The talks, which group six states, are set to resume": said of the sentence's subject behind an aside. */
function announced(view: View, { first, last }: Trigger): Standing | null {
  if (first > OPENING || view.tokens[last]?.text !== ',') return null;
  for (let i = last; i < view.tokens.length; i++)
    if (view.is('being', i) && view.tokens[i - 1]?.text === ',')
      return isDropped(view, i)
        ? { status: 'cancelled', cue: i + 1, tense: null }
        : view.is('set-for', i + 1) || view.key(i + 1) === 'expected'
          ? { status: 'scheduled', cue: i + 1, tense: 'future' }
          : null;
  return null;
}

/** "the conference to be held in May", "a summit due to open on Monday". */
function comingBehind(view: View, last: number): Standing | null {
  for (let i = last; i < Math.min(view.tokens.length, last + BEHIND); i++) {
    const isSet = view.is('set-for', i) && view.key(i + 1) === 'to';
    if (
      isSet ||
      view.is('coming-cue', i) ||
      (view.key(i) === 'to' && ['be', 'open'].includes(view.key(i + 1)))
    )
      return { status: 'scheduled', cue: i, tense: 'future' };
    if (view.isVerb(i) || view.is('clause-break', i) || /^[,.;:“”"]$/.test(view.tokens[i]?.text ?? ''))
      return null;
  }
  return null;
}
