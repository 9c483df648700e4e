import { mutatedArticle } from './article-text.ts';
import type { Dice } from './dice.ts';
import { oddRun } from './odd-characters.ts';

const TAGS = [
  'p',
  'div',
  'span',
  'b',
  'a',
  'script',
  'style',
  'table',
  'td',
  'h1',
  'br',
  'time',
  'x-odd',
  'svg',
  'article',
] as const;
const ENTITIES = [
  '&amp;',
  '&nbsp;',
  '&#39;',
  '&#x1F600;',
  '&#0;',
  '&#xD800;',
  '&#99999999999;',
  '&unknown;',
  '&',
  '&amp;amp;',
  '&lt;p&gt;',
  '&quot',
] as const;
const WHOLE = [
  '<!-- ',
  ' -->',
  '<![CDATA[',
  ']]>',
  '<!doctype html>',
  '<?xml version="1.0"?>',
  '<script>if (a < b && "</p>") met();</script>',
  '</',
  '<>',
  '< p >',
] as const;

function attributes(dice: Dice): string {
  if (!dice.once(3)) return '';
  const value = dice.pick(['', 'x', '2021-04-07', 'javascript:alert(1)', oddRun(dice)]);
  return ` ${dice.pick(['href', 'datetime', 'class', 'onclick', '__proto__'])}=${dice.pick(['"', "'", ''])}${value}${dice.pick(['"', "'", ''])}`;
}

function tag(dice: Dice): string {
  const name = dice.pick(TAGS);
  return dice.pick([
    `<${name}${attributes(dice)}>`,
    `</${name}>`,
    `<${name}${attributes(dice)}/>`,
    `<${name}`,
  ]);
}

/** An article in tags, entities and pieces of a page, few of them closed. */
export function html(dice: Dice): string {
  const words = mutatedArticle(dice).split(' ');
  const marked = words.map((word) => {
    if (!dice.once(5)) return word;
    return dice.pick([
      `${tag(dice)}${word}${tag(dice)}`,
      `${word}${dice.pick(ENTITIES)}`,
      `${dice.pick(WHOLE)}${word}`,
      tag(dice),
    ]);
  });
  const body = marked.join(' ');
  return dice.once(2)
    ? `<!doctype html>\n<html><head><title>${words[0]}</title></head><body>${body}</body></html>\n`
    : body;
}
