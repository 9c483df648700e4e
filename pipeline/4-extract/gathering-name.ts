import type { Mention } from '../records.ts';
import { gatheringItself } from './named-gathering.ts';
import type { NounSides } from './noun-sides.ts';
import { isOrganisation } from './participation.ts';
import { isSide } from './sides.ts';
import type { Trigger, View } from './view.ts';

/** Words between a gathering and an organisation of its name: "the fourth annual summit of the OAS". */
const NAME = 6;

/** Words between members and the name of their organisation. */
const MEMBERS = 5;

/** Tokens between a gathering and an organisation behind it. */
const BEHIND = 12;

/** "Leaders of the 25 EU states", "ministers from OPEC": the organisation behind those who are told as its members. */
function bodyOf(view: View, members: Mention): Mention[] {
  if (members.kind !== 'group' || members.party !== null || !view.is('representing', members.last)) return [];
  for (let i = members.last + 1; i < members.last + MEMBERS; i++) {
    const body = view.mentionAt(i);
    if (body) return isSide(view, body) && isOrganisation(view, body) ? [body] : [];
    if (view.tokens[i]?.kind !== 'number' && !view.is('article', i) && !view.is('determiner', i)) return [];
  }
  return [];
}

const isParted = (view: View, from: number, to: number): boolean =>
  view.tokens
    .slice(from, to)
    .some(
      ({ text }, n) =>
        /^[,;:“”"]$/.test(text) || view.is('clause-break', from + n) || view.is('auxiliary', from + n),
    );

/** "a summit with a call for reform of the UN": a phrase of its own stands between. */
const isOfOther = (view: View, { last }: Trigger, first: number): boolean =>
  view.tokens.slice(last, first).some(({ key }) => key === 'with' || key === 'for');

/** Organisations in the gathering's own name: "the EU summit", "the fourth Summit of the OAS", "OPEC's ministers' meeting". */
export function conveners(view: View, trigger: Trigger, sides: NounSides): Mention[] {
  const itself = gatheringItself(view, trigger.last - 1);
  const isNear = (mention: Mention): boolean =>
    mention.last <= trigger.first &&
    mention.last > trigger.first - NAME &&
    !isParted(view, mention.last, trigger.first);
  const isBehind = ({ first }: Mention): boolean =>
    first >= trigger.last &&
    first < trigger.last + BEHIND &&
    view.tokens.slice(trigger.last, first).some(({ key }) => key === 'of' || key === 'on') &&
    !isOfOther(view, trigger, first) &&
    !isParted(view, trigger.last, first);
  const around = view.sentence.mentions.filter((mention) => isNear(mention) || isBehind(mention));
  const bodies = sides.subject.flatMap((members) => bodyOf(view, members));
  return [
    ...(itself ? [itself] : []),
    ...bodies,
    ...sides.before,
    ...sides.owner,
    ...sides.of.filter(({ first }) => !isOfOther(view, trigger, first)),
    ...around,
  ].filter((mention) => isSide(view, mention) && isOrganisation(view, mention));
}

/** "a Sino-Russian trade forum": two states before the gathering's name, over its plain words. */
export function pairBefore(view: View, trigger: Trigger): Mention[] {
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - NAME); i--) {
    const mention = view.mentionAt(i);
    const pair = mention?.kind === 'party' && !mention.possessive && isSide(view, mention);
    if (mention) return pair ? premodifiers(view, mention) : [];
    const isPlain =
      view.tokens[i]?.kind === 'word' &&
      !view.is('preposition', i) &&
      !view.isVerb(i) &&
      !view.is('clause-break', i) &&
      !view.is('article', i) &&
      view.key(i) !== 'and';
    if (!isPlain) return [];
  }
  return [];
}

function premodifiers(view: View, last: Mention): Mention[] {
  const sides = [last];
  for (let first = last.first; view.key(first - 1) === '-'; ) {
    const before = view.mentionAt(first - 2);
    if (!isSide(view, before)) break;
    sides.unshift(before);
    first = before.first;
  }
  return sides.length > 1 ? sides : [];
}
