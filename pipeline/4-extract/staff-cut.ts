import { subjectOf } from './clause.ts';
import { diplomatsWithin, foreignSides } from './diplomats.ts';
import { doersOf } from './doers.ts';
import { type Draft, OCCURRED, type Rule } from './draft.ts';
import { partyOf } from './participation.ts';
import { hostNamed } from './posts.ts';
import { against, protestStanding } from './sent-away.ts';
import { isSide } from './sides.ts';
import type { Trigger, View } from './view.ts';

/** Tokens from the verb to the staff that it cuts. */
const OBJECT = 8;
/** Tokens from the one who is told to cut to "to cut". */
const TOLD = 6;

/** The token of the staff of a mission behind a verb; -1 when it cuts something else. */
function staffBehind(view: View, from: number, isAbroad = false): number {
  const isMission =
    isAbroad || view.tokens.some((_, i) => view.is('diplomat', i) || view.is('diplomatic-house', i));
  for (let i = from; isMission && i < from + OBJECT; i++) {
    if (/^[.,;:]$/.test(view.tokens[i]?.text ?? '')) return -1;
    if (view.is('mission-staff', i) || view.is('plural-diplomat', i)) return i;
  }
  return -1;
}

/** "told Kenya to cut its staff", "gave Kenya a month to halve its mission": the verb and the one told; null in other clauses. */
function toldToCut(view: View, cut: number): { verb: number; side: number } | null {
  if (view.key(cut - 1) !== 'to') return null;
  for (let i = cut - 2; i > Math.max(0, cut - 2 - TOLD); i--) {
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) return null;
    const side = view.mentionAt(i);
    const verb = side ? side.first - 1 : -1;
    const isTold = view.is('asking-in', verb) || view.is('granting', verb) || view.is('declaring', verb);
    if (side && isTold) return { verb, side: i };
  }
  return null;
}

/** "has until May to cut its staff in B", "must halve its embassy in B": whoever must cut, and the host of the staff, which wants it. */
function mustCut(view: View, trigger: Trigger): Draft[] {
  const staff = staffBehind(view, trigger.last, true);
  const isForced = view.tokens
    .slice(Math.max(0, trigger.first - TOLD), trigger.first)
    .some(({ key }) => key === 'must' || key === 'until');
  const isOwn = [1, 2, 3, 4, 5].some((n) => view.is('possessive', staff - n));
  const [side] = isForced && isOwn ? subjectOf(view, trigger.first) : [];
  const own = side ? partyOf(view, side) : null;
  const host = own === null ? null : hostNamed(view, staff, new Set([own]));
  return side && host ? against(view, trigger, OCCURRED, host, side, '161') : [];
}

/** "cut the number of Kenyan diplomats": whose diplomats become fewer. */
function cutBy(view: View, trigger: Trigger): Draft[] {
  const diplomats = diplomatsWithin(view, trigger.last, trigger.last + OBJECT);
  const isNumber = view.tokens.slice(trigger.last, trigger.last + OBJECT).some(({ key }) => key === 'number');
  if (!diplomats || diplomats.isOwn || diplomats.party === null || !isNumber) return [];
  return doersOf(view, trigger.first)
    .filter((actor) => partyOf(view, actor) !== diplomats.party)
    .flatMap((actor) =>
      foreignSides(view, diplomats, partyOf(view, actor)).flatMap((target) =>
        against(view, trigger, protestStanding(view, trigger.first), actor, target, '161'),
      ),
    );
}

export const staffCut: Rule = {
  id: 'protest/staff-cut',
  frames: ['sever'],
  examples: [
    { text: 'Zambia told Kenya to cut its embassy staff by half.', found: ['protest ZMB / KEN'] },
    { text: 'Zambia gave Kenya a week to reduce the staff of its embassy.', found: ['protest ZMB / KEN'] },
    { text: 'Zambia cut the number of Kenyan diplomats in Lusaka to ten.', found: ['protest ZMB / KEN'] },
    { text: 'Kenya has until May to cut its staff in Zambia by half.', found: ['protest ZMB / KEN'] },
    { text: 'Kenya must reduce the number of its diplomats in Zambia.', found: ['protest ZMB / KEN'] },
    { text: 'Zambia told Kenya to cut its tariffs by half.', found: [] },
    { text: 'Zambia cut its embassy staff to save money.', found: [] },
  ],
  find(view, trigger) {
    if (staffBehind(view, trigger.last, true) < 0) return [];
    const told = toldToCut(view, trigger.first);
    const side = told ? view.mentionAt(told.side) : null;
    const must = told ? [] : mustCut(view, trigger);
    if (must.length > 0) return must;
    if (staffBehind(view, trigger.last) < 0) return [];
    if (!told || !isSide(view, side)) return cutBy(view, trigger);
    return doersOf(view, told.verb).flatMap((actor) =>
      partyOf(view, actor) === partyOf(view, side)
        ? []
        : against(view, trigger, protestStanding(view, told.verb), actor, side, '161'),
    );
  },
};
