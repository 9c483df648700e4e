import type { EventDate, EventType, Evidence, Status } from '../records.ts';
import { datedBy, daysFrom } from './dating.ts';
import type { Draft } from './draft.ts';
import { quoted } from './quote.ts';
import type { Side } from './side.ts';
import type { Where } from './where.ts';

/** Days before publication from which a stated day is over, whatever the verb says. */
const GONE = 30;

/** What an article tells of one interaction, over one mention or several. */
export interface Interaction {
  readonly type: EventType;
  readonly cameo: string;
  readonly status: Status;
  readonly status_at: Evidence | null;
  readonly actor: Side;
  readonly counterpart: Side | null;
  readonly others: readonly Side[];
  readonly where: Where | null;
  readonly date: EventDate | null;
  readonly date_at: Evidence | null;
  /** The first draft first. */
  readonly drafts: readonly Draft[];
  readonly isPassing: boolean;
}

/** "was expected to brief him on his talks last month": they are over, whatever is to come of them. */
const isSpokenOf = ({ view, trigger }: Draft, date: EventDate | null, published: string | null): boolean =>
  trigger.row.part === 'noun' &&
  daysFrom(date?.end ?? null, published) < 0 &&
  [1, 2, 3].some((n) => view.is('about-cue', trigger.first - n));

/** What a draft tells with its sides and place: dated, its status checked against the day. */
export function interaction(
  draft: Draft,
  where: Where | null,
  actor: Side,
  counterpart: Side | null,
  others: readonly Side[],
): Interaction {
  const { view, standing } = draft;
  const told = datedBy(draft);
  const { published_at } = view.article.normalised.article;
  const isLater = standing.tense === 'present' && /^later/i.test(told.date_at?.quote ?? '');
  const isComing =
    standing.status === 'occurred' &&
    standing.tense !== 'future' &&
    (isLater || daysFrom(told.date?.start ?? null, published_at) > 0);
  // "the first state to sign, in 1979"
  const isStated = told.date?.basis === 'stated' && daysFrom(told.date.end, published_at) < -GONE;
  const isGone = standing.status === 'scheduled' && (isStated || isSpokenOf(draft, told.date, published_at));
  const cue = standing.cue === null || isGone ? undefined : view.tokens[standing.cue];
  return {
    type: draft.type,
    cameo: draft.cameo,
    status: isComing ? 'scheduled' : isGone ? 'occurred' : (standing.status ?? 'occurred'),
    status_at:
      isComing && told.date_at
        ? { ...told.date_at, field: 'status' }
        : cue
          ? quoted(view, 'status', cue.start, cue.end)
          : null,
    actor,
    counterpart,
    others,
    where,
    ...told,
    drafts: [draft],
    isPassing: draft.isPassing,
  };
}
