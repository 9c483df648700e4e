/**
 * Frames of news without a diplomatic event, by beat. Many hold trigger words in another sense ("met the deadline", "left Spain for
 * Italy", "called on residents"), states and offices that meet nobody, quotations, days and pronouns, as news does.
 * {a|b} is one of its words, {name} a slot: see fill.mjs.
 */
export const BEATS = [
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
  {
    titles: [
      '{Storm|Flood|Quake} {leaves|kills} {n} in {adj} {nature}',
      'Heavy rain {hits|reaches} {town}',
      'Thousands leave homes as river rises in {state}',
    ],
    leads: [
      'A {mood} storm hit the {nature} of {state} on {day}, leaving at least {n} people dead and cutting off {K} homes, officials in {capital} said.',
      'An earthquake with a magnitude of {pct} struck the {adj} {nature} early on {day}, and a {thing} and {n} houses fell down, the weather office said.',
      'Forecasters called on people along the {adj} coast to leave their homes on {day} as heavy rain was expected to reach {town} and {town} by evening.',
    ],
    body: [
      'Soldiers took {worker} by boat from {town}, where the water had reached the roof of the {thing}.',
      '"I saw the wave come up the road and we left everything," said {full1}, {n}, who spent the night in a {thing} with {his1} {few} children.',
      '{foreignstate} and {otherstate} sent {n} tonnes of {good} and tents, and {adj} aid workers said more was needed.',
      'Rain is to continue until {day}, with winds of up to {n} kilometres an hour over the {nature}, then it will be dry with temperatures near {n} degrees.',
      'The road between {town} and {town} is closed, and flights from {capital} to {foreignstate} were cancelled.',
      '{full2}, head of the {adj} rescue service, told {outlet} that {his2} teams had yet to reach {few} villages.',
      'It was the {order} flood in the {nature} since {year}, when {K} people lost their homes.',
      'The {ministry} ministry issued a warning, the {order} of the season, and held a meeting of its crisis staff.',
      'The army said {few} helicopters returned from the {nature} because of {mood} weather.',
    ],
  },
  {
    titles: [
      '{town} court {jails|frees} {adj} man for {crime}',
      'Police {arrest|question} {n} in {crime} case',
      '{Foreign} tourist found dead in {town}',
    ],
    leads: [
      'A court in {capital} on {day} jailed a {foreign} businessman, {full1}, for {few} years for {crime} and ordered {him1} to leave {state} after {he1} has served {his1} time.',
      'Police in {town} said on {day} they had arrested {n} people, {few} of them {foreign}, in connection with {crime} at a {thing} in {month}.',
      'Former {adj} {ministry} minister {full1} denied {crime} when {he1} appeared before judges in {capital} on {day}.',
    ],
    body: [
      'Prosecutors told the court that {last1} met an accomplice from {foreignstate} at a {thing} and paid {money},000 dollars in cash.',
      '"My client has nothing to hide and will return when he is called," said {his1} lawyer, {full2}.',
      'The judge said the {crime} was "{mood} and planned", and cut {few} months from the term.',
      '{last1}, {n}, left the building without talking to {outlet}.',
      'Detectives from {foreignstate} took part in the search, which led from {town} to {capital} and on to {otherstate}.',
      'A witness said she saw {few} men leave the {thing} shortly after {n} minutes past midnight on {date}.',
      'The trial, which opened in {year}, was held behind closed doors until the {order} session.',
      'Police released {last2} on {day} after {he2} was questioned for {n} hours about the {crime}.',
      'An appeal is expected to reach the supreme court in {month}, and the {adj} state must show the {paper} by then.',
      '{K} people sent letters of protest to the {ministry} ministry, whose spokesman had no comment.',
    ],
  },
  {
    titles: [
      '{Adj} {art} {takes|wins} {order} prize',
      '{last1} {returns|talks} with {mood} {art}',
      '{town} festival opens with {foreign} {art}',
    ],
    leads: [
      '{Adj} director {full1} took the {order} prize of the {town} festival on {day} for a {mood} {art} about {worker} in {foreignstate}.',
      'The singer {full1} will release a new {art} in {month}, {his1} {order} since {he1} left the band {town} {team} in {year}.',
      'A {mood} {art} by the {adj} writer {full1} was sold in {capital} for {money},000 dollars on {day} to a collector from {foreignstate}.',
    ],
    body: [
      '"I wrote it during a visit to my aunt in {town}, and every {thing} in it is real," {last1} told {outlet}.',
      'Critics called the {art} "{mood}", and visitors waited for {few} hours to see it in {town} and {capital}.',
      '{full2}, who plays a {adj} president with a secret, said {he2} met the director on a train and signed the same day.',
      'The tour runs through {foreignstate}, {otherstate} and {n} towns in {state}, with the last show on {date}.',
      'The {thing} is open from {day} to {day}, and children see the {art} free of charge.',
      '{He1} spent {few} years in {foreign} archives and talked to {n} {worker} for the {art}.',
      'Tickets for the {order} round went within {n} minutes, the {thing} said in a statement.',
      'The {mood} conversation over dinner in the {order} act runs for {n} minutes without a cut.',
      '{last2} received the news in {capital}, where {he2} is to host a show for {outlet}.',
      'It is the first {adj} {art} to reach {K} readers in {foreignstate}.',
    ],
  },
  {
    titles: [
      '{Study|Survey} links {good} to {illness}',
      '{Adj} doctors {call for|see} {illness} vaccine',
      'New {thing} to {open|close} in {town}',
    ],
    leads: [
      'People who live near a {thing} are {n} percent more likely to have {illness}, {adj} researchers said in a {paper} on {day}.',
      'Health officials in {state} said on {day} that {illness} had reached the {nature}, with {n} cases in {town} since {date}.',
      'A {mood} {thing} that {worker} built in {year} will {close|open} in {town} on {date}, the council said on {day}.',
    ],
    body: [
      '"We talked to {K} families and the picture was {mood}," said {full1} of the university of {town}, who led the {paper}.',
      'The {order} round of tests showed that {n} of {K} people had been ill, and {few} had travelled to {foreignstate}.',
      '{He1} said doctors should meet every patient twice and discuss {good} with them.',
      'The {ministry} ministry will spend {money} million dollars on the {thing}, which {worker} have asked for since {year}.',
      'A vaccine made in {foreignstate} was sent to {n} clinics, but {last2} said {he2} had yet to receive any.',
      'The World Health Organization has issued a {paper} on {illness}, saying that states should share what they see.',
      'The {thing} was left empty when the last {worker} moved to {capital}, and an agreement on its roof was never reached.',
      '{full2}, {n}, a retired teacher who visits the {thing} each {day}, called the plan "a {mood} idea".',
      'Researchers from {foreignstate} and {otherstate} took part, and their {paper} is to be published in {month}.',
      'The council will hold a meeting on {date} to hear {worker}, and a decision is to follow in {month}.',
    ],
  },
];
