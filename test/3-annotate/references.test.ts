import { describe, expect, test } from 'vitest';
import { articleOf } from '../4-extract/article-of.ts';

/** For each mention with these words, in order: who it stands for. */
function standsFor(text: string, words: string, dateline: string): (string | null)[] {
  const article = articleOf(`${text} They met.`, { dateline });
  return article.sentences.flatMap(({ mentions }) =>
    mentions
      .filter(({ start, end }) => article.normalised.article.text.slice(start, end) === words)
      .map(({ entity }) => (entity === null ? null : (article.entities[entity]?.name ?? null))),
  );
}

const people = (text: string, dateline: string): string[] =>
  articleOf(`${text} They met.`, { dateline })
    .entities.filter(({ kind, name }) => kind === 'person' && name !== null)
    .map(({ name, role, party }) => `${name}, ${role}, ${party}`);

describe('annotate: whom pronouns, guests and bare nationalities stand for', () => {
  test.each([
    ['Omani Sultan Karim Said met Danish envoy Jens Holm and told him to wait.', 'him', 'Jens Holm'],
    ['Danish envoy Jens Holm slept. Envoy Karim Said urged him to wait.', 'him', 'Jens Holm'],
    ['Danish envoy Jens Holm began a tour which takes him to Oman.', 'him', 'Jens Holm'],
    [
      'Danish envoy Jens Holm slept. Omani Sultan Karim Said told the visitor to wait.',
      'the visitor',
      'Jens Holm',
    ],
    [
      'Austrian envoy Jens Holm met Omani envoy Karim Said. The Austrian arrived.',
      'The Austrian',
      'Jens Holm',
    ],
    ['Omani envoy Karim Said met Danish envoy Jens Holm. The Omani arrived.', 'The Omani', 'Karim Said'],
    ['Danish envoy Jens Holm slept. "Karim Said must pay us," he told traders.', 'he', 'Jens Holm'],
    [
      'Danish envoy Jens Holm slept. Traders said "Karim Said must go home or he will pay".',
      'he',
      'Karim Said',
    ],
    ['Danish envoy Jens Holm will be a guest at the summit.', 'a guest', null],
    ['Danish envoy Jens Holm met Polish envoy Anna Nowak. He slept. She smiled.', 'She', 'Anna Nowak'],
    ['Danish envoy Jens Holm slept. Omani Sultan Karim Said spoke. She smiled.', 'She', null],
    ['Danish envoy Jens Holm, who once served as commander, slept.', 'commander', undefined],
  ])('%s (%s)', (text, words, name) => {
    const found = standsFor(text, words, 'MUSCAT');
    expect(found).toEqual(name === undefined ? [] : [name]);
  });

  test('what stands in the place of an office says no office: a host is of the dateline', () => {
    const text = 'Danish Foreign Minister Jens Holm arrived on Friday and told his host, Karim Said, so.';
    expect(people(text, 'MUSCAT')).toEqual(['Jens Holm, foreign minister, DNK', 'Karim Said, null, OMN']);
  });
});

describe('annotate: somebody named after his office was told', () => {
  test.each([
    ['The Danish foreign minister came to Oman. Jens Holm met traders.', 'Jens Holm, foreign minister, DNK'],
    [
      'Talks were held with the Danish defence chief. General Jens Holm’s visit was short.',
      'Jens Holm, defence chief, DNK',
    ],
    [
      'King Olaf Holm sent a letter. Danish President Ida Lund’s security adviser came. Jens Bruun was met.',
      'Jens Bruun, security adviser, DNK',
    ],
    ['The Danish foreign minister came. Ida Lund, a nurse, said so.', 'Ida Lund, null, null'],
    [
      'Danish Foreign Minister Per Moller slept. The Danish foreign minister came. Ida Lund met traders.',
      'Ida Lund, null, null',
    ],
  ])('%s', (text, found) => {
    expect(people(text, 'MUSCAT')).toContain(found);
  });
});

describe('annotate: people named after an office that several hold', () => {
  test.each([
    [
      'The foreign ministers of Oman and Peru met. Karim Said and Juan Quispe shook hands.',
      ['Karim Said, foreign minister, OMN', 'Juan Quispe, foreign minister, PER'],
    ],
    [
      'The Omani side is led by Karim Said and the Peruvian side by Deputy Minister Juan Quispe.',
      ['Karim Said, null, OMN', 'Juan Quispe, deputy minister, PER'],
    ],
    [
      'Juan Quispe, deputy trade minister, heads the Peruvian delegation.',
      ['Juan Quispe, deputy trade minister, PER'],
    ],
  ])('%s', (text, found) => {
    expect(people(text, 'MUSCAT')).toEqual(found);
  });
});

test('the diplomat of a country is its foreign minister, where the text told of him', () => {
  const text = 'Omani Foreign Minister Karim Said slept. The Omani diplomat left.';
  expect(standsFor(text, 'The Omani diplomat', 'LIMA')).toEqual(['Karim Said']);
});

test('the top US diplomat is the secretary of state', () => {
  const text = 'US Secretary of State Jane Rowe slept. The top US diplomat left.';
  expect(standsFor(text, 'The top US diplomat', 'WASHINGTON')).toEqual(['Jane Rowe']);
});

test('a delegation goes on being its leader’s, whoever told of it', () => {
  const text = 'A Lao party delegation led by Politburo member Samane Vang left.';
  expect(people(text, 'HANOI')).toEqual(['Samane Vang, politburo member, LAO']);
});

describe('annotate: of whom somebody is the officer, the counterpart or the partner', () => {
  test.each([
    [
      'Peruvian Trade Minister Juan Quispe slept. He will see President Karim Said, to whom he brings a letter from his own head of state, Luis Rojas.',
      'Luis Rojas, head of state, PER',
    ],
    [
      'Peruvian Trade Minister Juan Quispe’s counterpart, General Omar Zaki, slept.',
      'Omar Zaki, trade minister, null',
    ],
    [
      'Peruvian Trade Minister Juan Quispe met traders from Cusco. The Peruvian guest had dinner with Deputy Prime Minister Karim Said.',
      'Karim Said, deputy prime minister, OMN',
    ],
    ['Bangladesh’s Sheikh Hasina Begum slept.', 'Hasina Begum, null, BGD'],
    [
      'A Haitian head of government arrived. Haiti’s Justice Minister Rene Petit slept.',
      'Rene Petit, justice minister, HTI',
    ],
  ])('%s', (text, found) => {
    expect(people(text, 'MUSCAT')).toContain(found);
  });

  test('the presidents of several states are the named who open the next sentence', () => {
    const text =
      'The presidents of the two states met. Vladimir Putin and Hu Jintao spoke of gas. Russia and China border each other.';
    const found = people(text, 'MUSCAT');
    expect(found).toContain('Vladimir Putin, president, RUS');
    expect(found).toContain('Hu Jintao, president, CHN');
  });
});

test("annotate: a state's name inside a longer phrase that is none is no party", () => {
  const text =
    'Danish envoy Jens Holm left the Industrial and Commercial Bank of China for Athens County on the Sea of Oman.';
  const { sentences } = articleOf(`${text} They met.`, { dateline: 'LIMA' });
  expect(sentences[0]?.mentions.flatMap(({ party }) => party ?? [])).toEqual(['DNK']);
});
