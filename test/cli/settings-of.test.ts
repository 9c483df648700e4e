import { describe, expect, test } from 'vitest';
import { rejectRateOf, settingsOf } from '../../pipeline/commands/settings-of.ts';
import { UsageError } from '../../pipeline/commands/terminal.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';

describe('settings of options', () => {
  test('no option: the defaults', () => {
    expect(settingsOf({ text: true })).toEqual(DEFAULTS);
  });

  test('every option reaches its setting', () => {
    const settings = settingsOf({
      jobs: '3',
      limit: '7',
      maxArticleBytes: '900',
      outlet: 'The Test Courier',
      publishedAt: '2020-02-29',
      format: 'ndjson, csv,csv',
      text: false,
    });
    expect(settings.run.jobs).toBe(3);
    expect(settings.read).toMatchObject({
      limit: 7,
      max_article_bytes: 900,
      outlet: 'The Test Courier',
      published_at: '2020-02-29',
    });
    expect(settings.emit).toMatchObject({ formats: ['csv', 'ndjson'], articles: false });
  });

  test.each([
    [{ jobs: '0' }],
    [{ jobs: '-1' }],
    [{ jobs: '1.5' }],
    [{ jobs: '1e3' }],
    [{ jobs: '' }],
    [{ limit: 'all' }],
    [{ limit: '9999999999999999' }],
    [{ maxArticleBytes: '2MB' }],
    [{ publishedAt: '2021-02-29' }],
    [{ publishedAt: '7 April 2021' }],
    [{ publishedAt: '2021-4-7' }],
    [{ format: 'xls' }],
    [{ format: '' }],
  ])('%o is refused', (options) => {
    expect(() => settingsOf(options)).toThrow(UsageError);
  });
});

describe('reject rate', () => {
  test.each([
    [undefined, null],
    ['0', 0],
    ['0.05', 0.05],
    ['1', 1],
  ])('%s is %s', (written, expected) => {
    expect(rejectRateOf(written)).toBe(expected);
  });

  test.each(['5%', '1.1', '-0.1', '', '.'])('"%s" is refused', (written) => {
    expect(() => rejectRateOf(written)).toThrow(UsageError);
  });
});
