import type { Evidence, Token } from '../records.ts';
import { memberOffice } from './member-office.ts';
import type { Description } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The passage that a sentence stands in: what its offsets count in. */
export interface Passage {
  readonly document_id: string;
  readonly source: 'text' | 'title';
  readonly text: string;
}

export function quote(passage: Passage, field: string, start: number, end: number): Evidence {
  const { document_id, source, text } = passage;
  return { field, document_id, source, start, end, quote: text.slice(start, end) };
}

function evidenceOf(
  passage: Passage,
  field: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): Evidence | null {
  const [head, tail] = [tokens[first], tokens[last - 1]];
  return head && tail ? quote(passage, field, head.start, tail.end) : null;
}

/** Words between an office and what it is of: "chairman | of the National Committee | of the People's Congress". */
const LEADING = new Set(['of', 'for', 'to', 'on', 'in', 'at', 'with']);

/**
 * Whether each word of an office stands as written: names do ("Asia"), and with them the name of the body that they stand in ("of the
 * People's Liberation Army"). Before the office itself only the word right before one does, and an institution behind one: "Middle East peace envoy", "European Parliament president".
 */
function keptAsWritten(
  tokens: readonly Token[],
  role: readonly number[],
  vocabulary: Vocabulary,
): readonly boolean[] {
  const isName = role.map((number) => {
    const token = tokens[number];
    const isOffice = vocabulary.officeAt(tokens, number) !== null;
    return (
      token?.capital === true &&
      token.kind === 'word' &&
      (!isOffice || vocabulary.isWord('proper-word', token.key))
    );
  });
  const kept = [...isName];
  let start = 0;
  for (let end = 0; end <= role.length; end++) {
    if (end < role.length && !LEADING.has(tokens[role[end] ?? -1]?.key ?? '')) continue;
    const holdsName = isName.slice(start, end).includes(true);
    for (let at = start; at < end; at++) {
      const isInstitution =
        isName[at - 1] && vocabulary.isWord('institution-noun', tokens[role[at] ?? -1]?.key ?? '');
      kept[at] = start === 0 ? Boolean(isName[at] || isName[at + 1] || isInstitution) : holdsName;
    }
    start = end;
  }
  return kept;
}

/** Office words as one phrase, lower case but for names in it: "special envoy for Afghanistan". */
function roleText(tokens: readonly Token[], role: readonly number[], vocabulary: Vocabulary): string | null {
  if (role.length === 0) return null;
  const kept = keptAsWritten(tokens, role, vocabulary);
  let text = '';
  let before: Token | undefined;
  for (const [at, number] of role.entries()) {
    const token = tokens[number];
    if (!token) continue;
    const glued =
      before !== undefined && (token.text === '-' || before.text === '-' || token.kind === 'punctuation');
    text += (text === '' || glued ? '' : ' ') + (kept[at] ? token.text : token.text.toLowerCase());
    before = token;
  }
  return text;
}

const ADDRESSES = new Set(['sheikh', 'sheik', 'sheikha', 'mullah', 'maulana', 'haji', 'hajji']);

/** "Sheikh Hasina", "Mullah Omar": how somebody is addressed is no office. */
const isAddress = (tokens: readonly Token[], { role }: PhraseOrPronoun): boolean =>
  role.length === 1 && ADDRESSES.has(tokens[role[0] ?? -1]?.key ?? '');

/** What the words of a phrase say, with their places. */
export function describe(
  passage: Passage,
  tokens: readonly Token[],
  phrase: PhraseOrPronoun,
  vocabulary: Vocabulary,
): Description {
  const { name, party } = phrase;
  // "his guest, Idriss Deby": where he stays is no office of his
  const role = name && (phrase.role_class === 'guest' || isAddress(tokens, phrase)) ? [] : phrase.role;
  const isMember = phrase.isMember || (name !== null && phrase.role_kind === 'group');
  const member = isMember ? memberOffice(tokens, role, vocabulary) : null;
  const [first, last] = [Math.min(...role), Math.max(...role) + 1];
  const keys = name
    ? tokens
        .slice(name.first, name.last)
        .filter((token) => token.kind === 'word')
        .map((token) => token.key)
    : [];
  const name_at = name && evidenceOf(passage, 'name', tokens, name.first, name.last);
  const role_at = role.length > 0 ? evidenceOf(passage, 'role', tokens, first, last) : null;
  const party_at = party ? evidenceOf(passage, 'party', tokens, party.first, party.last) : null;
  const [head, tail] = [tokens[phrase.first], tokens[phrase.last - 1]];
  return {
    keys,
    name: name_at?.quote.replaceAll(/\s+/g, ' ') ?? null,
    name_at,
    role: roleText(member?.tokens ?? tokens, role, vocabulary),
    role_at,
    role_class: role.length === 0 ? null : (member?.role_class ?? phrase.role_class),
    party: party?.id ?? phrase.role_party,
    party_at: party_at ?? (phrase.role_party ? role_at && { ...role_at, field: 'party' } : null),
    text: head && tail ? passage.text.slice(head.start, tail.end) : '',
  };
}
