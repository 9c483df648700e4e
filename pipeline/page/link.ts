import { webAddress } from '../7-emit/web-address.ts';
import { element } from './element.ts';

/** A link where the address is one of the web, else the words alone. */
export function link(url: string | null, words: string): HTMLElement {
  const href = webAddress(url);
  if (href === null) return element('span', {}, words);
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, words);
}
