import type { Mention } from '../records.ts';
import { destinations, placesFrom } from './destination.ts';
import { type Draft, draft, OCCURRED, type PlaceMention, type Standing } from './draft.ts';
import { journeys } from './journeys.ts';
import { partyOf } from './participation.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Tokens behind a verb of motion in which "from" tells where it began. */
const REACH = 9;
/** Tokens behind a verb of motion in which home stands. */
const GOAL_REACH = 4;

/** Those who live where they are posted end no visit when they leave. */
const isPosted = (view: View, mention: Mention): boolean =>
  (view.entity(mention)?.role ?? mention.role ?? '').split(' ').some((word) => view.has('posted', word));

/** A single traveller or a delegation, neither posted there nor a crowd. */
export const isTraveller = (view: View, mention: Mention): boolean =>
  !isPosted(view, mention) &&
  (!mention.plural ||
    mention.role_class === 'vessels' ||
    view.has('body-noun', (view.entity(mention)?.role ?? mention.role ?? '').split(' ').at(-1) ?? ''));

/** "left Libya on Sunday", "before leaving here": the end of a visit to what was left. */
export function stayLeft(view: View, trigger: Trigger, actors: readonly Mention[]): Draft[] {
  if (!view.is('departing', trigger.first)) return [];
  const places: PlaceMention[] =
    view.key(trigger.last) === 'here' ? [{ here: trigger.last }] : placesFrom(view, trigger.last).slice(0, 1);
  const [place] = places;
  if (!place && (view.inDate(trigger.last) || view.inDate(trigger.last + 1)))
    return endOfStay(view, trigger, actors);
  const isHere =
    place !== undefined && ('here' in place || place.mention.place?.country === view.article.here?.country);
  const standing: Standing = verbStanding(view, trigger.first);
  const stayed: Standing =
    isHere && standing.status === 'scheduled' ? { status: 'occurred', cue: null, tense: 'future' } : standing;
  return journeys(
    view,
    trigger,
    stayed,
    actors.filter((actor) => isTraveller(view, actor)),
    places,
    { day: 'last' },
  );
}

/** "arrived here from Thailand", "returned from Poland", "on his way from Peru": a visit that came before. */
export function origin(view: View, trigger: Trigger, actors: readonly Mention[]): Draft[] {
  const isComing = view.key(trigger.first).startsWith('c');
  const isFrom = ['here', 'from'].includes(view.key(trigger.last));
  if (view.is('departing', trigger.first) || (isComing && !isFrom)) return [];
  for (let i = trigger.last; i < Math.min(view.tokens.length, trigger.last + REACH); i++) {
    if (view.key(i) === 'from') {
      const places = placesFrom(view, i + 1).slice(0, 1);
      const standing = verbStanding(view, trigger.first);
      const isReturn = view.key(trigger.first).startsWith('return');
      if (standing.status !== 'occurred') return [];
      return journeys(
        view,
        trigger,
        OCCURRED,
        actors.filter((actor) => isTraveller(view, actor)),
        places,
        { day: isReturn ? 'last' : 'other', isPassing: !isReturn },
      );
    }
    if (view.is('clause-break', i) || /^[,.;:]$/.test(view.tokens[i]?.text ?? '')) return [];
    if (view.isVerb(i) && view.key(i) !== 'to' && view.mentionAt(i) === null) return [];
  }
  return [];
}

/** Words that show a traveller at the dateline: "here", or somebody of that country in the same sentence. */
function isAtDateline(view: View, traveller: Mention): boolean {
  const country = view.article.here?.country;
  const meetsHost = view.sentence.mentions.some(
    (mention) => mention.kind === 'person' && view.entity(mention)?.party === country,
  );
  const isToldHere = view.article.sentences.some(
    ({ tokens, mentions }) =>
      mentions.some(({ entity }) => entity !== null && entity === traveller.entity) &&
      tokens.some(({ key }) => key === 'here'),
  );
  return meetsHost || isToldHere;
}

/** "He leaves on Thursday", "will return home on Friday": the last day of the visit told before. */
function endOfStay(view: View, trigger: Trigger, actors: readonly Mention[]): Draft[] {
  const standing = verbStanding(view, trigger.first);
  const isGone = standing.status === null || standing.status === 'cancelled';
  return isGone
    ? []
    : actors
        .filter((actor) => isTraveller(view, actor))
        .map((actor) => draft(view, trigger, standing, { actors: [actor], isAnaphoric: true, day: 'last' }));
}

/** "flew home on Monday", "later returned to Tirana": the end of a visit to where the dateline reports from. */
export function homeward(view: View, trigger: Trigger, actors: readonly Mention[]): Draft[] {
  const [traveller] = actors;
  const party = traveller ? partyOf(view, traveller) : null;
  const { here } = view.article;
  if (!traveller || !party || !here?.country) return [];
  const [goal] = destinations(view, trigger.last, GOAL_REACH);
  const goesHome =
    view.tokens.slice(trigger.last, trigger.last + GOAL_REACH).some(({ key }) => key === 'home') ||
    (goal !== undefined && 'mention' in goal && goal.mention.place?.country === party);
  const isElsewhere = view.tokens.some(
    ({ key }, i) => key === 'from' && view.mentionAt(i + 1)?.place != null,
  );
  const isOtherVisit = view.triggers.some(({ row }) => row.frame === 'visit');
  if (!goesHome || isElsewhere || isOtherVisit) return [];
  const { status } = verbStanding(view, trigger.first);
  // "will be back in Oslo on Friday", told from Oslo
  if (here.country === party) return status === 'scheduled' ? endOfStay(view, trigger, [traveller]) : [];
  const tense = status === 'scheduled' ? 'future' : 'past';
  if (!isAtDateline(view, traveller)) return endOfStay(view, trigger, [traveller]);
  return journeys(
    view,
    trigger,
    { status: status === null ? null : 'occurred', cue: null, tense },
    actors.filter((actor) => isTraveller(view, actor)),
    [{ here: trigger.first }],
    { day: 'last' },
  );
}
