import type { AnnotatedSentence, Entity, Mention } from '../records.ts';
import type { Interaction } from './interaction.ts';
import { partyOf } from './participation.ts';
import type { Side } from './side.ts';
import type { View } from './view.ts';

/** Speakers of an article who are taken to sit at the gathering that it reports. */
const MOST = 4;
/** Sentences of the lead. */
const LEAD = 2;
/** Sentences in which an article tells first of the gathering that it reports. */
const EARLY = 6;

/** Words that speak for others: they are not at the table themselves. */
export const isMouthpiece = (view: View, role: string | null): boolean =>
  (role ?? '').split(' ').some((word) => view.has('mouthpiece', word));

function speaks(view: View, { tokens }: AnnotatedSentence, { first, last }: Mention): boolean {
  const isTelling = (i: number): boolean => view.has('reporting-verb', tokens[i]?.key ?? '');
  return isTelling(last) || isTelling(first - 1) || (tokens[last]?.key === 'also' && isTelling(last + 1));
}

/** "In Paris, the minister said": told from elsewhere. */
const isElsewhere = ({ tokens }: AnnotatedSentence): boolean => ['in', 'from'].includes(tokens[0]?.key ?? '');

function isOfficial(view: View, entity: Entity | null | undefined): entity is Entity {
  return (
    entity != null &&
    entity.kind === 'person' &&
    entity.name !== null &&
    entity.role !== null &&
    entity.party !== null &&
    !isMouthpiece(view, entity.role)
  );
}

/** Officials who speak in the article, each party's first. */
export function speakersIn(view: View): Side[] {
  const found = new Map<string, Side>();
  for (const sentence of view.article.sentences) {
    if (sentence.source === 'title' || isElsewhere(sentence)) continue;
    for (const mention of sentence.mentions) {
      const entity = view.entity(mention);
      if (
        !isOfficial(view, entity) ||
        mention.kind === 'pronoun' ||
        !speaks(view, sentence, mention) ||
        found.has(entity.party ?? '')
      )
        continue;
      found.set(entity.party ?? '', { entity, party: entity.party, at: entity.party_at, mention });
    }
  }
  return [...found.values()];
}

/** Whether an article exists to report this gathering of an organisation: whose convener the lead names, and tells nothing before it. */
function isSubject(told: Interaction, all: readonly Interaction[]): boolean {
  const view = told.drafts[0]?.view;
  if (
    !view ||
    all[0] !== told ||
    view.sentence.number > EARLY ||
    told.type !== 'conference' ||
    told.status === 'cancelled' ||
    told.isPassing
  )
    return false;
  const bodies = [told.actor, told.counterpart, ...told.others]
    .map((side) => side?.party ?? '')
    .filter((party) => view.article.organisations.has(party));
  const inLead = view.article.sentences
    .filter(({ number }) => number < LEAD)
    .flatMap(({ mentions }) => mentions.map((mention) => partyOf(view, mention)));
  const isBody = bodies.some((party) => inLead.includes(party));
  return isBody;
}

/** The gathering that an article reports, with the officials who speak in it. */
export function withSpeakers(told: Interaction, all: readonly Interaction[]): Interaction {
  const view = told.drafts[0]?.view;
  if (!view || !isSubject(told, all)) return told;
  const speakers = speakersIn(view);
  const byParty = (party: string | null): Side | null =>
    speakers.find((side) => side.party === party) ?? null;
  const named = (side: Side): Side => (side.entity?.name ? side : (byParty(side.party) ?? side));
  const sides = [told.actor, ...(told.counterpart ? [told.counterpart] : []), ...told.others].map(named);
  const parties = new Set(sides.map(({ party }) => party));
  const [actor, counterpart, ...others] = [
    ...sides,
    ...speakers.filter(({ party }) => !parties.has(party)).slice(0, MOST),
  ];
  return actor ? { ...told, actor, counterpart: counterpart ?? null, others } : told;
}
