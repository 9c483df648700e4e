import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { partyOf } from './participation.ts';
import { isMouthpiece } from './speakers.ts';
import type { View } from './view.ts';

/** Offices that act for their state with what they announce. */
const RULING = new Set([
  'head_of_state',
  'head_of_government',
  'deputy_head_of_government',
  'foreign_minister',
  'deputy_minister',
  'minister',
  'monarch',
]);

function rules(view: View, mention: Mention | null | undefined, party: string | null): mention is Mention {
  const entity = mention ? view.entity(mention) : null;
  return (
    entity?.kind === 'person' &&
    entity.name !== null &&
    entity.party === party &&
    RULING.has(entity.role_class ?? '') &&
    !isMouthpiece(view, entity.role)
  );
}

/** "the minister announced that Chad was cutting ties": who says so before the verb. */
function sayingBefore(view: View, verb: number, party: string | null): Mention | null {
  for (let i = verb - 1; i >= 0; i--) {
    if (view.mentionAt(i) || !view.is('reporting-verb', i)) continue;
    const speaker = subjectOf(view, i)[0];
    return rules(view, speaker, party) ? speaker : null;
  }
  return null;
}

/** Whether a comma or a quotation mark stands before token `i`. */
const isParted = (view: View, i: number): boolean => /^[,"”“]$/.test(view.tokens[i - 1]?.text ?? '');

/** "Chad is cutting ties, the minister announced", "said the minister". */
function sayingBehind(view: View, verb: number, party: string | null): Mention | null {
  for (let i = verb + 1; i < view.tokens.length; i++) {
    if (view.mentionAt(i) || !view.is('reporting-verb', i)) continue;
    const [before, behind] = [view.mentionAt(i - 1), view.mentionAt(i + 1)];
    if (rules(view, before, party) && isParted(view, before.first)) return before;
    if (rules(view, behind, party) && isParted(view, i)) return behind;
  }
  return null;
}

/** The official who announces what his own state does; null where a state acts without one, or somebody else acts. */
export function announcerOf(view: View, verb: number, actor: Mention): Mention | null {
  const entity = view.entity(actor);
  if (entity?.name || entity?.role || entity?.kind === 'person') return null;
  const party = partyOf(view, actor);
  return sayingBefore(view, verb, party) ?? sayingBehind(view, verb, party);
}
