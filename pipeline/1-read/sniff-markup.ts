import type { Chunks } from './bytes.ts';
import type { Format } from './formats.ts';
import { peek } from './peek.ts';

/** Enough for a declaration, a comment and the first tag. */
const HEAD_BYTES = 1_024;
const BLANK = /^[\s\u00ef\u00bb\u00bf]*$/;
const START = /^[\s\u00ef\u00bb\u00bf]*/;
const WARC = /^WARC\/\d/;
const PAGE = /^<!doctype html|^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*|<!doctype[^>]*>\s*)*<html[\s>]/i;

/** What stdin holds, by its first bytes: markup, a crawl, or `any` form of JSON. */
export async function formOfHead(
  bytes: Chunks,
): Promise<{ readonly format: Format; readonly chunks: Chunks }> {
  const { head, chunks } = await peek(bytes, HEAD_BYTES, isPlain);
  const start = head.toString('latin1').replace(START, '');
  if (WARC.test(start)) return { format: 'warc', chunks };
  if (!start.startsWith('<')) return { format: 'any', chunks };
  return { format: PAGE.test(start) ? 'html' : 'xml', chunks };
}

/** The first letter tells that it is neither. */
function isPlain(head: Buffer): boolean {
  const words = head.toString('latin1');
  return !BLANK.test(words) && !/^[<W]/.test(words.replace(START, ''));
}
