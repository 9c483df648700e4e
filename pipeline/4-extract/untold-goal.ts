import type { Mention } from '../records.ts';
import { isLocated } from './located.ts';
import { partyOf } from './participation.ts';
import { isTraveller } from './stay-left.ts';
import type { Trigger, View } from './view.ts';

/** A dateline that is no country's. */
const UN_SEAT = 'United Nations';
/** Words of "a surprise three-day official" at most. */
const MODIFIERS = 5;
const STAY = /^(?:visit|stay|stopover|trip)$/;

/** "on a two-day visit": one that is told as new, by its article. */
function isNew(view: View, { first }: Trigger, governor: number): boolean {
  const article = [governor + 1, governor + 2].find((i) => ['a', 'an'].includes(view.key(i)));
  const isNear = article !== undefined && first - article <= MODIFIERS;
  return isNear && !view.tokens.slice(article, first).some((_, n) => view.mentionAt(article + n));
}

/** "during", "on", "at the end of", "began": what leads to the visit that somebody is on. */
const isOnIt = (view: View, governor: number): boolean =>
  ['on', 'during'].includes(view.key(governor)) ||
  (view.key(governor) === 'of' && view.is('stay-part', governor - 1)) ||
  view.is('light-verb', governor);

const LEADS = new Set(['to', 'of', 'in', 'at', 'by', 'from', 'through']);

/** "a visit to a mill", "a trip that took him to Chad": the words behind tell where it goes, or "in the country" before it does. */
const isLed = (view: View, { first, last }: Trigger): boolean =>
  (LEADS.has(view.key(last)) && !view.inDate(last + 1)) ||
  (['that', 'which'].includes(view.key(last)) && view.triggers.some(({ row }) => row.frame === 'taken-to')) ||
  view.tokens.slice(0, first).some(({ key }) => key === 'country');

/** "said in Brussels during a visit": a place outside the dateline's country. */
const isElsewhere = (view: View, country: string): boolean =>
  view.sentence.mentions.some(
    ({ place, first }) => place !== null && place.country !== country && isLocated(view, first),
  );

/** "Birkavs left Oslo for Riga … on a visit": a journey elsewhere that a sentence before tells of, of which this may be more. */
const isToldElsewhere = (view: View, country: string, actor: Mention): boolean =>
  view
    .around()
    .filter(({ sentence }) => sentence.number < view.sentence.number)
    .some(
      (before) =>
        before.triggers.some(({ row }) => row.type === 'visit') &&
        before.sentence.mentions.some(({ entity }) => entity !== null && entity === actor.entity) &&
        isElsewhere(before, country),
    );

/** "Birkavs said on Tuesday during a two-day visit": a foreigner's visit of which no goal is told is one to the dateline's country. */
export function isVisitHere(
  view: View,
  trigger: Trigger,
  governor: number,
  actors: readonly Mention[],
): boolean {
  const { here } = view.article;
  const [actor] = actors;
  if (!actor || !here?.country || here.name === UN_SEAT || !STAY.test(view.key(trigger.last - 1)))
    return false;
  const party = partyOf(view, actor);
  const isForeign = party !== null && party !== here.country && actor.kind !== 'party';
  return (
    isForeign &&
    isTraveller(view, actor) &&
    isOnIt(view, governor) &&
    isNew(view, trigger, governor) &&
    !isLed(view, trigger) &&
    !isElsewhere(view, here.country) &&
    !isToldElsewhere(view, here.country, actor)
  );
}
