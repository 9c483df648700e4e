import { createHash } from 'node:crypto';
import { readFileSync } from '../file-system.ts';
import type { BLOCKS, PageFacts } from '../page-data/packed.ts';
import { Packing } from '../page-data/packing.ts';
import type { SetForm } from './form.ts';
import { type Choice, pageChoice } from './page-choice.ts';
import { type DocumentPass, pageDocuments } from './page-documents.ts';
import type { RecordSet } from './record-set.ts';

/** What the build makes of `pipeline/page/`. The same path from here and from the compiled file. */
const BUILT = { script: '../../dist/page.js', style: '../../dist/page.css' };

type Block = (typeof BLOCKS)[number];

function built(name: keyof typeof BUILT): string {
  return readFileSync(new URL(BUILT[name], import.meta.url), 'utf8').trim();
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** All that Plot puts into a `<style>` of its own, for `className: 'plot'`; test/page says when it has changed. */
export const PLOT_STYLE = `:where(.plot) {
  --plot-background: white;
  display: block;
  height: auto;
  height: intrinsic;
  max-width: 100%;
}
:where(.plot text),
:where(.plot tspan) {
  white-space: pre;
}`;

/** Nothing is loaded, nothing is sent; no other script or style runs. */
function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${sha256(script)}`,
    `style-src ${sha256(style)} ${sha256(PLOT_STYLE)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function head(style: string, script: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<title>Diplomatic events</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<noscript>This page needs JavaScript, which its own file holds: nothing is loaded. events.csv has the same events.</noscript>',
    '',
  ].join('\n');
}

/** JSON that can stand inside `<script>`. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

async function* block(id: Block, rows: AsyncIterable<unknown>): AsyncGenerator<string> {
  yield `<script type="application/json" id="${id}">[`;
  let isFirst = true;
  for await (const row of rows) {
    yield `${isFirst ? '' : ','}\n${inScript(row)}`;
    isFirst = false;
  }
  yield '\n]</script>\n';
}

function wholeBlock(id: Block, value: unknown): string {
  return `<script type="application/json" id="${id}">${inScript(value)}</script>\n`;
}

async function* data(set: RecordSet, { count, shown }: Choice): AsyncGenerator<string> {
  const packing = new Packing();
  const pass: DocumentPass = { numbers: new Map(), articles: 0 };
  let version: string | null = null;
  yield* block('documents', pageDocuments(set, shown, packing, pass));
  async function* events() {
    for await (const event of set.events()) {
      version ??= event.made_by.version;
      if (shown === null || shown.has(event.event_id))
        yield packing.event(event, (report_id) => pass.numbers.get(report_id));
    }
  }
  yield* block('events', events());
  yield wholeBlock('tables', packing.tables());
  const facts: PageFacts = {
    version,
    events: count,
    articles: set.files.articles === null ? null : pass.articles,
  };
  yield wholeBlock('facts', facts);
}

async function* page(set: RecordSet, max: number): AsyncGenerator<string> {
  const [script, style] = [built('script'), built('style')];
  yield head(style, script);
  yield* data(set, await pageChoice(set.events(), max));
  yield `<script>${script}</script>\n</body>\n</html>\n`;
}

/** `report.html`: one file that needs no other. It holds `settings.emit.max_page_events` events at most. */
export const HTML_FORM: SetForm = {
  file: 'report.html',
  write: (set, folder, { settings }) => folder.write('report.html', page(set, settings.emit.max_page_events)),
};
