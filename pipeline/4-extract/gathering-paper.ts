import type { Entity, Mention } from '../records.ts';
import { endsClause } from './clause-end.ts';
import { bodiesOf, MEMORY, numberOf, sidesOf } from './convener.ts';
import { datedBy, daysFrom } from './dating.ts';
import { type Draft, draft, type Rule } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { isOrganisation, partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Tokens between a paper and the verb that adopts it. */
const REACH = 8;

/** The verb that adopts a paper, before it or (passive, reduced) behind it; -1 when none does. */
function adoptedBy(view: View, paper: Trigger): number {
  for (let i = paper.first - 1; i > Math.max(-1, paper.first - REACH); i--) {
    if (view.mentionAt(i) || endsClause(view, i)) break;
    if (view.is('adopting', i) && !isPassive(view, i)) return i;
  }
  for (let i = paper.last; i < paper.last + REACH; i++) {
    if (endsClause(view, i)) return -1;
    if (view.is('adopting', i) && /ed$/.test(view.key(i))) return i;
  }
  return -1;
}

/** "must be approved", "could not adopt": nothing is adopted yet. */
const isOpen = (view: View, verb: number): boolean =>
  [1, 2, 3, 4].some((n) => view.is('possible-cue', verb - n) || view.is('negation', verb - n));

/** "the joint statement said", "a final declaration": by its own words the paper of several. */
const isCommon = (view: View, paper: Trigger): boolean =>
  [paper.first, paper.first - 1].some((i) => view.is('common-paper', i));

/** The paper that a gathering adopts: its sides are found when the gathering is known. */
export const gatheringPaper: Rule = {
  id: 'agreement/gathering-paper',
  frames: ['pact'],
  examples: [
    {
      text: 'The African Union (AU) held a summit in Maputo, Mozambique, on Monday. The leaders adopted a final declaration on debt.',
      found: ['conference MOZ / AU', 'agreement MOZ / AU'],
    },
    { text: 'The city council adopted a declaration on litter.', found: [] },
  ],
  find(view, trigger) {
    if (!view.is('gathering-paper', trigger.last - 1)) return [];
    const verb = adoptedBy(view, trigger);
    if (
      verb < 0 ||
      isOpen(view, verb) ||
      !(isCommon(view, trigger) || view.is('solemn-paper', trigger.last - 1))
    )
      return [];
    return [draft(view, trigger, verbStanding(view, verb), { isAnaphoric: true })];
  },
};

export const isPaper = ({ type, isAnaphoric, actors }: Draft): boolean =>
  type === 'agreement' && isAnaphoric && actors.length === 0;

/** How far a gathering stands from a paper, those before it first; null when it has no host or no organisation. */
function distance(told: Interaction, { view, standing }: Draft): number | null {
  const gap = view.sentence.number - numberOf(told);
  const isTimely =
    told.status === 'occurred' || (told.status === 'scheduled' && standing.status === 'scheduled');
  const isLater =
    standing.status === 'occurred' &&
    daysFrom(told.date?.start ?? null, view.article.normalised.article.published_at) > 0;
  const isFitting = told.type === 'conference' && isTimely && !isLater && bodiesOf(told).length > 0;
  return isFitting && told.counterpart !== null && Math.abs(gap) <= MEMORY
    ? gap < 0
      ? MEMORY - gap
      : gap
    : null;
}

/** Sentences back in which the ministers of an organisation are spoken of. */
const MEMBERS_BACK = 3;

/** Members of an organisation spoken of last before a paper: "APEC ministers"; null when nobody is. */
function membersBefore(paper: Draft): { party: string; entity: Entity | null; mention: Mention } | null {
  let at: View | null = paper.view;
  for (let n = 0; n <= MEMBERS_BACK && at; n++) {
    const here: View = at;
    const mention = here.sentence.mentions.find(
      (one) => one.kind === 'group' && one.role_class === 'persons' && isOrganisation(here, one),
    );
    const party = mention ? partyOf(here, mention) : null;
    if (mention && party) return { party, entity: here.entity(mention), mention };
    at = here.previous();
  }
  return null;
}

/** A paper of an organisation's ministers who meet at the dateline's place, which is not their seat. */
function ofMembers(paper: Draft): Interaction | null {
  const { here, here_at } = paper.view.article;
  const members = membersBefore(paper);
  if (!members || !here?.country || !here_at || paper.standing.status === null) return null;
  const isSeat = paper.view.has('seat', `${members.party}:${here.country}`.toLowerCase());
  const at = members.entity?.party_at ?? members.mention.party_span;
  if (isSeat || !at) return null;
  return {
    type: 'agreement',
    cameo: paper.cameo,
    status: paper.standing.status,
    status_at: null,
    actor: { entity: null, party: here.country, at: { ...here_at, field: 'party' }, mention: null },
    counterpart: { entity: null, party: members.party, at, mention: null },
    others: [],
    where: { place: here, at: here_at },
    ...datedBy(paper),
    drafts: [paper],
    isPassing: false,
  };
}

/** The agreement that a gathering came to: its host with the organisation that met; null when no gathering is near. */
export function paperOf(paper: Draft, told: readonly Interaction[]): Interaction | null {
  const [nearest] = told
    .flatMap((gathering) => {
      const far = distance(gathering, paper);
      return far === null ? [] : [{ gathering, far }];
    })
    .sort((a, b) => a.far - b.far);
  if (paper.standing.status === null) return null;
  if (!nearest) return ofMembers(paper);
  const { gathering } = nearest;
  const [body] = bodiesOf(gathering);
  const sides = sidesOf(gathering);
  const host = sides.find(({ party }) => party !== body);
  const counterpart = sides.find(({ party }) => party === body);
  if (!host || !counterpart) return null;
  const own = datedBy(paper);
  return {
    ...gathering,
    ...(own.date ? own : { date: gathering.date, date_at: gathering.date_at }),
    type: 'agreement',
    cameo: paper.cameo,
    status: paper.standing.status,
    status_at: gathering.status_at,
    actor: host,
    counterpart,
    others: [],
    drafts: [paper],
  };
}
