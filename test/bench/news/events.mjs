/** Frames that tell diplomatic interactions, as paragraphs: {one} and {two} are office holders of two states, {state1} and {state2}. */
export const EVENT_TITLES = [
  '{state1}, {state2} discuss {subject}',
  '{adj1} {office1} {visits|arrives in} {capital2}',
  '{state1} and {state2} sign {subject} pact',
  '{capital1} protests to {state2}',
];

export const EVENTS = [
  '{one} met {two} in {capital2} on {day} to discuss {subject}, officials said.',
  '{one} arrived in {capital2} on {day} for a {few}-day visit and will hold talks with {two} on {subject}.',
  '{one} spoke by telephone with {two} on {day} about {subject} and the situation in {otherstate}.',
  '{state1} and {state2} signed an agreement on {subject} in {capital1} on {day} after {few} rounds of negotiations.',
  '{state1} summoned the ambassador of {state2} on {day} over {subject}, the foreign ministry in {capital1} said.',
  '{one} cancelled a visit to {state2} that was planned for next month, a spokesman told {outlet}.',
  '{one} received {two} in {capital1} on {date}, and the two sides agreed to set up a joint committee on {subject}.',
  'During {his1} stay {last1} will also meet the {office2} of {otherstate}, and they will talk about {subject}.',
  '{last1} is to travel on to {otherstate} on {day} for a {few}-day official visit, {his1} first since {year}.',
  'Earlier {last2} held talks with the {other} {office1} in {capital2} on {subject}.',
];

export const AROUND = [
  '"We had a {mood} exchange of views, and we will see each other again," {last1} told reporters after the meeting.',
  'Relations between {state1} and {state2} have been {mood} since {year}, when {capital1} closed its market to {good} from {otherstate}.',
  '{last2} said {he2} was satisfied with what the talks had reached, adding that {state2} would take "all {mood} steps".',
  'Trade between the two countries rose {pct} percent to {money} million dollars last year, according to {adj1} figures.',
  'The {other} government has offered to help, but neither side has given it an answer, diplomats in {capital2} said.',
  'A joint statement said that {subject} and {subject} would remain on the agenda.',
  '{last1}, {n}, a former {ministry} minister, took office in {month} after the {party} won the election.',
  'Analysts said {capital1} wanted to show {otherstate} that it has other friends, and expected little more.',
];
