import type { Settings } from '../settings.ts';
import { documentOfHtml, type PageNode, steps, TEXT } from './html-dom.ts';

/** Elements that stand on lines of their own (HTML, 15.3), and those of NITF. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog'],
  ...['div', 'dl', 'dt', 'fieldset', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section'],
  ...['summary', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul', 'br'],
  ...['block', 'hl1', 'hl2', 'hedline', 'body.content', 'body.head'],
]);
/** Side by side: a space parts them. */
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
/** What is no part of the text: code, forms, what stands for a picture, and what is said of it. */
const NO_TEXT: ReadonlySet<string> = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'title', 'svg', 'math', 'iframe', 'object', 'embed'],
  ...['button', 'select', 'textarea', 'input', 'canvas', 'audio', 'video', 'figcaption', 'media'],
]);
const SPACE = /[ \t\n\r\f]+/g;

/** The words below `root`, one block a line, without lines that are blank. Space is folded as a browser does. */
export function textOf(root: PageNode): string {
  const lines: string[] = [];
  let line: string[] = [];
  const close = (): void => {
    const words = line.join('').replace(SPACE, ' ').trim();
    if (words !== '') lines.push(words);
    line = [];
  };
  const isPassed = (node: PageNode): boolean => NO_TEXT.has(nameOf(node));
  for (const { node, is_start } of steps(root, isPassed)) {
    const name = nameOf(node);
    if (node.nodeType === TEXT && is_start) line.push(node.data ?? '');
    else if (BLOCKS.has(name)) close();
    else if (CELLS.has(name)) line.push(' ');
  }
  close();
  return lines.join('\n');
}

/** Without the prefix that NITF may have: `nitf:p`. */
function nameOf(node: PageNode): string {
  const name = node.localName?.toLowerCase() ?? '';
  return name.slice(name.indexOf(':') + 1);
}

const MARKUP = /[<&]/;

/** The words of a piece of HTML, as feeds hold it; plain text stays as it is. Throws `Unreadable` for what passes the bounds. */
export function fragmentText(html: string, bounds: Settings['read']): string {
  return MARKUP.test(html) ? textOf(documentOfHtml(html, bounds)) : html.trim();
}
