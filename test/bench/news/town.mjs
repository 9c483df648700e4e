/** Beats of the second half of a page: weather, courts, arts, science. See plain.mjs. */
export const TOWN_BEATS = [
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
