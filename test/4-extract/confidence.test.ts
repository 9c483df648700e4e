import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../pipeline/4-extract/confidence.ts';
import type { EventReport } from '../../pipeline/records.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { reportsOf } from './article-of.ts';

const only = (text: string): EventReport => {
  const [report] = reportsOf(text, { dateline: 'REYKJAVIK' });
  if (!report) throw new Error(`Nothing is told in: ${text}`);
  return report;
};

const holding = (text: string): string[] =>
  Object.entries(featuresOf(only(text), DEFAULTS.extract.confidence))
    .filter(([, holds]) => holds)
    .map(([feature]) => feature);

const NAMED =
  'Norwegian Fisheries Minister Anna Lund met Icelandic President Jon Sigurdsson on Thursday in Reykjavik.';
const NAMELESS = 'Norway and Iceland held talks.';

describe('confidence', () => {
  test('features say who is named, when, and where it is told', () => {
    expect(holding(NAMED)).toEqual(['both_named', 'meeting', 'lead', 'day']);
    expect(holding(NAMELESS)).toEqual(['meeting', 'lead', 'undated']);
  });

  test('two named people on a day are surer than two states without one', () => {
    expect(only(NAMED).confidence).toBeGreaterThan(only(NAMELESS).confidence);
  });
});
