import { counted, dayInWords, fieldInWords } from '../page-data/in-words.ts';
import type { FieldSpan } from '../page-data/marked-parts.ts';
import type { PageEvent, PageReport } from '../page-data/page-event.ts';
import { element } from './element.ts';
import { link } from './link.ts';
import { marked } from './marked.ts';

const TITLE = -1;

/** Reports of an event that are drawn at once; the others at a click. */
const FIRST_REPORTS = 12;

interface Evidence {
  /** By number of the sentence; -1 is the title. */
  readonly spans: ReadonlyMap<number, readonly FieldSpan[]>;
  /** What stands elsewhere in the article. */
  readonly quotes: readonly { readonly field: string; readonly quote: string }[];
}

type Word = (number: number) => string;

function evidenceOf(report: PageReport, word: Word): Evidence {
  const spans = new Map<number, FieldSpan[]>();
  const quotes: { field: string; quote: string }[] = [];
  for (const one of report.evidence) {
    const field = word(one[0]);
    if (one.length === 2) quotes.push({ field, quote: one[1] });
    else spans.set(one[1], [...(spans.get(one[1]) ?? []), { field, start: one[2], end: one[2] + one[3] }]);
  }
  return { spans, quotes };
}

function titleOf(report: PageReport, { spans }: Evidence): HTMLElement {
  const words = report.title ?? report.url ?? 'Untitled';
  const made = link(report.url, '');
  made.append(...marked(words, report.title === null ? [] : (spans.get(TITLE) ?? [])));
  return element('h4', {}, made);
}

function elsewhere({ quotes }: Evidence): HTMLElement | null {
  if (quotes.length === 0) return null;
  const rows = quotes.flatMap(({ field, quote }) => [
    element('dt', {}, fieldInWords(field)),
    element('dd', {}, element('q', {}, quote)),
  ]);
  return element(
    'div',
    { class: 'elsewhere' },
    element('p', {}, 'Elsewhere in the article'),
    element('dl', {}, ...rows),
  );
}

function reportTold(report: PageReport, word: Word): HTMLElement {
  const evidence = evidenceOf(report, word);
  const [, , , , sentences] = report.document;
  const quotes = [...evidence.spans]
    .filter(([number]) => number !== TITLE)
    .map(([number, spans]) => element('blockquote', {}, ...marked(sentences[number] ?? '', spans)));
  const told = [report.outlet ?? 'Outlet not known', report.published_at && dayInWords(report.published_at)];
  return element(
    'li',
    { class: 'report' },
    element('p', { class: 'outlet' }, told.filter((part) => part !== null && part !== '').join(' · ')),
    titleOf(report, evidence),
    ...quotes,
    elsewhere(evidence),
  );
}

/** The reports of an event: outlet, day, title, the sentence that tells it with the evidence marked. */
export function reportsTold({ reports }: PageEvent, word: Word): HTMLElement {
  const list = element(
    'ol',
    { class: 'reports' },
    ...reports.slice(0, FIRST_REPORTS).map((one) => reportTold(one, word)),
  );
  const rest = reports.slice(FIRST_REPORTS);
  const section = element('section', {}, element('h3', {}, counted(reports.length, 'report')), list);
  if (rest.length === 0) return section;
  const more = element('button', { type: 'button' }, `Show ${counted(rest.length, 'more report')}`);
  more.addEventListener('click', () => {
    list.append(...rest.map((one) => reportTold(one, word)));
    more.remove();
  });
  section.append(more);
  return section;
}
