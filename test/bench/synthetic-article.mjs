/** Articles made of sentence frames and lists of words: enough like news for speed and memory, worthless for accuracy. */
import { pick } from './chance.mjs';

/** @param {string} list */
const words = (list) => list.trim().split(/\s*,\s*/);

const STATES = [
  ['France', 'French', 'Paris'],
  ['Kenya', 'Kenyan', 'Nairobi'],
  ['Japan', 'Japanese', 'Tokyo'],
  ['Brazil', 'Brazilian', 'Brasilia'],
  ['Egypt', 'Egyptian', 'Cairo'],
  ['Poland', 'Polish', 'Warsaw'],
  ['Indonesia', 'Indonesian', 'Jakarta'],
  ['Canada', 'Canadian', 'Ottawa'],
  ['Kazakhstan', 'Kazakh', 'Astana'],
  ['Peru', 'Peruvian', 'Lima'],
  ['Ghana', 'Ghanaian', 'Accra'],
  ['Vietnam', 'Vietnamese', 'Hanoi'],
  ['Norway', 'Norwegian', 'Oslo'],
  ['Jordan', 'Jordanian', 'Amman'],
  ['Chile', 'Chilean', 'Santiago'],
  ['India', 'Indian', 'New Delhi'],
];
const OFFICES = words(
  'President, Prime Minister, Foreign Minister, Defence Minister, Trade Minister, Energy Minister, Vice President, Deputy Foreign Minister, special envoy, Finance Minister',
);
const GIVEN = words(
  'Amina, Tomas, Ravi, Elena, Jorge, Mei, Karim, Sofia, Daniel, Yuki, Ingrid, Omar, Lucia, Pavel, Grace, Nadia, Samuel, Hana, Viktor, Rosa',
);
const SYLLABLES = words(
  'ba, ren, ko, lim, tar, sen, mo, dri, vel, ash, nu, gor, pim, sal, est, hu, jan, kel, wor, zin, fa, bru, ott, mar',
);
const SUBJECTS = words(
  'trade, border security, energy supplies, the climate, student exchanges, fisheries, the ceasefire, migration, debt relief, air links, sanctions, public health',
);
const PLAIN_SUBJECTS = words(
  'The museum, A local baker, The river, The orchestra, Bus drivers, The harvest, The midfielder, A software firm, The library, Share prices, The hospital, The old bridge, The weather service, Farmers, The city council, A retired teacher, The new season, The factory, The festival, Researchers',
);
const PLAIN_VERBS = words(
  'opened, grew, closed early, won twice, lost ground, drew a crowd, ran out of time, found new friends, raised prices, asked for patience, moved to a larger hall, reported a loss, stayed dry, planned a party, changed its mind, broke a record',
);
const PLAIN_ENDINGS = words(
  'after a long winter, despite the rain, with help from volunteers, for the third year, to the surprise of many, on a quiet street, before the holidays, at twice the cost, in front of 4000 people, without much noise, near the harbour, against all forecasts',
);
const DAYS = words('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday');

/** @param {() => number} chance */
function surname(chance) {
  const written = Array.from({ length: 2 + Math.floor(chance() * 2) }, () => pick(chance, SYLLABLES)).join(
    '',
  );
  return written.slice(0, 1).toUpperCase() + written.slice(1);
}

/** @param {() => number} chance */
function side(chance) {
  const [state = '', adjective = '', capital = ''] = pick(chance, STATES);
  const last = surname(chance);
  return {
    state,
    capital,
    last,
    full: `${adjective} ${pick(chance, OFFICES)} ${pick(chance, GIVEN)} ${last}`,
  };
}

/** Sentences that tell one interaction. @param {() => number} chance */
function eventSentences(chance) {
  const [one, other] = [side(chance), side(chance)];
  const [day, subject] = [pick(chance, DAYS), pick(chance, SUBJECTS)];
  return pick(chance, [
    [
      `${one.full} met ${other.full} in ${other.capital} on ${day} to discuss ${subject}.`,
      `${one.last} told reporters after the meeting that the two sides had more to talk about.`,
    ],
    [
      `${one.full} arrived in ${other.capital} on ${day} for a two-day visit to ${other.state}.`,
      `${one.last} will hold talks with ${other.full} on ${subject}.`,
    ],
    [`${one.full} spoke by telephone with ${other.full} on ${day} about ${subject}.`],
    [`${one.state} and ${other.state} signed an agreement on ${subject} in ${one.capital} on ${day}.`],
    [`${one.state} summoned the ambassador of ${other.state} on ${day} over ${subject}.`],
    [`${one.full} cancelled a visit to ${other.state} that was planned for next month.`],
  ]);
}

/** @param {() => number} chance */
function plainSentence(chance) {
  const [subject, verb, ending] = [
    pick(chance, PLAIN_SUBJECTS),
    pick(chance, PLAIN_VERBS),
    pick(chance, PLAIN_ENDINGS),
  ];
  return chance() < 0.3
    ? `${subject} ${verb} ${ending}, said ${pick(chance, GIVEN)} ${surname(chance)} of ${surname(chance)} on ${pick(chance, DAYS)}.`
    : `${subject} ${verb} ${ending}.`;
}

/** @param {number} index */
function dayOf(index) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${2015 + (Math.floor(index / 336) % 8)}-${two(1 + (Math.floor(index / 28) % 12))}-${two(1 + (index % 28))}`;
}

/**
 * One record of about 400 words, with the usual keys of a scraper.
 * @param {() => number} chance
 * @param {number} index
 * @param {number} eventShare articles that tell an interaction, 0 to 1
 */
export function syntheticArticle(chance, index, eventShare) {
  const withEvents = chance() < eventShare;
  const paragraphs = Array.from({ length: 12 + Math.floor(chance() * 10) }, () => [
    ...(withEvents && chance() < 0.4 ? eventSentences(chance) : []),
    plainSentence(chance),
    plainSentence(chance),
    plainSentence(chance),
  ]);
  return {
    id: `synthetic-${String(index).padStart(8, '0')}`,
    outlet: `Outlet ${1 + Math.floor(chance() * 40)}`,
    title: plainSentence(chance).slice(0, -1),
    published_at: dayOf(index),
    text: paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'),
  };
}
