import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { placesFrom } from './destination.ts';
import { draft, type Rule } from './draft.ts';
import { journeys } from './journeys.ts';
import { isOrganisation } from './participation.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

export const visited: Rule = {
  id: 'visit/visited',
  frames: ['visit'],
  examples: [
    {
      text: 'Polish President Aleksander Kwasniewski visited Lithuania last week.',
      found: ['visit Aleksander Kwasniewski / LTU'],
    },
    {
      text: 'British Prime Minister Tony Blair will visit Beijing and Tokyo in June.',
      found: ['visit Tony Blair / CHN', 'visit Tony Blair / JPN'],
    },
    {
      text: 'British Prime Minister Tony Blair will visit Beijing on Monday, Tokyo on Tuesday and Seoul on Friday.',
      found: ['visit Tony Blair / CHN', 'visit Tony Blair / JPN', 'visit Tony Blair / KOR'],
    },
    {
      text: 'British Prime Minister Tony Blair and French President Jacques Chirac are friends. They visited Japan in May.',
      found: ['visit Tony Blair / JPN', 'visit Jacques Chirac / JPN'],
    },
    { text: "Ghana's vice president visited a cocoa farm near Kumasi.", found: [] },
  ],
  find(view, trigger) {
    if (trigger.row.part !== 'verb' || !isVerbUse(view, trigger)) return [];
    const first = firstTo(view, trigger.first);
    const standing = verbStanding(view, first ?? trigger.first);
    const actors = subjectOf(view, first ?? trigger.first);
    const body = headquartersAt(view, trigger.last);
    if (body) return [draft(view, trigger, standing, { actors: actors.slice(0, 1), counterparts: [body] })];
    return journeys(view, trigger, standing, actors, placesFrom(view, trigger.last));
  },
};

/** Tokens between "the first" and "to visit". */
const FIRST_REACH = 12;

/** "Nixon was the first president to visit": the verb whose subject has visited; null in other clauses. */
function firstTo(view: View, verb: number): number | null {
  if (!view.tokens.slice(Math.max(0, verb - 2), verb).some(({ key }) => key === 'to')) return null;
  for (let i = verb - 2; i > Math.max(0, verb - FIRST_REACH); i--) {
    const isFirst = view.key(i) === 'first' && ['the', 'only'].includes(view.key(i - 1));
    const being = [i - 2, i - 3].find((k) => view.is('being', k) || view.is('becoming', k));
    if (isFirst) return being ?? null;
    if (view.is('clause-break', i)) return null;
  }
  return null;
}

/** "visited the NATO headquarters": the organisation that sits there. */
function headquartersAt(view: View, i: number): Mention | null {
  const mention = view.mentionAt(i);
  const isSeat = mention && view.is('headquarters', mention.last) && isOrganisation(view, mention);
  return isSeat ? { ...mention, possessive: false } : null;
}

/** "visit", "tour", "stop" may be either; "visited" and "visiting" are verbs. */
const isVerbUse = (view: View, { first }: Trigger): boolean =>
  !view.is('noun-or-verb', first) || view.sentence.verbs.includes(first) || followsSubject(view, first);

/** "when President X visits Oslo": right behind somebody and before a place. */
function followsSubject(view: View, first: number): boolean {
  const subject = view.mentionAt(first - 1);
  const isSubject =
    subject !== null &&
    !subject.possessive &&
    subject.place === null &&
    (subject.kind === 'person' || subject.kind === 'office' || subject.kind === 'pronoun');
  return isSubject && placesFrom(view, first + 1).length > 0;
}
