import type { Mention } from '../records.ts';
import { objectsOf } from './clause.ts';
import { type Draft, draft, type Rule, type Standing } from './draft.ts';
import { type NounSides, nounSides } from './noun-sides.ts';
import { isAnaphor, isOrganisation, partiesOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { nounStanding } from './standing.ts';
import type { Trigger, View } from './view.ts';

const HOSTING = new Set(['host', 'hosts', 'hosted', 'hosting', 'convene', 'convened', 'convenes', 'organise', 'organised', 'organized', 'chaired', 'chair', 'chairing', 'opened', 'opens']);
const ATTENDING = new Set(['attend', 'attends', 'attended', 'attending', 'join', 'joined', 'addressed', 'addressing', 'told', 'participated', 'participate', 'concluded', 'held', 'hold', 'holding', 'opening', 'began', 'begin']);
const AT = new Set(['at', 'in', 'during', 'to', 'for']);
/** Words that make a conference something else: "news conference", "party conference". */
const OTHER = new Set(['news', 'press', 'party', 'video', 'national', 'telephone', 'general', 'legislative', 'constituent', 'eastern', 'western', 'labour', 'conservative']);
const WINDOW = 12;

/** Everybody named as taking part behind the noun: "including the United States, China", "attended by". */
function attendees(view: View, from: number): Mention[] {
  for (let i = from; i < view.tokens.length; i++) {
    const leads = ['including', 'between', 'among'].includes(view.key(i)) || (view.key(i) === 'by' && view.key(i - 1) === 'attended') || (view.key(i) === 'with' && i < from + 8);
    const next = view.mentionAt(i + 1);
    if (leads && isSide(view, next) && !next.possessive) {
      const sides = joinedRight(view, next, true).filter((side) => !isAnaphor(view, side));
      if (sides.length > 0) return sides;
    }
    if (/^[.;]$/.test(view.tokens[i]?.text ?? '')) break;
  }
  return [];
}

/** Organisations in the gathering's own name: "the EU summit", "the fourth Summit of the OAS", "OPEC's ministers' meeting". */
function conveners(view: View, trigger: Trigger, sides: NounSides): Mention[] {
  const named = [...sides.before, ...sides.owner, ...sides.of];
  const around = view.sentence.mentions.filter((mention) => mention.last <= trigger.first && mention.last > trigger.first - 6);
  const behind = view.sentence.mentions.filter((mention) => mention.first >= trigger.last && mention.first < trigger.last + WINDOW && view.tokens.slice(trigger.last, mention.first).some((token) => token.key === 'of' || token.key === 'on'));
  return [...named, ...around, ...behind].filter((mention) => isSide(view, mention) && isOrganisation(view, mention));
}

const unique = (sides: readonly Mention[]): Mention[] =>
  sides.filter((side, i) => side.entity !== null && sides.findIndex((other) => other.entity === side.entity) === i);

/** Everybody whom the sentence names at a gathering: host or convener first. */
export function gathered(view: View, trigger: Trigger, standing: Standing, sides: NounSides): Draft[] {
  const verb = view.key(sides.governor);
  const isThere = HOSTING.has(verb) || ATTENDING.has(verb) || view.is('light-verb', sides.governor) || AT.has(verb);
  const hosts = HOSTING.has(verb) ? sides.subject : [];
  const present = isThere ? sides.subject : [];
  const states = [...sides.before, ...sides.owner, ...sides.with, ...sides.between];
  const all = unique([...hosts, ...conveners(view, trigger, sides), ...states, ...present, ...attendees(view, trigger.last)]).filter((side) => !isAnaphor(view, side));
  const [actor, ...counterparts] = all;
  if (!actor) return refersBack(view, trigger, standing);
  const isBilateral = trigger.row.frame === 'summit' && all.length > 1 && partiesOf(view, all).size === 2 && !all.some((side) => isOrganisation(view, side));
  return [draft(view, trigger, standing, { type: isBilateral ? 'meeting' : 'conference', cameo: isBilateral ? '043' : '040', actors: [actor], counterparts })];
}

const refersBack = (view: View, trigger: Trigger, standing: Standing): Draft[] =>
  ['the', 'this', 'that'].includes(view.key(trigger.first - 1)) ? [draft(view, trigger, standing, { type: 'conference', isAnaphoric: true })] : [];

export const gathering: Rule = {
  id: 'conference/gathering',
  frames: ['gathering', 'summit'],
  examples: [
    { text: 'Kazakhstan hosted an international conference on Tajikistan, attended by Russia, China and Uzbekistan.', found: ['conference KAZ / RUS'] },
    { text: 'Leaders of the African Union gather for a summit in Addis Ababa on Monday.', found: ['conference ETH / AU'] },
    { text: 'The minister told a news conference in Oslo that talks had failed.', found: [] },
  ],
  find(view, trigger) {
    if (OTHER.has(view.key(trigger.first - 1))) return [];
    const sides = nounSides(view, trigger);
    return gathered(view, trigger, nounStanding(view, trigger.first, trigger.last, sides.governor), sides);
  },
};

/** "OPEC oil ministers met in Vienna", "EU leaders will meet": members of one organisation among themselves. */
export function metWithin(view: View, trigger: Trigger, standing: Standing, subject: readonly Mention[]): Draft[] {
  const members = subject.filter((side) => isOrganisation(view, side));
  const { sides } = objectsOf(view, trigger.last, new Set(['with']));
  if (members.length !== 1 || subject.length !== 1 || sides.length > 0) return [];
  return [draft(view, trigger, standing, { type: 'conference', cameo: '040', actors: members })];
}
