import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVENT } from '../schemas/samples.ts';
import { eventWith, HOSTILE_SAMPLES, SAMPLES } from './sample-set.ts';
import { written } from './written.ts';

const EVENTS = [...SAMPLES, ...HOSTILE_SAMPLES];

let out = '';
let text = '';
beforeAll(async () => {
  out = await written(EVENTS, { formats: ['ics'] });
  text = readFileSync(join(out, 'events.ics'), 'utf8');
});
afterAll(() => rmSync(out, { recursive: true }));

/** Lines as RFC 5545 unfolds them, 3.1. */
function lines(): readonly string[] {
  return text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
}

/** Properties of each entry, the name with its parameters. */
function entries(): readonly ReadonlyMap<string, string>[] {
  const found: Map<string, string>[] = [];
  for (const line of lines()) {
    if (line === 'BEGIN:VEVENT') found.push(new Map());
    const colon = line.indexOf(':');
    found.at(-1)?.set(line.slice(0, colon), line.slice(colon + 1));
  }
  return found;
}

function entryOf(number: number): Record<string, string | undefined> {
  const id = `e_${number.toString(16).padStart(16, '0')}@demarche`;
  return Object.fromEntries(entries().find((entry) => entry.get('UID') === id) ?? []);
}

test('is one calendar whose lines end in CR LF and hold 75 bytes at most', () => {
  expect(lines()[0]).toBe('BEGIN:VCALENDAR');
  expect(lines().filter((line) => line === 'BEGIN:VCALENDAR' || line === 'END:VCALENDAR')).toHaveLength(2);
  expect(lines().at(-1)).toBe('END:VCALENDAR');
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).not.toMatch(/[^\P{Cc}\t\r\n]/u);
});

test('shows an event on its days, the last one excluded, with words, place, source and topics', () => {
  expect(entryOf(1)).toMatchObject({
    DTSTAMP: '20210407T000000Z',
    'DTSTART;VALUE=DATE': '20210406',
    'DTEND;VALUE=DATE': '20210407',
    SUMMARY: 'Meeting: Ana Duarte (foreign minister\\, PRT)\\, Conor Byrne (IRL)',
    LOCATION: 'Lisbon\\, PRT',
    GEO: '38.72;-9.13',
    'URL;VALUE=URI': 'https://courier.example/lisbon',
    CATEGORIES: 'meeting,energy',
    STATUS: 'CONFIRMED',
  });
  expect(entryOf(1).DESCRIPTION).toContain('“held talks”\\nThe Daily Courier');
});

test('of days between which it was, takes all, and says so', () => {
  expect(entryOf(4)).toMatchObject({ 'DTSTART;VALUE=DATE': '20210405', 'DTEND;VALUE=DATE': '20210412' });
  expect(entryOf(4).DESCRIPTION).toMatch(/^On a day between these\./);
});

test('leaves out what has no day, or no closer than a month, and counts it', () => {
  const numbers = [2, 3, 5].map((number) => entryOf(number).UID);
  expect(numbers).toEqual([undefined, undefined, undefined]);
  expect(entries()).toHaveLength(EVENTS.length - 3);
  const { counts } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
  expect(counts.notes['emit/not-on-calendar']).toBe(3);
});

test('tells what was called off, and what is planned as tentative', async () => {
  expect(entryOf(6).STATUS).toBe('CANCELLED');
  expect(entryOf(6)['DTEND;VALUE=DATE']).toBe('18800301');
  const planned = await written([eventWith(1, { status: 'scheduled' })], { formats: ['ics'] });
  expect(readFileSync(join(planned, 'events.ics'), 'utf8')).toContain('STATUS:TENTATIVE\r\n');
  rmSync(planned, { recursive: true });
});

test('links to web pages alone, and the address is the address that was read', () => {
  expect(entryOf(7)['URL;VALUE=URI']).toBeUndefined();
  expect(entryOf(8)['URL;VALUE=URI']).toBe('https://courier.example/a%3Bb%2Cc?d=%C3%A9');
});

test('no text of a stranger makes a line of its own', () => {
  const names = new Set(lines().map((line) => line.split(/[:;]/)[0]));
  expect([...names].filter((name) => !/^[A-Z][A-Z-]+$/.test(name ?? ''))).toEqual([]);
  expect([...names].filter((name) => name?.startsWith('X-')).sort()).toEqual([
    'X-MICROSOFT-CDO-ALLDAYEVENT',
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT',
    'X-WR-CALNAME',
  ]);
});

test('without events is an empty calendar, and the same bytes again', async () => {
  const empty = await written([eventWith(1, { date: null, place: EVENT.place })], { formats: ['ics'] });
  expect(readFileSync(join(empty, 'events.ics'), 'utf8')).toMatch(
    /^BEGIN:VCALENDAR\r\n[\s\S]*CALNAME:[^\r]*\r\nEND:VCALENDAR\r\n$/,
  );
  rmSync(empty, { recursive: true });
  const again = await written(EVENTS, { formats: ['ics'] });
  expect(readFileSync(join(again, 'events.ics'), 'utf8')).toBe(text);
  rmSync(again, { recursive: true });
});
