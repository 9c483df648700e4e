import PostalMime, { type Email } from 'postal-mime';
import type { Note, Reject, SourceDocument } from '../records.ts';
import { type Chunks, collect } from './bytes.ts';
import { fragmentText } from './html-text.ts';
import type { Input } from './input.ts';
import type { Fields } from './keys.ts';
import { maxRecordBytes, type Parsing } from './parse-record.ts';
import { documentOfFields } from './record.ts';
import { Unreadable } from './trouble.ts';
import { unwrapped } from './unwrapped.ts';

/** A newsletter: one message, its text one document. Throws `Unreadable` for what is no message. */
export async function readMail(
  input: Input,
  chunks: Chunks,
  parsing: Parsing,
): Promise<readonly (SourceDocument | Reject | Note)[]> {
  const bytes = await collect(chunks, maxRecordBytes(parsing.settings), 'read/record-too-long');
  if (bytes.every((byte) => byte <= 0x20)) throw new Unreadable('read/empty', 0);
  const mail = await parsedMail(bytes);
  const source = { path: input.path, offset: 0, position: null };
  return documentOfFields(fieldsOf(mail, parsing), { source, name: input.name, bytes }, parsing);
}

async function parsedMail(bytes: Uint8Array): Promise<Email> {
  const mail = await PostalMime.parse(bytes).catch((error: unknown) => {
    throw new Unreadable('read/invalid-mail', 0, error instanceof Error ? error.message : null);
  });
  const { from, subject } = mail;
  if (from === undefined && subject === undefined && headerOf(mail, 'date') === null)
    throw new Unreadable('read/invalid-mail', 0);
  return mail;
}

/** HTML goes before plain text, whose lines are cut at a fixed width. */
function fieldsOf(mail: Email, { settings }: Parsing): Fields {
  const html = mail.html === undefined ? '' : fragmentText(mail.html, settings.read);
  const text = html === '' ? unwrapped(mail.text ?? '') : html;
  return {
    id: mail.messageId?.replace(/^<(.*)>$/s, '$1') ?? null,
    url: null,
    title: mail.subject ?? null,
    text: text === '' ? null : text,
    // As written: `mail.date` is in UTC, where it may be another day.
    published_at: headerOf(mail, 'date'),
    outlet: mail.from?.name || null,
    dateline: null,
    language: headerOf(mail, 'content-language'),
  };
}

function headerOf({ headers }: Email, key: string): string | null {
  return headers.find((header) => header.key === key)?.value.trim() ?? null;
}
