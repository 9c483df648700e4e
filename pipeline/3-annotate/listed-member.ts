import type { NounPhrase } from './noun-phrase.ts';

/** "Vuk Draskovic" behind "members of the coalition,": a full name that says no more. */
export const isBareName = ({ name, role, party, proper }: NounPhrase): boolean =>
  name !== null && name.last - name.first > 1 && role.length === 0 && !party && !proper;

/** "Maris Ozols of Latvia" behind "Presidents Peeter Kask of Estonia and": a name with a party of its own. */
export const isOfOwn = ({ name, role, party, first, proper }: NounPhrase): boolean =>
  name !== null && name.last - name.first > 1 && role.length === 0 && !proper && (party?.first ?? 0) > first;

/** The office that each member of a group holds. */
export const officeOf = ({ role, role_class }: NounPhrase): Partial<NounPhrase> => ({
  role,
  role_class,
  role_kind: 'head',
  isMember: true,
});
