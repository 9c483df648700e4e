import type { Dice } from './dice.ts';
import { oddRun } from './odd-characters.ts';

const STEMS = [
  'article',
  'a b',
  '..a',
  'a..',
  '-rf',
  '--out',
  '*',
  '[a]',
  '{a,b}',
  '!x',
  '~',
  '$HOME',
  '%00',
  'con',
  '__proto__',
  'constructor',
  'a\nb',
  'a\tb',
  'a\\b',
  'é',
  'e\u0301',
  '王',
  '😀',
  '\u202etxt',
  '#1',
  '=1+1',
  '@x',
  'a,b',
  '"a"',
  'run',
  'é'.repeat(60),
];
/** Bytes of a name that every file system takes, its ending included. */
const MOST_BYTES = 200;

/** A file's name that no file system refuses; never hidden. */
export function oddName(ending: string, dice: Dice): string {
  const stem = dice.once(3) ? oddRun(dice) : dice.pick(STEMS);
  let safe = stem.replaceAll(/[/\0]/g, '_').replace(/^\./, '_');
  while (Buffer.byteLength(safe) > MOST_BYTES) safe = [...safe].slice(0, -8).join('');
  const written = dice.once(6) ? ending.toUpperCase() : ending;
  return `${safe === '' ? 'x' : safe}${written}`;
}
