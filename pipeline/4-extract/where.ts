import type { Evidence, Mention, Place } from '../records.ts';
import type { Draft, PlaceMention } from './draft.ts';
import { capitalAt } from './lands.ts';
import { isLocated, isPremodifier, namesSite } from './located.ts';
import { quoted } from './quote.ts';
import type { View } from './view.ts';

/** A place and the words that tell it. */
export interface Where {
  readonly place: Place;
  readonly at: Evidence;
}

const REACH = 22;

function whereIs(view: View, found: PlaceMention): Where | null {
  if ('here' in found) {
    const { here } = view.article;
    const token = view.tokens[found.here];
    if (!here || !token) return null;
    const at =
      token.key === 'here' ? quoted(view, 'place.name', token.start, token.end) : view.article.here_at;
    return at && { place: here, at: { ...at, field: 'place.name' } };
  }
  const { start, end } = found.mention;
  const place = found.mention.place && townOf(view, found.mention.place);
  return (
    place && { place, at: quoted(view, place.name === null ? 'place.country' : 'place.name', start, end) }
  );
}

const plain = (name: string): string => name.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
const capitalised = (words: string): string =>
  words.replace(/(^|[\s-])(\p{L})/gu, (letter) => letter.toUpperCase());

/** The town where a seat or venue stands, "at the White House" in Washington; a state that is one town has its name. */
function townOf(view: View, place: Place): Place {
  const town = place.name
    ? view.valueOf('site-city', plain(place.name))
    : view.valueOf('city-state', (place.country ?? '').toLowerCase());
  return town ? { ...place, name: capitalised(town), geonames_id: null } : place;
}

/** "the crisis in Chad", "the envoy's office in Oslo said": a place that goes on with another noun, or where somebody only spoke. */
function isOfOther(view: View, { first, last }: Mention): boolean {
  return (
    view.is('abstract', first - 2) || (view.is('office-in', first - 2) && view.is('reporting-verb', last))
  );
}

/** "the lunch was shorter than Friday's talks in Lima": another gathering stands between a mention of the first and the place. */
const isOfOtherTalks = (view: View, first: number, place: number): boolean =>
  view.triggers.some(
    (other) =>
      other.row.part === 'noun' && other.first > first && other.first < place && other.row.cameo !== '057',
  );

/** The mentions of a sentence, "the Syrian capital" among them. */
const placesTold = (view: View): Mention[] =>
  view.sentence.mentions.map((mention) => capitalAt(view, mention.first) ?? mention);

/** Tokens from "where" to what happened there, and from a place to "where". */
const CLAUSE = 12;

/** "goes to Oslo on Sunday, where he is to be received by B": the place on which the clause of token `at` hangs. */
function beforeWhere(view: View, at: number): Mention | null {
  let where = at - 1;
  while (where > at - CLAUSE && view.key(where) !== 'where') {
    if (view.is('clause-break', where) || /^[.;:—“"]$/.test(view.tokens[where]?.text ?? '')) return null;
    where -= 1;
  }
  if (view.key(where) !== 'where') return null;
  for (let i = where - 1; i > Math.max(-1, where - CLAUSE); i--) {
    const found = view.mentionAt(i);
    const mention = found && (capitalAt(view, found.first) ?? found);
    if (mention?.place && !mention.possessive) return mention;
    const isTime =
      view.inDate(i) || view.is('preposition', i) || view.is('adverb-pass', i) || view.key(i) === ',';
    if (mention || !isTime) return null;
  }
  return null;
}

/** The place of the interaction: of a visit where it goes, else the nearest "in X" or "here" of the clause. */
export function whereOf(draft: Draft): Where | null {
  const { view, trigger, destination } = draft;
  if (destination) return whereIs(view, destination);
  const lead = beforeWhere(view, trigger.first);
  if (lead) return whereIs(view, { mention: lead });
  let best: { found: PlaceMention; steps: number } | null = null;
  for (const mention of placesTold(view)) {
    const steps = Math.abs(mention.first - trigger.first);
    const namesIt = trigger.row.part === 'noun' && mention.place?.name && mention.last === trigger.first;
    const isUsable =
      mention.place !== null &&
      !mention.possessive &&
      (namesIt || namesSite(view, mention) || !isPremodifier(view, mention)) &&
      steps < REACH &&
      (namesIt || (isLocated(view, mention.first) && !isOfOther(view, mention)));
    const isTheirs = draft.isAnaphoric && isOfOtherTalks(view, trigger.first, mention.first);
    if (
      isUsable &&
      !isTheirs &&
      !isParted(view, mention.first, trigger.first) &&
      (best === null || steps < best.steps)
    )
      best = { found: { mention }, steps };
  }
  view.tokens.forEach((token, i) => {
    const steps = Math.abs(i - trigger.first);
    if (
      token.key === 'here' &&
      !view.is('heard', i - 1) &&
      view.mentionAt(i) === null &&
      steps < REACH &&
      !isParted(view, i, trigger.first) &&
      (best === null || steps < best.steps)
    )
      best = { found: { here: i }, steps };
  });
  const chosen = best as { found: PlaceMention } | null;
  return chosen && whereIs(view, chosen.found);
}

/** "a conference on Afghanistan in Moscow": the topic is over, and the city behind it is the place again. */
function isTopicClosed(view: View, about: number, place: number): boolean {
  for (let i = about + 1; i < place; i++) if (view.is('taking-place', i)) return true;
  const [topic, where] = [view.mentionAt(about + 1), view.mentionAt(place)];
  if (!where?.place?.name) return false;
  // "a pact on shipping in Oslo on Monday": a city before the day or the end of the sentence is where it was signed
  const isLast = view.inDate(where.last) || view.inDate(where.last + 1) || view.key(where.last) === '.';
  return (topic !== null && topic.last === place - 1) || (isLast && view.key(place - 1) === 'in');
}

const isDoing = (view: View, i: number): boolean =>
  /\p{Ll}{3,}ing$/u.test(view.tokens[i]?.text ?? '') &&
  view.mentionAt(i) === null &&
  !view.tokens[i]?.capital &&
  view.is('doing', i);

/** "the summit, which opened on Friday in Uruguay". */
const isOfItsOpening = (view: View, i: number): boolean =>
  view.key(i) === 'which' && (view.is('taking-place', i + 1) || view.is('taking-place', i + 3));

/** "met A in Oslo, after having held talks with B": another interaction, at a place of its own. */
const opensOtherClause = (view: View, i: number): boolean =>
  view.key(i) === ',' &&
  (view.key(i + 1) === 'after' || view.key(i + 1) === 'before') &&
  /ing$/.test(view.key(i + 2)) &&
  view.mentionAt(i + 2) === null;

function isParted(view: View, a: number, b: number): boolean {
  const [low, high] = a < b ? [a, b] : [b, a];
  const isBehind = b < a;
  for (let i = low + 1; i < high; i++)
    if (
      view.key(i) === 'that' ||
      // "a group overseeing the process in Ivory Coast"
      (isBehind && isDoing(view, i)) ||
      // what follows is what was talked about: "talks on the peace process in Afghanistan"
      (isBehind && view.is('about-cue', i) && !view.inDate(i + 1) && !isTopicClosed(view, i, a)) ||
      view.tokens[i]?.text === ';' ||
      opensOtherClause(view, i) ||
      (view.is('clause-break', i) && view.key(i) !== 'where' && !isOfItsOpening(view, i))
    )
      return true;
  return false;
}
