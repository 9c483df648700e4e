import { subjectOf } from './clause.ts';
import type { Diplomats } from './diplomat-mention.ts';
import { diplomatsAmong, diplomatsWithin, foreignSides } from './diplomats.ts';
import { doersOf } from './doers.ts';
import type { Draft, Rule } from './draft.ts';
import { partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { against, protestStanding } from './sent-away.ts';
import { summonerOf } from './summoned.ts';
import type { Trigger, View } from './view.ts';
import { whomBefore } from './whom.ts';

/** Tokens from the verb to the diplomat, and from him to the office. */
const REACH = 10;

/** "called the consul in on Friday", "asked her in for a talk": "in" alone, right behind the diplomat. */
const isInAlone = (view: View, i: number): boolean =>
  view.key(i) === 'in' &&
  (view.inDate(i + 1) ||
    view.is('preposition', i + 1) ||
    view.key(i + 1) === 'to' ||
    view.is('clause-break', i + 1) ||
    view.tokens[i + 1]?.kind !== 'word');

/** "to his office", "to the foreign ministry", "to come": where a diplomat who is asked to appear goes. */
function isToOffice(view: View, from: number, diplomats: Diplomats): boolean {
  if (isInAlone(view, Math.max(from, diplomats.last))) return true;
  for (let i = from; i < Math.min(view.tokens.length, from + REACH); i++) {
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) return false;
    if (view.key(i) !== 'to' && view.key(i) !== 'into') continue;
    if (view.is('appearing', i + 1)) return true;
    const mention = view.mentionAt(i + 1);
    const end = mention && mention.first > i ? mention.last : i + 3;
    for (let k = i + 1; k < end + 2; k++) if (view.is('office-room', k)) return true;
  }
  return false;
}

function asked(view: View, trigger: Trigger, diplomats: Diplomats, isAsked: boolean): Draft[] {
  if (diplomats.isOwn) return [];
  const actors = isAsked ? [summonerOf(view, trigger.last, diplomats)] : doersOf(view, trigger.first);
  return actors.flatMap((actor) =>
    foreignSides(view, diplomats, actor && partyOf(view, actor)).flatMap((target) =>
      against(view, trigger, protestStanding(view, trigger.first), actor, target, '114'),
    ),
  );
}

export const askedIn: Rule = {
  id: 'protest/asked-in',
  frames: ['order-out'],
  examples: [
    {
      text: 'Ghana asked the Togolese ambassador to the foreign ministry on Friday.',
      found: ['protest GHA / TGO'],
    },
    {
      text: 'Ghana’s foreign minister called the Togolese consul into her office.',
      found: ['protest GHA / TGO'],
    },
    {
      text: 'Ghana and Benin called the Togolese ambassadors in on Friday.',
      found: ['protest GHA / TGO', 'protest BEN / TGO'],
    },
    {
      text: 'Ghana’s foreign minister told the Togolese consul, whom she had asked to her office, to stop.',
      found: ['protest GHA / TGO'],
    },
    { text: 'Ghana asked the Togolese ambassador about the weather.', found: [] },
  ],
  find(view, trigger) {
    if (!view.is('asking-in', trigger.first)) return [];
    const passive = isPassive(view, trigger.first);
    const whom = whomBefore(view, trigger.first);
    // "A, the ambassador in Lima, whom he had asked"
    const called = whom
      ? (diplomatsAmong(view, [whom]) ?? diplomatsWithin(view, Math.max(0, whom.first - REACH), whom.last))
      : null;
    if (called && isToOffice(view, trigger.last, { ...called, last: trigger.last }))
      return asked(view, trigger, called, false);
    const diplomats = passive
      ? diplomatsAmong(view, subjectOf(view, trigger.first))
      : diplomatsWithin(view, trigger.last, trigger.last + REACH);
    if (!diplomats || !isToOffice(view, trigger.last, diplomats)) return [];
    return asked(view, trigger, diplomats, passive);
  },
};
