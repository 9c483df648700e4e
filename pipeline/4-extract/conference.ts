import type { Mention } from '../records.ts';
import { objectsOf } from './clause.ts';
import { type Draft, draft, type Rule, type Standing } from './draft.ts';
import { nounSides } from './noun-sides.ts';
import { isAnaphor, partiesOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { nounStanding } from './standing.ts';
import type { Trigger, View } from './view.ts';

const HOSTING = new Set(['host', 'hosts', 'hosted', 'hosting', 'convene', 'convened', 'convenes', 'organise', 'organised', 'organized', 'called', 'chaired', 'chair']);
const ATTENDING = new Set(['attend', 'attends', 'attended', 'attending', 'join', 'joined', 'addressed', 'opened', 'told', 'participated', 'participate']);

/** Everybody named as taking part behind the noun: "including the United States, China", "attended by". */
function attendees(view: View, from: number): Mention[] {
  for (let i = from; i < view.tokens.length; i++) {
    const leads = ['including', 'between', 'among', 'of'].includes(view.key(i)) || (view.key(i) === 'by' && view.key(i - 1) === 'attended') || (view.key(i) === 'with' && i < from + 8);
    const next = view.mentionAt(i + 1);
    if (leads && isSide(view, next) && !next.possessive) {
      const sides = joinedRight(view, next, true).filter((side) => !isAnaphor(view, side));
      if (sides.length > 0) return sides;
    }
    if (/^[.;]$/.test(view.tokens[i]?.text ?? '')) break;
  }
  return [];
}

const isOrganisation = (view: View, mention: Mention): boolean => view.entity(mention)?.kind === 'organisation' || (mention.party?.length ?? 0) !== 3;

/** Host or convener first, then the organisation, then who takes part. */
function gathered(view: View, trigger: Trigger, standing: Standing): Draft[] {
  const sides = nounSides(view, trigger);
  const verb = view.key(sides.governor);
  const isHosted = HOSTING.has(verb);
  const organisations = [...sides.before, ...sides.owner].filter((side) => isOrganisation(view, side));
  const taking = attendees(view, trigger.last);
  const attending = ATTENDING.has(verb) || view.is('light-verb', sides.governor) ? sides.subject : [];
  const bilateral = [...sides.before, ...sides.owner].filter((side) => !isOrganisation(view, side));
  const hosts = isHosted ? sides.subject : objectsOf(view, trigger.last, new Set(['hosted'])).sides.slice(0, 0);
  const all = unique([...hosts, ...organisations, ...(isHosted ? [] : attending), ...bilateral, ...sides.with, ...sides.between, ...taking]).filter((side) => !isAnaphor(view, side));
  const [actor, ...rest] = all;
  if (!actor) return refersBack(view, trigger, standing);
  if (rest.length === 0) return isOrganisation(view, actor) || isHosted ? [draft(view, trigger, standing, { actors: [actor] })] : [];
  const isBilateral = partiesOf(view, all).size === 2 && !all.some((side) => isOrganisation(view, side)) && trigger.row.frame === 'summit';
  return [draft(view, trigger, standing, { actors: [actor], counterparts: rest, ...(isBilateral ? { type: 'meeting' as const, cameo: '043' } : {}) })];
}

const unique = (sides: readonly Mention[]): Mention[] => sides.filter((side, i) => sides.findIndex((other) => other.entity === side.entity) === i);

const refersBack = (view: View, trigger: Trigger, standing: Standing): Draft[] =>
  ['the', 'this', 'that'].includes(view.key(trigger.first - 1)) ? [draft(view, trigger, standing, { isAnaphoric: true })] : [];

export const gathering: Rule = {
  id: 'conference/gathering',
  frames: ['gathering', 'summit'],
  examples: [
    { text: 'Kazakhstan hosted an international conference on Tajikistan, attended by Russia, China and Uzbekistan.', found: ['conference KAZ / RUS'] },
    { text: 'The minister told a news conference in Oslo that talks had failed.', found: [] },
  ],
  find(view, trigger) {
    if (['news', 'press', 'party', 'video', 'national', 'telephone', 'general', 'legislative', 'constituent'].includes(view.key(trigger.first - 1))) return [];
    const sides = nounSides(view, trigger);
    return gathered(view, trigger, nounStanding(view, trigger.first, trigger.last, sides.governor));
  },
};
