import { describe, expect, test } from 'vitest';
import { reportsOf, told } from './article-of.ts';

const conferences = (text: string, dateline?: string): string[] =>
  reportsOf(text, dateline ? { dateline } : {})
    .filter(({ type }) => type === 'conference')
    .map((report) => [told(report), ...report.others.map(({ name, party }) => name ?? party)].join(' + '));

describe('further editions of a gathering', () => {
  test.each([
    [
      'the last one, with its own place',
      'The summit of the OAS opened in Quito on Monday. The last was held in Lima in June 2004.',
      ['conference 040: ECU / OAS', 'conference 040: PER / OAS'],
    ],
    [
      'the next one, by its host alone',
      'The summit of the OAS opened in Quito on Monday. Peru will host the next such gathering in 2017.',
      ['conference 040: ECU / OAS', 'conference 040 scheduled: PER / OAS'],
    ],
    [
      'the edition of a year',
      'The Ibero-American Summit opened in Quito on Monday. Peru is to host the 2017 edition.',
      [
        'conference 040: ECU / IBERO-AMERICAN SUMMIT',
        'conference 040 scheduled: PER / IBERO-AMERICAN SUMMIT',
      ],
    ],
    [
      'a previous summit is one, and no series',
      'CIS premiers will meet in Minsk on June 24. The previous CIS summit was held in Kazan, Russia, in August last year.',
      ['conference 040 scheduled: BLR / CIS', 'conference 040: RUS / CIS'],
    ],
    [
      'the day that it was put off from',
      'The SAARC summit opened in Dhaka on Tuesday. The summit was to have been held in January, but was put off after India declined to come.',
      ['conference 040: BGD / SAARC', 'conference 040 cancelled: SAARC / SAARC'],
    ],
    [
      'its leaders meet again',
      'Leaders of APEC held a summit in Busan on Monday. The leaders will meet again in Hanoi in November next year.',
      ['conference 040: KOR / APEC', 'conference 040 scheduled: VNM / APEC'],
    ],
    [
      'a group told by the number of its members',
      'OPEC oil ministers gathered in Abuja on Tuesday. The 11-nation group agreed at an emergency meeting in Doha in May to cut production.',
      ['conference 040: NGA / OPEC', 'conference 040: QAT / OPEC'],
    ],
    [
      'two previous summits are a series',
      'The summit of the OAS opened in Quito on Monday. Two previous summits brought nothing.',
      ['conference 040: ECU / OAS'],
    ],
  ])('%s', (_, text, expected) => expect(conferences(text)).toEqual(expected));
});

describe('who is at the gathering told before', () => {
  test.each([
    [
      'attends the event',
      'The SAARC summit opened in Dhaka on Tuesday. Indian Prime Minister Manmohan Singh and Nepalese King Gyanendra are attending the two-day event.',
      ['conference 040: BGD / Manmohan Singh + Gyanendra + SAARC'],
    ],
    [
      'is among those taking part',
      'The APEC summit opened in Busan on Tuesday. Chinese President Hu Jintao and Russian President Vladimir Putin were among those taking part.',
      ['conference 040: KOR / Hu Jintao + Vladimir Putin + APEC'],
    ],
    [
      'does not attend a wedding',
      'The APEC summit opened in Busan on Tuesday. Chinese President Hu Jintao attended the wedding of a friend.',
      ['conference 040: KOR / APEC'],
    ],
  ])('%s', (_, text, expected) => expect(conferences(text)).toEqual(expected));
});
