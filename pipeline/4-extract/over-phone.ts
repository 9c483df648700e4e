import { speaksOfPhone } from './by-phone.ts';
import type { Draft } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { sameSide } from './same-interaction.ts';

/** Whether two interactions are of the same two, in either order. */
const areOfSame = (a: Interaction, b: Interaction): boolean =>
  (sameSide(a.actor, b.actor) && sameSide(a.counterpart, b.counterpart)) ||
  (sameSide(a.actor, b.counterpart) && sameSide(a.counterpart, b.actor));

/** "Both described the conversation as friendly": a word that may be of a call as well. */
const isTalk = ({ view, trigger }: Draft): boolean => view.is('conversation-noun', trigger.first);

/** Sentences of the lead, which tell what the headline is about. */
const LEAD = 2;

/** "Leaders talk on the phone" above "A and B exchanged views on Monday": talks of the lead that the headline tells to be a call. */
export function asCall(told: Interaction, all: readonly Interaction[]): Interaction {
  const [draft] = told.drafts;
  const isTalk = told.type === 'meeting' && told.status === 'occurred' && !told.where?.place.name;
  const isCalled = all.some(({ type }) => type === 'call');
  if (!draft || !isTalk || isCalled || told.counterpart?.entity?.kind !== 'person') return told;
  const { number } = draft.view.sentence;
  return number >= 0 && number < LEAD && speaksOfPhone(draft.view, false)
    ? {
        ...told,
        type: 'call',
        where: null,
        drafts: told.drafts.map((one) => ({ ...one, type: 'call', cameo: '041' })),
      }
    : told;
}

/** "met by video", "called him and briefed him on the talks": a meeting without place of those whose call every sentence of it tells. */
export function isOverPhone(told: Interaction, all: readonly Interaction[]): boolean {
  if (told.type !== 'meeting' || told.where?.place.name) return false;
  const isIn = ({ drafts }: Interaction, number: number): boolean =>
    drafts.some(({ view }) => view.sentence.number === number);
  return all.some(
    (call) =>
      call.type === 'call' &&
      call.status === told.status &&
      areOfSame(told, call) &&
      (told.drafts.slice(0, 1).some(isTalk) ||
        told.drafts.every(({ view }) => view.sentence.number < 0) ||
        told.drafts.every(({ view }) => isIn(call, view.sentence.number))),
  );
}
