import { mutatedArticle } from './article-text.ts';
import { broken, brokenGzip, gzipped } from './broken-bytes.ts';
import { type Dice, diceOf } from './dice.ts';
import { oddName } from './file-names.ts';
import { articleTable, crawl, newsFeed, newsletter, webPage } from './form-grammar.ts';
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
const FORMS = { webPage, articleTable, newsFeed, crawl, newsletter } as const;
/** Forms that bytes alone can tell to be one document, or one reject. */
const ONE_DOCUMENT = ['.txt', '.html', '.htm', '.eml'];
const FEEDS = ['.xml', '.rss', '.atom'];
const ITEM = /<\/?(?:item|entry)[\s/>]/;

function plain(id: string, dice: Dice): Content {
  return dice.pick([page, json, lines, tagged, page, json, lines, ...Object.values(FORMS)])(id, dice);
}

const brokenFile: Kind = (id, dice) => {
  const { ending, bytes, documents, mayBeEmpty = documents === 0 } = plain(id, dice);
  const is_one = ONE_DOCUMENT.includes(ending);
  const after = broken(bytes, dice);
  // A head line that broke may hide rows, a header that broke may hide pages, broken tags make a feed one without items.
  const hidesItems = FEEDS.includes(ending) && !ITEM.test(after.toString('latin1'));
  return { ending, bytes: after, documents: is_one ? 1 : null, mayBeEmpty: mayBeEmpty || hidesItems };
};
const gz: Kind = (id, dice) => {
  const { ending, bytes, documents, mayBeEmpty = documents === 0 } = plain(id, dice);
  return { ending: `${ending}.gz`, bytes: gzipped(bytes, dice), documents, mayBeEmpty };
};
const brokenGz: Kind = (id, dice) => {
  const { ending, bytes, documents, mayBeEmpty = documents === 0 } = plain(id, dice);
  return { ending: `${ending}.gz`, bytes: brokenGzip(bytes, dice), documents: null, mayBeEmpty };
};

/** How many of 26 inputs are of a kind. */
const KINDS = [
  ...['page', 'page', 'page', 'page', 'page', 'page', 'page'],
  ...['json', 'json', 'json', 'lines', 'lines', 'linesAsJson', 'tagged', 'tagged'],
  ...['brokenFile', 'brokenFile', 'brokenFile', 'gz', 'brokenGz'],
  ...['webPage', 'articleTable', 'articleTable', 'newsFeed', 'crawl', 'newsletter'],
] as const;
const MAKERS: Readonly<Record<(typeof KINDS)[number], Kind>> = {
  ...PLAIN,
  ...FORMS,
  brokenFile,
  gz,
  brokenGz,
};

export function inputOf(seed: number, number: number): FuzzInput {
  const dice = diceOf(seed, number);
  const kind = dice.pick(KINDS);
  const folder = String(number).padStart(9, '0');
  const { ending, bytes, documents, mayBeEmpty = documents === 0 } = MAKERS[kind](folder, dice);
  const name = oddName(ending, dice);
  const row = dice.once(6) ? rowOf(`${folder}/${name}`, dice) : null;
  return { number, kind, folder, name, bytes, documents, mayBeEmpty, row };
}
