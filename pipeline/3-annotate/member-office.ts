import type { Token } from '../records.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An office in the plural as each of its holders bears it. */
interface MemberOffice {
  /** The tokens of the sentence with the office's noun in the singular. */
  readonly tokens: readonly Token[];
  readonly role_class: string;
}

/** "foreign ministers" of several people as the "foreign minister" of each; null when the table knows no such office. */
export function memberOffice(
  tokens: readonly Token[],
  role: readonly number[],
  vocabulary: Vocabulary,
): MemberOffice | null {
  for (const first of role) {
    const group = vocabulary.officeAt(tokens, first);
    if (group?.row.part !== 'group') continue;
    const last = first + group.length - 1;
    const singular = tokens.map((token, n) => (n === last ? withoutEnding(token) : token));
    const office = vocabulary.officeAt(singular, first);
    return office?.row.part === 'head' && office.length === group.length
      ? { tokens: singular, role_class: office.row.class }
      : null;
  }
  return null;
}

const withoutEnding = (token: Token): Token => ({
  ...token,
  text: token.text.replace(/(?:(ie)s|s)$/u, (_, ie?: string) => (ie ? 'y' : '')),
  key: token.key.replace(/(?:(ie)s|s)$/u, (_, ie?: string) => (ie ? 'y' : '')),
});
