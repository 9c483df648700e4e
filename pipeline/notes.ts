import { type Condition, READ_CONDITIONS } from './read-notes.ts';

export type { Condition, Severity } from './read-notes.ts';

/** Every condition that can be reported: code, severity, wording. Codes are `stage/problem`. */
export const CONDITIONS = {
  ...READ_CONDITIONS,
  'validate/schema': {
    kind: 'reject',
    severity: 'error',
    wording:
      'Unexpected value in a report, expected what schemas/report.json says. This is a fault of the rule that made it: please report it.',
  },
  'validate/date': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected date in a report, expected days that exist, first before last.',
  },
  'validate/same-participant': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected counterpart in a report, expected another participant than the actor.',
  },
  'validate/no-evidence': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected value in a report, expected evidence for every value that was read.',
  },
  'validate/span': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected quote in a report, expected the words of the article at its span.',
  },
  'normalise/ambiguous-date': {
    kind: 'note',
    severity: 'warning',
    wording: 'The publication date can be read as day/month or month/day: it was left out. Write YYYY-MM-DD.',
  },
  'normalise/impossible-date': {
    kind: 'note',
    severity: 'warning',
    wording: 'The publication date is no day of the calendar: it was left out. Write YYYY-MM-DD.',
  },
  'normalise/unreadable-date': {
    kind: 'note',
    severity: 'warning',
    wording: 'The publication date could not be read as a day: it was left out. Write YYYY-MM-DD.',
  },
  'normalise/date-conflict': {
    kind: 'note',
    severity: 'warning',
    wording: 'The metadata table and the document tell different publication dates: the table was followed.',
  },
  'normalise/other-language': {
    kind: 'note',
    severity: 'information',
    wording: 'The article is not in English: it was counted, and not read any further.',
  },
  'normalise/invisible-characters': {
    kind: 'note',
    severity: 'warning',
    wording:
      'The text holds characters that are shown as nothing (zero-width, soft hyphens, overrides of direction, controls). It was read as if they were not there; `text` and quotes keep them.',
  },
  'correct/unmatched': {
    kind: 'note',
    severity: 'warning',
    wording:
      'A row of the corrections names a report or event that is not there, or that another row dropped: it was left out. Look whether the article is still among the input.',
  },
  'correct/no-effect': {
    kind: 'note',
    severity: 'information',
    wording: 'A row of the corrections asks for what is so already: it can be taken out of the file.',
  },
  'correct/contradicted': {
    kind: 'note',
    severity: 'warning',
    wording:
      'A row of the corrections was left out: its event is one with another event whose row says otherwise, or would have the same participant on both sides. Leave one of the rows out.',
  },
  'emit/not-on-calendar': {
    kind: 'note',
    severity: 'information',
    wording: 'An event is not in events.ics: its days are not told, or no closer than a month.',
  },
  'emit/not-on-map': {
    kind: 'note',
    severity: 'information',
    wording: 'An event is not in events.geojson: its place is not told, or has no coordinates.',
  },
  'emit/rows-on-further-sheet': {
    kind: 'note',
    severity: 'information',
    wording:
      'A row of events.xlsx stands on a further sheet ("Events 2"), since a sheet holds 1,048,576 rows.',
  },
  'emit/link-left-out': {
    kind: 'note',
    severity: 'information',
    wording:
      'An address in events.xlsx is text without a link: a sheet holds 65,530 links, and a link 2,079 characters.',
  },
  'emit/cell-cut': {
    kind: 'note',
    severity: 'information',
    wording:
      'A cell of a table was longer than the 32,767 characters that a spreadsheet holds: it was cut, and ends in "…". NDJSON has it whole.',
  },
} as const satisfies Record<string, Condition>;

export type Code = keyof typeof CONDITIONS;
