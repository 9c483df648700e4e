import { mutatedArticle } from './article-text.ts';
import { broken, brokenGzip, gzipped } from './broken-bytes.ts';
import { type Dice, diceOf } from './dice.ts';
import { oddName } from './file-names.ts';
import { html } from './html-grammar.ts';
import { jsonFile, jsonLines } from './json-grammar.ts';
import { rowOf } from './table-grammar.ts';

/** One file, made by a seed and a number alone. */
export interface FuzzInput {
  readonly number: number;
  readonly kind: string;
  /** Its folder in the input root: tells which input a record comes of. */
  readonly folder: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** Documents that must come of it, repeats included; null where that can't be told. */
  readonly documents: number | null;
  /** Whether nothing may come of it: an array without elements. */
  readonly mayBeEmpty: boolean;
  /** Its row of the metadata table; null without one. */
  readonly row: string | null;
}

type Content = Pick<FuzzInput, 'documents' | 'bytes'> & {
  readonly mayBeEmpty?: boolean;
  readonly ending: string;
};
type Kind = (id: string, dice: Dice) => Content;

const page: Kind = (_, dice) => ({ ending: '.txt', bytes: Buffer.from(mutatedArticle(dice)), documents: 1 });
const tagged: Kind = (_, dice) => ({ ending: '.txt', bytes: Buffer.from(html(dice)), documents: 1 });
const json: Kind = (id, dice) => {
  const { text, documents } = jsonFile(id, dice);
  return { ending: '.json', bytes: Buffer.from(text), documents };
};
const lines: Kind = (id, dice) => {
  const { text, documents } = jsonLines(id, dice);
  return { ending: dice.pick(['.ndjson', '.jsonl']), bytes: Buffer.from(text), documents };
};
/** Lines under the name of JSON: their first bytes tell them. */
const linesAsJson: Kind = (id, dice) => {
  const { bytes, documents } = lines(id, dice);
  return { ending: '.json', bytes, documents: documents === 1 ? 1 : null };
};
const PLAIN = { page, json, lines, tagged, linesAsJson } as const;

function plain(id: string, dice: Dice): Content {
  return dice.pick([page, json, lines, tagged])(id, dice);
}

const brokenFile: Kind = (id, dice) => {
  const { ending, bytes, documents } = plain(id, dice);
  const mayBeEmpty = documents === 0;
  return { ending, bytes: broken(bytes, dice), documents: ending === '.txt' ? 1 : null, mayBeEmpty };
};
const gz: Kind = (id, dice) => {
  const { ending, bytes, documents } = plain(id, dice);
  return { ending: `${ending}.gz`, bytes: gzipped(bytes, dice), documents };
};
const brokenGz: Kind = (id, dice) => {
  const { ending, bytes, documents } = plain(id, dice);
  const mayBeEmpty = documents === 0;
  return { ending: `${ending}.gz`, bytes: brokenGzip(bytes, dice), documents: null, mayBeEmpty };
};

/** How many of twenty inputs are of a kind. */
const KINDS = [
  ...['page', 'page', 'page', 'page', 'page', 'page', 'page'],
  ...['json', 'json', 'json', 'lines', 'lines', 'linesAsJson', 'tagged', 'tagged'],
  ...['brokenFile', 'brokenFile', 'brokenFile', 'gz', 'brokenGz'],
] as const;
const MAKERS: Readonly<Record<(typeof KINDS)[number], Kind>> = { ...PLAIN, brokenFile, gz, brokenGz };

export function inputOf(seed: number, number: number): FuzzInput {
  const dice = diceOf(seed, number);
  const kind = dice.pick(KINDS);
  const folder = String(number).padStart(9, '0');
  const { ending, bytes, documents, mayBeEmpty = documents === 0 } = MAKERS[kind](folder, dice);
  const name = oddName(ending, dice);
  const row = dice.once(6) ? rowOf(`${folder}/${name}`, dice) : null;
  return { number, kind, folder, name, bytes, documents, mayBeEmpty, row };
}
