import { describe, expect, test } from 'vitest';
import { type Passage, topicWordsOf } from '../../pipeline/4-extract/topic-words.ts';
import { compileTopics, type TopicIndex, topicsOf } from '../../pipeline/4-extract/topics.ts';
import { TOPICS } from '../../pipeline/codes.ts';
import { loadLexicon, type TopicRow } from '../../pipeline/lexicon/load.ts';
import { growth, LINEAR } from '../growth.ts';

const { topics: rows } = loadLexicon();
const index = compileTopics(rows);

/** The words of one passage, as those of an interaction's own sentence. */
const own = (text: string, topics: TopicIndex, start = 0) => {
  const passage: Passage = { text, start, source: 'text' };
  return [{ share: 1, words: topicWordsOf(passage, topics) }];
};

function found(text: string): readonly string[] {
  return topicsOf(own(text, index)).map((each) => each.topic);
}

function row(topic: string, phrase: string, weight: number): TopicRow {
  return { topic, phrase, weight, source: 'test' };
}

describe('topicsOf', () => {
  test.each([
    ['The envoys agreed to extend the cease-fire for a month.', ['peace_process']],
    ['Both generals spoke about missile defence and joint exercises.', ['security_defence']],
    ['They pledged to fight terrorism together.', ['terrorism']],
    ['The inspectors asked about the uranium enrichment site.', ['nuclear']],
    ['He pressed his host to lift the embargo.', ['sanctions']],
    ['The two ministers discussed tariffs and a free trade agreement.', ['trade_economy']],
    ['Talks centred on a natural gas pipeline under the sea.', ['energy']],
    ['Oslo offered emergency relief after the earthquake.', ['aid_development']],
    ['She raised the human rights record of the government.', ['human_rights']],
    ['They spoke about asylum seekers and visa rules.', ['migration']],
    ['The health ministers compared their vaccines.', ['health']],
    ['Climate change was the only item on the agenda.', ['environment']],
    ['The delegations mapped the disputed border.', ['territory']],
    ['A cultural exchange of museums was arranged.', ['culture_science']],
    ['He asked for the extradition of the banker.', ['justice']],
    ['They discussed bilateral ties.', ['bilateral_relations']],
    ['The candidates spoke of EU enlargement.', ['multilateral']],
  ])('"%s" is about %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['He met the envoy at the airport and left.'],
    ['The Security Council met behind closed doors.'],
    ['The Nobel Peace Prize winner was received at the palace.'],
    ['The minister of Ivory Coast flew home.'],
    ['She was in good health, her office said.'],
    ['The peacock and the tradesman were there.'],
  ])('"%s" tells no topic', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('the evidence is the heaviest phrase, in offsets of the article', () => {
    const text = 'They spoke of the economy, and signed a free trade agreement.';
    const [first] = topicsOf(own(text, index, 100));
    expect(text.slice((first?.start ?? 0) - 100, (first?.end ?? 0) - 100)).toBe('free trade agreement');
  });

  test('the longest phrase of a topic wins, and an exclusion takes its words from that topic alone', () => {
    const table = compileTopics([
      row('health', 'health', 1),
      row('health', 'health reason', -1),
      row('energy', 'oil', 1),
      row('trade_economy', 'oil price', 1),
    ]);
    const topics = (text: string) => topicsOf(own(text, table)).map((each) => each.topic);
    expect(topics('He left for health reasons.')).toEqual([]);
    expect(topics('He left the health office.')).toEqual(['health']);
    expect(topics('Oil prices rose.')).toEqual(['trade_economy', 'energy']);
  });

  test('a phrase does not reach over a comma or a bracket', () => {
    const table = compileTopics([row('energy', 'power plant', 1)]);
    expect(topicsOf(own('in power, plants grow', table))).toEqual([]);
    expect(topicsOf(own('two power plants', table))).toHaveLength(1);
  });

  test('a topic far lighter than the first one is left out, and no more than max_topics are kept', () => {
    const thresholds = { max_topics: 2, min_weight: 1, min_share: 0.6 };
    const table = compileTopics([
      row('energy', 'oil', 1),
      row('energy', 'gas', 1),
      row('health', 'vaccine', 1),
      row('justice', 'court', 1),
      row('nuclear', 'uranium', 1),
    ]);
    const topics = (text: string) => topicsOf(own(text, table), thresholds).map((each) => each.topic);
    expect(topics('oil, gas and a vaccine')).toEqual(['energy']);
    expect(topics('court, uranium and vaccines')).toEqual(['nuclear', 'health']);
  });

  test('a phrase counts once, where it says most, and its words there are the evidence', () => {
    const table = compileTopics([row('energy', 'oil', 1), row('health', 'vaccine', 1)]);
    const zones = [
      { share: 0.5, words: topicWordsOf({ text: 'Oil', start: 0, source: 'title' }, table) },
      { share: 1, words: topicWordsOf({ text: 'oil', start: 40, source: 'text' }, table) },
      { share: 0.25, words: topicWordsOf({ text: 'a vaccine', start: 80, source: 'text' }, table) },
    ];
    const thresholds = { max_topics: 2, min_weight: 0.75, min_share: 0 };
    expect(topicsOf(zones, thresholds)).toMatchObject([{ topic: 'energy', source: 'text', start: 40 }]);
    expect(topicsOf(zones.slice(0, 1), thresholds)).toEqual([]);
  });

  test('no sentences, no topics', () => {
    expect(topicsOf([])).toEqual([]);
    expect(topicsOf(own('', index))).toEqual([]);
  });

  test('long sentences are read in linear time', () => {
    const read = (length: number): void => {
      topicsOf(own('peace peace process of the trade war '.repeat(length), index));
    };
    expect(growth(read, 8_000)).toBeLessThan(LINEAR);
  });
});

describe('topics.csv', () => {
  test('every topic of the list has 40 phrases or more, and no other topic has any', () => {
    const counts = new Map<string, number>();
    for (const { topic } of rows) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([...TOPICS].sort());
    expect([...counts].filter(([, count]) => count < 40)).toEqual([]);
  });

  test('weights are 1, 0.5 or -1, and phrases hold no hyphens, since the text is read without them', () => {
    expect(rows.filter((each) => ![1, 0.5, -1].includes(each.weight))).toEqual([]);
    expect(rows.filter((each) => /[-,.]| {2}/.test(each.phrase))).toEqual([]);
  });
});
