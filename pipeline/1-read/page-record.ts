import type { Note, Reject, Source, SourceDocument } from '../records.ts';
import { decoded } from './charset.ts';
import { documentOfHtml } from './html-dom.ts';
import { textOf } from './html-text.ts';
import { charsetOfPage } from './page-charset.ts';
import { metadataOf, type PageMetadata } from './page-metadata.ts';
import type { Parsing } from './parse-record.ts';
import { readable } from './readable.ts';
import { documentOfFields } from './record.ts';
import { noteOf, rejectOf, Unreadable } from './trouble.ts';

/** A page of the web, yet to be parsed. Plain data, so that it can cross to a worker. */
export interface PageRecord {
  readonly source: Source;
  /** The document's name when it has no id: it never has. */
  readonly name: string;
  readonly page: Uint8Array;
  /** As the server told it; null when it did not. */
  readonly charset: string | null;
  /** Where it was fetched; null when that is not known. */
  readonly url: string | null;
}

/** The article of a page; a reject when there is none. */
export function parsePageRecord(
  record: PageRecord,
  parsing: Parsing,
): readonly (SourceDocument | Reject | Note)[] {
  const { source, name, page } = record;
  try {
    const { text: html, is_guess } = decoded(
      page,
      () => record.charset ?? charsetOfPage(page, parsing.settings.read),
    );
    const { text, ...told } = articleOf(html, parsing);
    const fields = { id: null, ...told, url: told.url ?? record.url, dateline: null, text };
    // Where the page's metadata tell no day, it may stand in a line above the text.
    const form = told.published_at === null ? 'page' : 'record';
    return [
      ...(is_guess ? [noteOf('read/windows-1252', source.path)] : []),
      ...documentOfFields(fields, { source, name, bytes: page }, { ...parsing, form }),
    ];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, detail, offset } = error;
    const max_bytes = parsing.settings.emit.max_reject_bytes;
    return [
      rejectOf({ code, detail, source, offset: source.offset + (offset ?? 0), record: page }, max_bytes),
    ];
  }
}

/** Metadata are read before Readability takes the page apart. Throws `Unreadable`. */
function articleOf(html: string, { settings }: Parsing): PageMetadata & { readonly text: string } {
  const document = documentOfHtml(html, settings.read);
  const told = metadataOf(document, settings.read);
  const found = readable(document);
  const text = found === null ? '' : textOf(found.content);
  const whole = text === '' ? told.text : text;
  if (whole === null || whole.trim() === '') throw new Unreadable('read/no-article', 0);
  return { ...told, title: told.title ?? found?.title ?? null, text: whole };
}
