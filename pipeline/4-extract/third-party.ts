import { sidesOf } from './convener.ts';
import type { Interaction } from './interaction.ts';
import { joinedMediation } from './joined.ts';
import { datesClash } from './joined-dates.ts';

/** Sentences between a meeting and the third party that presides over it. */
const NEAR = 3;

const sentences = (told: Interaction): number[] => told.drafts.map(({ view }) => view.sentence.number);

/** Whether a meeting is of the two sides of a mediation, and of no day of its own. */
function isOfRivals(meeting: Interaction, mediation: Interaction): boolean {
  const { type, actor, counterpart, others, date } = mediation;
  // "who is mediating in the war, met A and B": the third party sits with them
  const third = meeting.type === 'conference' && isSameSentence(meeting, mediation) ? [actor.party] : [];
  const rivals = [counterpart, ...others].map((side) => side?.party ?? null);
  const isTheirs = sidesOf(meeting).every(({ party }) => [...rivals, ...third].includes(party));
  const isMeeting = meeting.type === 'meeting' || third.length > 0;
  return isMeeting && type === 'mediation' && isTheirs && !datesClash(meeting.date, date);
}

/** "talks between A and B under the auspices of C": what the same sentence tells is one mediation. */
const isSameSentence = (meeting: Interaction, mediation: Interaction): boolean =>
  sentences(mediation).some((number) => sentences(meeting).includes(number));

/** "A and B will meet on Friday. C is to preside over the talks": told in one breath, and alike. */
const isNear = (meeting: Interaction, mediation: Interaction): boolean =>
  meeting.status === mediation.status &&
  !meeting.isPassing &&
  mediation.drafts.some(({ trigger }) => trigger.row.frame === 'talks') &&
  sentences(mediation).some((number) =>
    sentences(meeting).some((other) => number > other && number - other <= NEAR),
  );

/** Meetings that a third party brings about are its mediation, which takes their day, place and people. */
export function withMediators(told: readonly Interaction[]): Interaction[] {
  const mediations = told.filter(({ type }) => type === 'mediation');
  const own = (meeting: Interaction): Interaction | undefined =>
    mediations.find(
      (one) => isOfRivals(meeting, one) && (isSameSentence(meeting, one) || isNear(meeting, one)),
    );
  const owners = new Map(told.flatMap((one) => (own(one) ? [[one, own(one)] as const] : [])));
  return told
    .filter((one) => !owners.has(one))
    .map((one) =>
      [...owners].reduce(
        (sum, [meeting, owner]) =>
          owner === one && (isNear(meeting, one) || meeting.type === 'conference')
            ? joinedMediation(sum, meeting)
            : sum,
        one,
      ),
    );
}
