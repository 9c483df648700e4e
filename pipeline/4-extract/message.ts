import type { Mention } from '../records.ts';
import { objectsOf, subjectOf } from './clause.ts';
import { type Draft, draft, type Rule } from './draft.ts';
import { isPersonal } from './participation.ts';
import { isSide } from './sides.ts';
import { verbStanding } from './standing.ts';
import type { Trigger, View } from './view.ts';

const WRITINGS = new Set(['letter', 'letters', 'message', 'messages', 'telegram', 'telegrams', 'cable', 'condolence', 'condolences', 'congratulations', 'congratulation', 'greetings', 'note', 'sympathy', 'sympathies']);
const SORROW = new Set(['condolence', 'condolences', 'sympathy', 'sympathies']);

function writingAfter(view: View, from: number): number | null {
  for (let i = from; i < Math.min(view.tokens.length, from + 12); i++) {
    if (WRITINGS.has(view.key(i))) return i;
    if (/^[.;]$/.test(view.tokens[i]?.text ?? '')) return null;
  }
  return null;
}

function cameoOf(view: View): string {
  if (view.tokens.some((token) => SORROW.has(token.key))) return '018';
  return view.tokens.some((token) => token.key.startsWith('congratulat')) ? '051' : '040';
}

function sent(view: View, trigger: Trigger, actors: readonly Mention[], receivers: readonly Mention[]): Draft[] {
  const standing = verbStanding(view, trigger.first);
  return receivers.slice(0, 1).map((counterpart) => draft(view, trigger, standing, { actors: actors.slice(0, 1), counterparts: [counterpart], cameo: cameoOf(view) }));
}

export const sentMessage: Rule = {
  id: 'message/sent',
  frames: ['send'],
  examples: [
    { text: 'Indian President Shankar Dayal Sharma sent a letter to Nepalese King Birendra.', found: ['message Shankar Dayal Sharma / Birendra'] },
    { text: 'The minister sent troops to the border.', found: [] },
  ],
  find(view, trigger) {
    const isWriting = ['wrote', 'write', 'writes', 'written', 'cabled'].includes(view.key(trigger.first));
    const writing = writingAfter(view, trigger.last);
    if (writing === null && !isWriting) return [];
    const direct = view.mentionAt(trigger.last);
    const to = objectsOf(view, writing === null ? trigger.last : writing + 1, new Set(['to', 'with', 'for', 'of', 'from'])).sides;
    const behind = to.length > 0 ? to : receiverAfter(view, writing ?? trigger.last);
    const receivers = isSide(view, direct) && !direct.possessive && (writing === null || direct.last <= writing) ? [direct] : behind;
    if (!receivers.every((side) => isPersonal(view, side) || view.entity(side)?.kind === 'government')) return [];
    return sent(view, trigger, subjectOf(view, trigger.first), receivers);
  },
};

/** "sent a message of condolence over the earthquake to President Khatami". */
function receiverAfter(view: View, from: number): Mention[] {
  for (let i = from; i < Math.min(view.tokens.length, from + 16); i++) {
    const mention = view.mentionAt(i);
    if (view.key(i - 1) === 'to' && isSide(view, mention) && mention.first === i) return [mention];
  }
  return [];
}

export const congratulated: Rule = {
  id: 'message/congratulated',
  frames: ['congratulate'],
  examples: [
    { text: 'German Chancellor Helmut Kohl congratulated British Prime Minister Tony Blair on his victory.', found: ['message Helmut Kohl / Tony Blair'] },
    { text: 'The coach congratulated his team.', found: [] },
  ],
  find: (view, trigger) => sent(view, trigger, subjectOf(view, trigger.first), objectsOf(view, trigger.last, new Set()).sides),
};

export const receivedMessage: Rule = {
  id: 'message/received',
  frames: ['letter'],
  examples: [
    { text: 'Russian President Vladimir Putin received a letter from Turkish President Recep Tayyip Erdogan.', found: ['message Recep Tayyip Erdogan / Vladimir Putin'] },
    { text: 'The ministry received hundreds of letters from readers.', found: [] },
  ],
  find(view, trigger) {
    for (let verb = trigger.first - 1; verb > Math.max(-1, trigger.first - 7); verb--) {
      if (!['received', 'receives', 'got', 'receive'].includes(view.key(verb))) continue;
      const from = objectsOf(view, trigger.last, new Set(['from'])).sides;
      return sent(view, { ...trigger, first: trigger.first }, from, subjectOf(view, verb));
    }
    return [];
  },
};
