import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { draft, OCCURRED, type Rule } from './draft.ts';
import { isPremodifier } from './located.ts';
import { isOrganisation } from './participation.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Frames that tell a gathering by a word of its own. */
const GATHERINGS: ReadonlySet<string> = new Set(['meet', 'talks', 'gathering', 'summit', 'session']);

/** Tokens from "in" to the place: "in the Swedish city of". */
const REACH = 6;

/** The place that a phrase with "in" at token `i` names, and no noun behind it; null when it names none. */
function placeAt(view: View, i: number, verb: number): Mention | null {
  if (view.key(i) !== 'in') return null;
  for (let k = i + 1; k <= i + REACH; k++) {
    const mention = view.mentionAt(k);
    const isBare = mention?.last === verb || (mention && !isPremodifier(view, mention));
    if (mention?.place) return isBare && !mention.possessive ? mention : null;
    if (view.tokens[k]?.kind !== 'word' || (view.is('preposition', k) && view.key(k) !== 'of')) return null;
  }
  return null;
}

/** "failed on Monday to agree": they met all the same. */
function hasFailed(view: View, verb: number): boolean {
  let i = verb - (view.key(verb - 1) === 'to' ? 2 : 1);
  while (view.inDate(i) || view.key(i) === 'on') i -= 1;
  return view.is('failing-verb', i);
}

/** The token behind the days that stand from token `i` on: "on Monday". */
function behindDays(view: View, from: number): number {
  let i = from;
  while (view.inDate(i) || (view.key(i) === 'on' && view.inDate(i + 1))) i += 1;
  return i;
}

/** "EU foreign ministers on Monday urged", in the sentence that opens a story: they sit at its dateline, unless the sentence tells of a gathering itself. */
function isLead(view: View, members: Mention, { last }: Trigger): boolean {
  const { sentence, article } = view;
  const isFirst = sentence.number === 0 && sentence.source === 'text' && article.here_at !== null;
  return (
    isFirst &&
    view.tokens.slice(members.last, last + 2).some((_, n) => view.inDate(members.last + n)) &&
    view.is('sitting-member', members.last - 1) &&
    !view.triggers.some(({ row }) => GATHERINGS.has(row.frame))
  );
}

/** "EU foreign ministers in Oslo agreed", "OPEC ministers decided on Monday in Vienna": members of an organisation who come to a decision in a town have met there. */
export const membersIn: Rule = {
  id: 'conference/members-in',
  frames: ['agree', 'decide'],
  examples: [
    {
      text: 'African Union foreign ministers in Lusaka agreed on Monday to send troops to Somalia.',
      found: ['conference ZMB / AU'],
    },
    {
      text: 'African Union foreign ministers decided on Monday in Lusaka to send troops to Somalia.',
      found: ['conference ZMB / AU'],
    },
    {
      text: 'LUSAKA, March 3 (AFP) - African Union foreign ministers on Monday urged Chad and Sudan to end their feud.',
      found: ['conference ZMB / AU'],
    },
    {
      text: 'LUSAKA, March 3 (AFP) - African Union foreign ministers failed on Monday to agree on sending troops to Somalia.',
      found: ['conference ZMB / AU'],
    },
    { text: 'African Union ministers agreed that talks in Lusaka were needed.', found: [] },
    { text: 'Zambian ministers in Lusaka agreed on Monday to send troops to Somalia.', found: [] },
  ],
  find(view, trigger) {
    const [members, ...more] = subjectOf(view, trigger.first);
    if (!members || more.length > 0 || members.kind !== 'group' || !members.plural || members.possessive)
      return [];
    if (!isOrganisation(view, members) || !view.is('gathering-member', members.last - 1)) return [];
    const behind = behindDays(view, trigger.last);
    const told = placeAt(view, behind, -1);
    const isDated = told !== null && (behind > trigger.last || behindDays(view, told.last) > told.last);
    const isPlaced = placeAt(view, members.last, trigger.first) !== null || isDated;
    const standing = hasFailed(view, trigger.first) ? OCCURRED : verbStanding(view, trigger.first);
    if (!(isPlaced || isLead(view, members, trigger)) || standing.status !== 'occurred') return [];
    const destination = isPlaced ? null : { here: -1 };
    return [
      draft(view, trigger, standing, { type: 'conference', cameo: '040', actors: [members], destination }),
    ];
  },
};
