import { issued, pact, signed } from './agreement.ts';
import { atSide, jointPress, stoodBeside } from './appearance.ts';
import { apposed } from './apposed.ts';
import { askedToWithdraw } from './asked-to-withdraw.ts';
import { attendance } from './attendance.ts';
import { auspices } from './auspices.ts';
import { backFrom, spent } from './back-from.ts';
import { beingIn } from './being-in.ts';
import { broughtTogether } from './bringing.ts';
import { byPhone, spokeByPhone } from './by-phone.ts';
import { called, phoned } from './call.ts';
import { callNoun } from './call-noun.ts';
import { calledOn } from './calling-on.ts';
import { closedEmbassy } from './closed-embassy.ts';
import { gathering, session } from './conference.ts';
import { congratulated } from './congratulated.ts';
import { credentials } from './credentials.ts';
import { discussed } from './discussed.ts';
import type { Rule } from './draft.ts';
import { droppedStop } from './dropped-stop.ts';
import { elliptic } from './elliptic.ts';
import { expelled, expulsion, orderedOut, unwelcome } from './expulsion.ts';
import { gatheringPaper } from './gathering-paper.ts';
import { goodOffices } from './good-offices.ts';
import { guestOf, invitedBy } from './guest-of.ts';
import { inWriting } from './in-writing.ts';
import { invitedRivals } from './invited-rivals.ts';
import { takenTo, travelled } from './journey.ts';
import { bound, leg } from './leg.ts';
import { handedOver } from './letter-handed.ts';
import { madeCome } from './made-come.ts';
import { brokered } from './mediation.ts';
import { conferred, met } from './meeting.ts';
import { membersIn } from './members-in.ts';
import { letter } from './message.ts';
import { wroteLikewise } from './message-likewise.ts';
import { mustLeave } from './must-leave.ts';
import { obtainedFrom } from './obtained.ts';
import { protested } from './protest.ts';
import { protestNote } from './protest-note.ts';
import { askedIn } from './protest-office.ts';
import { reached } from './reached.ts';
import { calledBack, leftForConsultations, recalled } from './recall.ts';
import { recallNoun } from './recall-noun.ts';
import { received } from './received.ts';
import { relations } from './relations.ts';
import { retaliated } from './retaliation.ts';
import { round } from './rounds.ts';
import { toSee } from './seeing.ts';
import { sentTo } from './sent.ts';
import { sentOff } from './sent-off.ts';
import { severed } from './severance.ts';
import { severanceNoun } from './severance-noun.ts';
import { staffCut } from './staff-cut.ts';
import { staying } from './staying.ts';
import { summoned } from './summoned.ts';
import { talks } from './talks.ts';
import { sessionWith, spentWith, timeWith } from './time-with.ts';
import { told } from './told.ts';
import { tourStops } from './tour-stops.ts';
import { visited } from './visit.ts';
import { visitNoun } from './visit-noun.ts';
import { visitingGuest } from './visiting-guest.ts';
import { givenWelcome, welcomedAtPort } from './welcomed.ts';
import { wrote } from './wrote.ts';

/** Every rule, by family. Agreement stands before meeting: "met and signed" tells the pact first. */
export const RULES = [
  signed,
  issued,
  pact,
  relations,
  gatheringPaper,
  met,
  conferred,
  discussed,
  calledOn,
  credentials,
  toSee,
  spentWith,
  sessionWith,
  timeWith,
  received,
  told,
  obtainedFrom,
  talks,
  round,
  jointPress,
  stoodBeside,
  atSide,
  visited,
  travelled,
  reached,
  visitNoun,
  welcomedAtPort,
  givenWelcome,
  guestOf,
  invitedBy,
  beingIn,
  apposed,
  visitingGuest,
  takenTo,
  tourStops,
  droppedStop,
  sentTo,
  leg,
  bound,
  backFrom,
  spent,
  staying,
  phoned,
  spokeByPhone,
  called,
  callNoun,
  byPhone,
  gathering,
  session,
  membersIn,
  elliptic,
  attendance,
  brokered,
  broughtTogether,
  invitedRivals,
  goodOffices,
  auspices,
  letter,
  handedOver,
  wrote,
  inWriting,
  wroteLikewise,
  congratulated,
  summoned,
  askedIn,
  madeCome,
  expelled,
  orderedOut,
  unwelcome,
  expulsion,
  mustLeave,
  sentOff,
  askedToWithdraw,
  recalled,
  recallNoun,
  leftForConsultations,
  calledBack,
  severed,
  severanceNoun,
  staffCut,
  closedEmbassy,
  retaliated,
  protestNote,
  protested,
] as const satisfies readonly Rule[];
