import type { Settings } from '../settings.ts';
import { documentOfHtml, type PageDocument } from './html-dom.ts';
import { Unreadable } from './trouble.ts';

/** Bytes in which browsers look for it, with some to spare (HTML, 13.2.3.2: 1,024). */
const HEAD_BYTES = 4_096;
const CHARSET = /charset\s*=\s*"?(?<name>[\w-]+)/i;

/** The charset that a page says of itself: every charset that pages have writes that in ASCII. Null when it says none. */
export function charsetOfPage(bytes: Uint8Array, bounds: Settings['read']): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const document = headOf(head, bounds);
  if (document === null) return null;
  const name = document.querySelector('meta[charset]')?.getAttribute('charset')?.trim();
  if (name) return name;
  const content =
    document.querySelector('meta[http-equiv][content*="charset"]')?.getAttribute('content') ?? '';
  return charsetIn(content);
}

/** Null for a head that passes the bounds: it says nothing. */
function headOf(html: string, bounds: Settings['read']): PageDocument | null {
  try {
    return documentOfHtml(html, bounds);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Of a content type: `text/html; charset=utf-8`. */
export function charsetIn(content_type: string): string | null {
  return CHARSET.exec(content_type)?.groups?.name ?? null;
}
