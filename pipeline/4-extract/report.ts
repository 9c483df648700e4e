import type {
  Article,
  Entity,
  EventReport,
  Evidence,
  Participant,
  ParticipantKind,
  Token,
} from '../records.ts';
import { reportIdOf } from '../report-id.ts';
import { textSketch } from '../sketch.ts';
import type { Context } from '../stage.ts';
import { VERSION } from '../version.ts';
import { confidenceOf } from './confidence.ts';
import type { Interaction } from './interaction.ts';
import { quoted } from './quote.ts';
import type { Side } from './side.ts';
import { topicEvidence } from './topic-evidence.ts';

const sketches = new WeakMap<object, string>();

/** The sketch of the article's text, made once for all of its reports: hashing every shingle is the dearest step of all. */
function sketchOf(article: Article): string {
  const sketch = sketches.get(article) ?? textSketch(article.text);
  sketches.set(article, sketch);
  return sketch;
}

/** Roles that name a body, not people; and whether people are told to meet or travel, whose delegation is then somebody. */
interface Naming {
  readonly bodies: readonly string[];
  readonly isInPerson: boolean;
}

function participant(
  side: Side,
  labels: ReadonlyMap<string, string>,
  kinds: ReadonlyMap<string, ParticipantKind>,
  { bodies, isInPerson }: Naming,
): Participant {
  const { entity, party, at, mention } = side;
  const isBody = entity !== null && !entity.name && bodies.some((noun) => entity.role?.startsWith(noun));
  const isOfMany =
    entity?.plural === true && !entity.name && !isInPerson && kinds.get(party ?? '') === 'organisation';
  const role = entity && !isBody && !isOfMany ? entity.role : null;
  const kind: ParticipantKind =
    entity?.name || (role && !entity?.plural) ? 'person' : (kinds.get(party ?? '') ?? 'government');
  return {
    name: entity?.name ?? null,
    role,
    party,
    party_name: labels.get(party ?? '') ?? null,
    kind,
    text: mention ? textOf(side, entity) : (at?.quote ?? ''),
  };
}

const textOf = ({ at }: Side, entity: Entity | null): string => entity?.text || (at?.quote ?? '');

function evidenceOf(side: Side, field: string, told: Participant): Evidence[] {
  const { entity, at } = side;
  const found: Evidence[] = [];
  if (told.name && entity?.name_at) found.push({ ...entity.name_at, field: `${field}.name` });
  if (told.role && entity?.role_at) found.push({ ...entity.role_at, field: `${field}.role` });
  if (told.party && at) found.push({ ...at, field: `${field}.party` });
  return found;
}

/**
 * The trigger's words. Ids hash their start, so where one trigger tells several interactions ("will visit Amman and
 * Cairo") the second's words begin a word earlier: "will visit".
 */
function triggerEvidence({ type, drafts }: Interaction, taken: Set<string>): Evidence[] {
  const [draft] = drafts;
  if (!draft) return [];
  const { view, trigger } = draft;
  const last = view.tokens[trigger.last - 1];
  const isFree = ({ start }: Token): boolean => !taken.has(`${type} ${view.sentence.source} ${start}`);
  const first =
    view.tokens.slice(0, trigger.first + 1).findLast(isFree) ?? view.tokens.slice(trigger.last).find(isFree);
  if (!first || !last) return [];
  taken.add(`${type} ${view.sentence.source} ${first.start}`);
  return [quoted(view, 'type', first.start, Math.max(first.end, last.end))];
}

/** A side under the name of its field, as the report tells it. */
interface Told {
  readonly field: string;
  readonly side: Side;
  readonly as: Participant;
}

function sidesOf(
  { type, actor, counterpart, others }: Interaction,
  context: Context,
  labels: ReadonlyMap<string, string>,
  kinds: ReadonlyMap<string, ParticipantKind>,
): Told[] {
  const isInPerson = type === 'meeting' || type === 'visit';
  const people = isInPerson ? context.lexicon.words.get('people-body') : undefined;
  const bodies = [...(context.lexicon.words.get('body-noun') ?? [])].filter((noun) => !people?.has(noun));
  const sides = [
    { field: 'actor', side: actor },
    ...(counterpart ? [{ field: 'counterpart', side: counterpart }] : []),
    ...others.map((side, i) => ({ field: `others[${i}]`, side })),
  ];
  return sides.map(({ field, side }) => ({
    field,
    side,
    as: participant(side, labels, kinds, { bodies, isInPerson }),
  }));
}

/** What a report says of its document. */
const sourceOf = ({
  document_id,
  outlet,
  url,
  title,
  published_at,
  published_at_basis,
  language,
}: Article): Pick<
  EventReport,
  'document_id' | 'outlet' | 'url' | 'title' | 'published_at' | 'published_at_basis' | 'language'
> => ({ document_id, outlet, url, title, published_at, published_at_basis, language });

/** The record of one interaction, with evidence for every value that was read. */
export function reportOf(
  told: Interaction,
  core: boolean,
  context: Context,
  labels: ReadonlyMap<string, string>,
  kinds: ReadonlyMap<string, ParticipantKind>,
  taken: Set<string>,
  telling: ReadonlySet<number>,
): EventReport | null {
  const article = told.drafts[0]?.view.article.normalised.article;
  if (!article) return null;
  const sides = sidesOf(told, context, labels, kinds);
  const triggered = triggerEvidence(told, taken);
  const [actor, ...rest] = sides.map(({ as }) => as);
  if (!actor || triggered.length === 0) return null;
  const topics = topicEvidence(told, core, telling, triggered, context);
  const evidence = [
    ...triggered,
    ...(told.status_at ? [told.status_at] : []),
    ...sides.flatMap(({ side, field, as }) => evidenceOf(side, field, as)),
    ...(told.where ? [told.where.at] : []),
    ...(told.date_at ? [told.date_at] : []),
    ...topics.evidence,
  ];
  const report = {
    report_id: reportIdOf(article.document_id, told.type, triggered[0]?.start ?? 0),
    event_id: null,
    ...sourceOf(article),
    type: told.type,
    cameo: told.cameo,
    status: told.status,
    core,
    actor,
    counterpart: told.counterpart ? (rest[0] ?? null) : null,
    others: told.counterpart ? rest.slice(1) : rest,
    place: told.where?.place ?? null,
    date: told.date,
    topics: topics.topics,
    evidence,
    text_hash: article.text_hash,
    text_sketch: sketchOf(article),
    made_by: { version: VERSION, lexicon: context.lexicon.hash },
  };
  return { ...report, confidence: confidenceOf(report, context.settings.extract.confidence) };
}
