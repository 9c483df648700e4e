import type { Mention } from '../records.ts';
import { bodiesOf, sidesOf } from './convener.ts';
import { daysFrom } from './dating.ts';
import type { Interaction } from './interaction.ts';
import { isOrganisation, isState, partyOf } from './participation.ts';
import type { Side } from './side.ts';
import { isSide } from './sides.ts';
import { stateNamed } from './state.ts';
import type { View } from './view.ts';

/** Tokens from "holds" to what is held: "which currently holds the EU's six-month rotating presidency". */
const REACH = 9;

/** A state that presides over an organisation for a time, with a mention of that organisation. */
interface Presidency {
  readonly state: Mention;
  readonly body: string;
}

/** The organisation whose name a role begins with: "EU presidency". */
function bodyIn(view: View, { role }: Mention): string | null {
  const name = (role ?? '').split(' ')[0]?.toUpperCase() ?? '';
  return view.article.organisations.has(name) ? name : null;
}

/** "Britain's EU presidency", "the Finnish EU presidency": a body of the state that presides. */
function owned(view: View, mention: Mention): Presidency[] {
  const party = partyOf(view, mention);
  const isHeld = (mention.role ?? '').split(' ').some((word) => view.has('presiding-body', word));
  const body = isHeld ? bodyIn(view, mention) : null;
  const state = body && party !== null && isState(view, party) ? stateNamed(view, party) : null;
  return body && state ? [{ state, body }] : [];
}

/** "Finland, which holds the rotating EU presidency", "Finland, the holder of the EU's presidency": the state before the words. */
function holding(view: View, i: number): Presidency[] {
  if (!view.is('holding', i)) return [];
  const chair = [...Array(REACH).keys()].map((n) => i + n + 1).find((k) => view.is('presiding-body', k));
  if (chair === undefined) return [];
  const states = view.sentence.mentions.filter(
    (one) => one.kind === 'party' && isSide(view, one) && isState(view, partyOf(view, one) ?? ''),
  );
  // "As the holder of the presidency, Finland"
  const state =
    states.findLast(({ last }) => last <= i) ??
    states.find(({ first }) => first > chair && view.key(first - 1) === ',');
  const named = view.sentence.mentions.find((one) => one.last > i && isOrganisation(view, one));
  const body = named ? partyOf(view, named) : null;
  return state && body ? [{ state, body }] : [];
}

/** Who presides over an organisation, wherever the article tells it. */
const presidencies = (view: View): Presidency[] =>
  view
    .around()
    .flatMap((one) => [
      ...one.sentence.mentions.flatMap((mention) => owned(one, mention)),
      ...one.tokens.flatMap((_, i) => holding(one, i)),
    ]);

/** Days around publication in which who presides now presided then. */
const TERM = 60;

const isOfTerm = ({ date, drafts }: Interaction): boolean =>
  Math.abs(daysFrom(date?.start ?? null, drafts[0]?.view.article.normalised.article.published_at ?? null)) <
  TERM;

const bare = (view: View, mention: Mention): Side | null => {
  const party = partyOf(view, mention);
  return party && mention.party_span ? { entity: null, party, at: mention.party_span, mention } : null;
};

/** "the EU summit, the last of Britain's EU presidency": a gathering of an organisation that is told with nobody has the state that presides. */
export function withPresidency(told: Interaction): Interaction {
  const view = told.drafts[0]?.view;
  const isAlone =
    told.type === 'conference' && told.counterpart === null && (told.date || told.where) && isOfTerm(told);
  if (!view || !isAlone) return told;
  const [body] = bodiesOf(told);
  const [held] = presidencies(view).filter((one) => one.body === body);
  const state = held ? bare(view, held.state) : null;
  return state && sidesOf(told).every(({ party }) => party !== state.party)
    ? { ...told, counterpart: state }
    : told;
}
