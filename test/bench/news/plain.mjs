import { TOWN_BEATS } from './town.mjs';

/**
 * Frames of news without a diplomatic event, by beat. Many hold trigger words in another sense ("met the deadline", "left Spain for
 * Italy", "called on residents"), states and offices that meet nobody, quotations, days and pronouns, as news does.
 * {a|b} is one of its words, {name} a slot: see scene.mjs.
 */
const FAR_BEATS = [
  {
    titles: [
      '{town} {team} {beat|edge|hold} {town} {team}',
      '{Adj} striker {last1} {leaves|joins|returns to} {town}',
      '{last1} {takes|misses|wins} {adj} title',
    ],
    leads: [
      '{Adj} striker {full1} scored {few} goals as {town} {team} {beat|came from behind to beat|drew with} {town} {team} {n}-{few} in a {mood} {order} round match on {day}.',
      '{full1} of {state} {won|took|missed out on} the {adj} Open title on {day}, when {he1} {beat|went down to} {foreign} {last2} in {few} sets at {capital}.',
      '{town} {team} coach {full1} {left|returned to|was sacked by} the club on {day} after {few} defeats in the {adj} league, the team said in a statement.',
    ],
    body: [
      '"We met a very good side and the boys gave everything they had," said {last1}, whose team {had not won|had lost} away since {month}.',
      '{He1} told {outlet} {he1} would {stay|leave} at the end of the season if the club did not reach the final.',
      'The {order} session was stopped for {n} minutes by rain, and {last2} {saw|took} {his2} chance when play returned.',
      '{last2}, who joined the {foreign} league in a {money} million deal in {month}, {hit|struck} the post in the {n}th minute.',
      'The {n}-year-old {took|cut} {few} seconds off {his1} own record and {called|described} it "a {mood} day".',
      '{state} {host|meet|play} {foreignstate} in the {order} round in {capital} on {date}, with the winners to face {otherstate}.',
      '{last1} was shown a red card for talking back to the referee, and {his1} side held on with {few} men fewer.',
      '{town} {go|went} {n} points clear at the head of the table, while {town} {team} stay {order} from last.',
      'Officials of the {adj} federation are to meet next {month} to discuss the {mood} pitch and the price of tickets.',
      'Organisers expect {K} visitors, among them the president of the {foreign} club, and {called|call} on fans to arrive early.',
      '"{Foreign} players take a while to settle here, but {last2} is a {mood} man and he works," {last1} said.',
    ],
  },
  {
    titles: [
      '{Adj} shares {rise|fall|close lower} as {good} prices {drop|climb}',
      '{town} {firm} to cut {K} jobs',
      '{town} {firm} {reaches|signs} {money} million deal',
    ],
    leads: [
      'Shares in {capital} closed {higher|lower} on {day}, led by {good} and banks, after a {paper} showed that exports to {foreignstate} {fell|rose} {pct} percent in {month}.',
      '{town} {firm} Inc. said on {day} it would cut {K} jobs and close {few} plants in {state} and {foreignstate}, blaming {mood} demand for {good}.',
      '{Adj} carmaker {town} {firm} has signed a {money} million dollar agreement with {town} {firm} of {foreignstate} to build a {thing} near {town}, the companies said on {day}.',
    ],
    body: [
      'The {adj} currency {slipped|rose} to {pct} to the dollar, its {lowest|highest} close since {month}, dealers said.',
      '"The market is waiting for the central bank to meet on {day}, and nobody wants to take a position," said {full1}, an analyst at {town} {firm}.',
      'Net profit {dropped|rose} to {money} million dollars in the {order} quarter from {money} million a year before, the company said in a statement.',
      '{full2}, its chief executive, told {outlet} that talks with unions would start next week and that {he2} hoped to reach a deal by {month}.',
      'Imports of {foreign} {good} have grown {pct} percent since {year}, according to {paper}s of the {ministry} ministry.',
      'The company, which was founded in {town} in {year}, runs {n} stores and sends half of its {good} to {foreignstate} and {otherstate}.',
      'Crude for delivery in {month} {took|gave} back {n} cents to {pct} dollars a barrel, and gold {held|stood} at {K} dollars.',
      'Analysts said {last1} would have to show {mood} results before the board calls a meeting of shareholders.',
      '{Foreign} and {other} investors have called for lower fees, and {last2} said {he2} would {raise|take up} the point with the exchange.',
      'The deal, the largest of its kind in {state} since {year}, must still be cleared by the competition authority in {capital}.',
    ],
  },
  {
    titles: [
      '{Adj} opposition {calls for|rejects} early vote',
      '{last1} {defends|presents} {ministry} budget',
      '{party} leader {last1} steps down',
    ],
    leads: [
      '{Adj} {Prime Minister|President|Finance Minister} {full1} told parliament in {capital} on {day} that the government would {raise|cut} spending on {ministry} by {pct} percent next year.',
      'The leader of the {adj} {party}, {full1}, called on {day} for an early election after {few} members of the cabinet left the government over the {ministry} {paper}.',
      'Police in {capital} fired tear gas on {day} at {K} {worker} who marched to the {ministry} ministry in protest against a {mood} {paper}.',
    ],
    body: [
      '"The people have spoken and the minister has to go," said {last2} of the {party}, who met supporters in {town} on {day}.',
      'The bill passed its {order} reading by {n} votes, with {n} members of the {party} staying away from the session.',
      '{He1} said the talks with the unions had reached a {mood} stage and asked {worker} to return to work.',
      '{full2}, a spokesman of the {ministry} ministry, said the minister had received the {paper} but had yet to discuss it with the cabinet.',
      'The president {signed|sent back} the law on {date}, {few} days after the court issued its {paper}.',
      'A poll for {outlet} gave the {party} {n} percent of the vote, {few} points {more|less} than in {month}.',
      '{last1}, who took office in {year}, has promised to close the gap with {foreignstate} in {ministry} spending.',
      'The {party} holds {n} of the seats in the chamber and needs the votes of {last2} to stay in power.',
      '"I call on all sides to show restraint," {he1} told {outlet} in {capital} before the vote.',
      'The government of {state} has said it will follow {foreignstate} and {otherstate} in cutting the tax on {good}, a step that {worker} have demanded since {year}.',
      'Mayors from {n} towns held a {mood} conference in {town} to press the {ministry} minister for money to repair every {thing}.',
    ],
  },
];

/** Sport, business, politics, weather, courts, arts, science. */
export const BEATS = [...FAR_BEATS, ...TOWN_BEATS];
