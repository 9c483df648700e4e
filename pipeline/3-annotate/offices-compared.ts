import type { Description } from './people.ts';

/** Offices by which somebody of another office may be called: "the leader" is a president. */
const GENERIC = new Map<string, readonly string[]>([
  [
    'leader',
    [
      'head_of_state',
      'head_of_government',
      'monarch',
      'party_leader',
      'head_of_organisation',
      'military_officer',
      'clergy',
    ],
  ],
  ['minister', ['foreign_minister', 'deputy_minister', 'head_of_government']],
  ['envoy', ['ambassador', 'official', 'deputy_minister']],
  ['diplomat', ['foreign_minister', 'secretary_of_state', 'envoy', 'ambassador', 'official']],
  ['secretary_of_state', ['foreign_minister']],
  ['official', ['envoy', 'deputy_minister', 'secretary', 'adviser']],
  ['monarch', ['royal']],
  ['secretary', ['secretary_of_state', 'secretary_general']],
  ['military_chief', ['military_officer', 'chairman']],
  ['head_of_government', ['deputy_head_of_government']],
]);

/** Whether two classes of offices can be of one person. */
export const sameOffice = (a: string | null, b: string | null): boolean =>
  a !== null &&
  b !== null &&
  (a === b || (GENERIC.get(a)?.includes(b) ?? false) || (GENERIC.get(b)?.includes(a) ?? false));

/** The head of a mission, and who stands in for him. */
const AMBASSADOR = /ambassador|high commissioner/iu;
const CHARGE = /^charg[eé]/iu;

/** Two ministers of one cabinet: "the defence minister" is not the finance minister, while "the minister" may be either. */
export function portfoliosDiffer(held: string | null, called: string | null): boolean {
  if (held && called && CHARGE.test(held) !== CHARGE.test(called)) return AMBASSADOR.test(held + called);
  if (!held || held === 'minister' || !called?.endsWith('minister') || called === 'minister') return false;
  const words = called.split(' ').filter((word) => word !== 'minister');
  return words.some((word) => !held.toLowerCase().includes(word));
}

/** Begins an office that somebody holds no more. */
export const FORMER = /^(?:former|ex|one-time|onetime)\b/;
/** Classes that tell little: a better word for somebody's office takes their place. */
const VAGUE = new Set([
  'official',
  'leader',
  'diplomat',
  'civil_society',
  'legislator',
  'traditional_ruler',
  'military_officer',
]);

/** Short words for an office, and its name. */
const SHORT: ReadonlyMap<string, RegExp> = new Map([
  ['head of state', /^(?:president|king|queen|emir|sultan)$/],
  ['head of government', /^(?:prime minister|chancellor)$/],
  ['chief', /^(?:secretary|director)[ -]general$/],
]);

/** Whether what was told of his office before is vaguer than what is told now, or is over. */
export function isVaguer(before: Description, now: Description): boolean {
  if (FORMER.test(now.role ?? '')) return false;
  return (
    FORMER.test(before.role ?? '') ||
    (SHORT.get(before.role ?? '')?.test(now.role ?? '') ?? false) ||
    (VAGUE.has(before.role_class ?? '') && !VAGUE.has(now.role_class ?? ''))
  );
}
