import { describe, expect, test } from 'vitest';
import type { EventReport } from '../../pipeline/records.ts';
import { reportsOf } from './article-of.ts';

/** `type ACTOR / COUNTERPART`, the two sides of symmetric types in alphabetical order, since the press names either first. */
function shown({ type, status, actor, counterpart }: EventReport): string {
  const sides = [actor, counterpart].map((side) => side?.name ?? side?.party ?? '');
  const ordered = type === 'visit' ? sides : [...sides].sort();
  return `${type} ${ordered.join(' / ')}${status === 'cancelled' ? ' cancelled' : ''}`;
}

/** Sentence, dateline, what it tells. */
const TOLD: readonly [text: string, dateline: string, found: readonly string[]][] = [
  ['South and North Korean Red Cross officials met on Tuesday.', 'LIMA', ['meeting KOR / PRK']],
  [
    'Consultations between the African Union (AU) and the Sudanese government ended on Tuesday.',
    'KHARTOUM',
    ['meeting AU / SDN'],
  ],
  [
    "Former Norwegian minister Anna Lund, the OSCE's special envoy to Iceland, returned to Reykjavik on Friday.",
    'LIMA',
    ['visit Anna Lund / ISL'],
  ],
  [
    'Norwegian Fisheries Minister Anna Lund won support for her plan in talks with Icelandic President Jon Sigurdsson.',
    'LIMA',
    ['meeting Anna Lund / Jon Sigurdsson'],
  ],
  [
    'Norway said on Monday that it would hold talks with Iceland in Lima on Friday.',
    'LIMA',
    ['meeting ISL / NOR'],
  ],
  [
    'The palace confirmed that a meeting between Norwegian Fisheries Minister Anna Lund and Icelandic President Jon Sigurdsson would take place in July.',
    'LIMA',
    ['meeting Anna Lund / Jon Sigurdsson'],
  ],
  [
    'In the evening Lund is to leave for Lima, Peru, where cod is dear. Norwegian Fisheries Minister Anna Lund is tired.',
    'OSLO',
    ['visit Anna Lund / PER'],
  ],
  [
    'On Thursday, the fisheries ministers of Norway, Iceland and Canada, met in Lima to discuss cod.',
    'LIMA',
    ['conference NOR / PER'],
  ],
  [
    'The fisheries ministers of Norway and Iceland, Anna Lund and Jon Sigurdsson, met on Thursday.',
    'LIMA',
    ['meeting Anna Lund / Jon Sigurdsson'],
  ],
  [
    'Norwegian Fisheries Minister Anna Lund, 54, met Icelandic President Jon Sigurdsson on Thursday.',
    'REYKJAVIK',
    ['meeting Anna Lund / Jon Sigurdsson'],
  ],
  [
    'Norwegian Fisheries Minister Anna Lund, ending a two-day visit to Iceland, praised the cod.',
    'REYKJAVIK',
    ['visit Anna Lund / ISL'],
  ],
  [
    'Norwegian Fisheries Minister Anna Lund, in Reykjavik for talks with Icelandic Prime Minister Jon Sigurdsson, praised the cod.',
    'REYKJAVIK',
    ['meeting Anna Lund / Jon Sigurdsson', 'visit Anna Lund / ISL'],
  ],
  [
    'The promise was made by Icelandic Prime Minister Jon Sigurdsson during talks with Norwegian Fisheries Minister Anna Lund.',
    'REYKJAVIK',
    ['meeting Anna Lund / Jon Sigurdsson'],
  ],
  [
    'Icelandic Prime Minister Jon Sigurdsson gave the promise while receiving Norwegian Fisheries Minister Anna Lund.',
    'REYKJAVIK',
    ['meeting Anna Lund / Jon Sigurdsson'],
  ],
  [
    'The talks, held over two days in Reykjavik, brought together Icelandic Prime Minister Jon Sigurdsson and Norwegian Fisheries Minister Anna Lund.',
    'REYKJAVIK',
    ['meeting Anna Lund / Jon Sigurdsson'],
  ],
  [
    'British Prime Minister Theresa May greeted Norwegian Fisheries Minister Anna Lund on Thursday.',
    'LONDON',
    ['meeting Anna Lund / Theresa May'],
  ],
  [
    'Indonesian President Megawati Sukarnoputri, here on a two-day visit, planted a tree.',
    'HELSINKI',
    ['visit Megawati Sukarnoputri / FIN'],
  ],
  [
    'Indonesian President Megawati Sukarnoputri held talks with Finnish President Tarja Halonen on Tuesday. Her visit ends on Thursday.',
    'HELSINKI',
    ['meeting Megawati Sukarnoputri / Tarja Halonen', 'visit Megawati Sukarnoputri / FIN'],
  ],
  [
    'Indonesian President Megawati Sukarnoputri flew home on Tuesday after talks with Finnish President Tarja Halonen.',
    'HELSINKI',
    ['meeting Megawati Sukarnoputri / Tarja Halonen', 'visit Megawati Sukarnoputri / FIN'],
  ],
  [
    'Indonesian President Megawati Sukarnoputri left for Oslo on Tuesday. She will brief the Storting and meet Norwegian King Harald.',
    'HELSINKI',
    ['meeting Harald / Megawati Sukarnoputri', 'visit Megawati Sukarnoputri / NOR'],
  ],
  [
    'Finland and Mongolia settled their dispute over fish during a visit by Mongolian Deputy Prime Minister Luvsan Bold.',
    'HELSINKI',
    ['visit Luvsan Bold / FIN'],
  ],
  [
    'Indonesian President Megawati Sukarnoputri spoke. In a letter to Finnish President Tarja Halonen, she asked for ferries.',
    'HELSINKI',
    ['message Megawati Sukarnoputri / Tarja Halonen'],
  ],
  [
    'Finnish President Tarja Halonen received on Tuesday a special envoy of Indonesian President Megawati Sukarnoputri.',
    'HELSINKI',
    ['meeting IDN / Tarja Halonen'],
  ],
  [
    'Indonesian President Megawati Sukarnoputri was tired. A helicopter flew her to Turku for a rest.',
    'HELSINKI',
    ['visit Megawati Sukarnoputri / FIN'],
  ],
  [
    'First to arrive on Tuesday was Indonesian President Megawati Sukarnoputri.',
    'HELSINKI',
    ['visit Megawati Sukarnoputri / FIN'],
  ],
  [
    'Four ministers, including Danish Foreign Minister Niels Helveg Petersen and Latvian Foreign Minister Artis Pabriks, arrived here on Tuesday.',
    'HELSINKI',
    ['visit Artis Pabriks / FIN', 'visit Niels Helveg Petersen / FIN'],
  ],
  [
    'Danish Foreign Minister Niels Helveg Petersen became the first Danish minister to visit Mongolia on Tuesday.',
    'COPENHAGEN',
    ['visit Niels Helveg Petersen / MNG'],
  ],
  [
    'Danish Foreign Minister Niels Helveg Petersen began a tour of Mongolia and Nepal on Tuesday.',
    'COPENHAGEN',
    ['visit Niels Helveg Petersen / MNG', 'visit Niels Helveg Petersen / NPL'],
  ],
  ['Danish violinist Niels Helveg Petersen will visit Mongolia in July.', 'COPENHAGEN', []],
  ['Danish tourists arrived here on Tuesday.', 'HELSINKI', []],
  [
    'A delegation from the European Parliament will visit Mongolia in July.',
    'COPENHAGEN',
    ['visit EU / MNG'],
  ],
  [
    'Indonesian President Megawati Sukarnoputri left here Tuesday for home after a two-day visit.',
    'CANBERRA',
    ['visit Megawati Sukarnoputri / AUS'],
  ],
  ['The Indonesian ambassador left here Tuesday for home.', 'CANBERRA', []],
  [
    'Indonesian President Megawati Sukarnoputri was in the country last month on an official visit.',
    'CANBERRA',
    ['visit Megawati Sukarnoputri / AUS'],
  ],
  [
    "Indonesian President Megawati Sukarnoputri is on her first trip to Russia's Far East region.",
    'JAKARTA',
    ['visit Megawati Sukarnoputri / RUS'],
  ],
  [
    'Indonesian President Megawati Sukarnoputri told reporters upon her arrival late Monday that trade should grow.',
    'CANBERRA',
    ['visit Megawati Sukarnoputri / AUS'],
  ],
  [
    'Indonesian President Megawati Sukarnoputri arrived here from Fiji on Monday.',
    'CANBERRA',
    ['visit Megawati Sukarnoputri / AUS', 'visit Megawati Sukarnoputri / FJI'],
  ],
  [
    'Indonesian President Megawati Sukarnoputri, in Finland as part of a Nordic tour, planted a tree.',
    'HELSINKI',
    ['visit Megawati Sukarnoputri / FIN'],
  ],
  [
    'Indonesian President Megawati Sukarnoputri visited NATO headquarters on Monday.',
    'JAKARTA',
    ['visit Megawati Sukarnoputri / NATO'],
  ],
  [
    'Indonesian President Megawati Sukarnoputri will pay a visit to Finland at the invitation of Finnish President Tarja Halonen.',
    'JAKARTA',
    ['visit Megawati Sukarnoputri / Tarja Halonen'],
  ],
  ['Indonesian troops went into exile in Finland.', 'JAKARTA', []],
  [
    'Chinese President Hu Jintao met here Thursday with visiting Kenyan President Mwai Kibaki.',
    'BEIJING',
    ['meeting Hu Jintao / Mwai Kibaki', 'visit Mwai Kibaki / CHN'],
  ],
  [
    'Vietnamese Communist Party General Secretary Nong Duc Manh on Friday held talks with Chinese President Hu Jintao.',
    'HANOI',
    ['meeting Hu Jintao / Nong Duc Manh'],
  ],
  [
    'In a meeting with Thai Prime Minister Thaksin Shinawatra, Premier Wen Jiabao said China valued its ties with Thailand.',
    'BEIJING',
    ['meeting Thaksin Shinawatra / Wen Jiabao'],
  ],
  [
    "Stoltenberg said so on meeting with Thai Prime Minister Thaksin Shinawatra, Norwegian Premier Jens Stoltenberg's guest.",
    'OSLO',
    ['meeting Jens Stoltenberg / Thaksin Shinawatra'],
  ],
  [
    'Danish Trade Minister Lene Bank met government officials on Monday.',
    'KAMPALA',
    ['meeting Lene Bank / UGA'],
  ],
  ['Danish Trade Minister Lene Bank met rebel officials on Monday.', 'KAMPALA', []],
  [
    'Polish Foreign Minister Stefan Meller is to travel to Moscow next week to meet his Russian counterpart Sergei Lavrov.',
    'WARSAW',
    ['visit Stefan Meller / RUS', 'meeting Sergei Lavrov / Stefan Meller'],
  ],
  [
    'Austrian Foreign Minister Ursula Plassnik arrived in Beirut on Monday for talks with Lebanese Prime Minister Fuad Siniora.',
    'BEIRUT',
    ['visit Ursula Plassnik / LBN', 'meeting Fuad Siniora / Ursula Plassnik'],
  ],
  [
    'Egyptian President Hosni Mubarak flew to Riyadh on Sunday to discuss the crisis with Saudi King Abdullah.',
    'CAIRO',
    ['visit Hosni Mubarak / SAU', 'meeting Abdullah / Hosni Mubarak'],
  ],
  [
    'German Chancellor Angela Merkel and French President Jacques Chirac met for two hours in Berlin on Tuesday.',
    'BERLIN',
    ['meeting Angela Merkel / Jacques Chirac'],
  ],
  [
    'The foreign ministers of India and Pakistan will meet in New Delhi in January.',
    'NEW DELHI',
    ['meeting IND / PAK'],
  ],
  [
    'South African President Thabo Mbeki hosted his Congolese counterpart Joseph Kabila in Pretoria on Friday.',
    'PRETORIA',
    ['meeting Joseph Kabila / Thabo Mbeki'],
  ],
  [
    'UN Secretary-General Kofi Annan will meet Iranian Foreign Minister Manouchehr Mottaki on the sidelines of the conference.',
    'GENEVA',
    ['meeting Kofi Annan / Manouchehr Mottaki'],
  ],
  [
    "Annan's envoy, Jan Pronk of the Netherlands, met the Sudanese foreign minister, Lam Akol, in Khartoum.",
    'KHARTOUM',
    ['meeting Jan Pronk / Lam Akol'],
  ],
  [
    'A Russian delegation headed by Deputy Foreign Minister Alexander Alexeyev left for Pyongyang on Wednesday.',
    'MOSCOW',
    ['visit Alexander Alexeyev / PRK'],
  ],
  [
    'Turkmen President Saparmurat Niyazov paid an official visit to Uzbekistan in 2004.',
    'ASHGABAT',
    ['visit Saparmurat Niyazov / UZB'],
  ],
  [
    'The Israeli prime minister is expected in Washington on May 22 for his first meeting with President George W. Bush.',
    'JERUSALEM',
    ['visit ISR / USA', 'meeting George W. Bush / ISR'],
  ],
  [
    'Cuban Vice President Carlos Lage wound up a three-day visit to Malaysia on Saturday.',
    'KUALA LUMPUR',
    ['visit Carlos Lage / MYS'],
  ],
  [
    'President Vladimir Putin of Russia will pay a state visit to India from January 25 to 26.',
    'NEW DELHI',
    ['visit Vladimir Putin / IND'],
  ],
  [
    'Bolivian President-elect Evo Morales was received at the Elysee Palace by French President Jacques Chirac.',
    'PARIS',
    ['meeting Evo Morales / Jacques Chirac'],
  ],
  [
    "Chad's President Idriss Deby cancelled a planned trip to Libya.",
    'NDJAMENA',
    ['visit Idriss Deby / LBY cancelled'],
  ],
  [
    'The Ukrainian and Polish presidents signed a declaration on reconciliation in Kiev.',
    'KIEV',
    ['agreement POL / UKR'],
  ],
  [
    'Greek Prime Minister Costas Karamanlis discussed olive oil with Chilean President Ricardo Lagos in Santiago.',
    'SANTIAGO',
    ['meeting Costas Karamanlis / Ricardo Lagos'],
  ],
  [
    'Nepali Prime Minister Girija Prasad Koirala leaves for New Delhi on Tuesday on a four-day visit.',
    'KATHMANDU',
    ['visit Girija Prasad Koirala / IND'],
  ],
  [
    'President Ahmadinejad of Iran is due to arrive in Caracas on Saturday, the Venezuelan foreign ministry said.',
    'CARACAS',
    ['visit Ahmadinejad / VEN'],
  ],
  [
    'Mexican President Vicente Fox had breakfast with Canadian Prime Minister Paul Martin in Ottawa.',
    'OTTAWA',
    ['meeting Paul Martin / Vicente Fox'],
  ],
  [
    "Taiwan's Vice President Annette Lu ended a stopover in San Francisco on her way to Guatemala.",
    'TAIPEI',
    ['visit Annette Lu / GTM', 'visit Annette Lu / USA'],
  ],
  [
    'British Foreign Secretary Jack Straw urged Syria to cooperate after talks in Damascus with President Bashar al-Assad.',
    'DAMASCUS',
    ['meeting Bashar al-Assad / Jack Straw'],
  ],
  [
    'Hamas leaders held talks with Russian Foreign Minister Sergei Lavrov in Moscow.',
    'MOSCOW',
    ['meeting HAMAS / Sergei Lavrov'],
  ],
  [
    'Nigerian President Olusegun Obasanjo told visiting World Bank President Paul Wolfowitz that reforms would go on.',
    'ABUJA',
    ['meeting Olusegun Obasanjo / Paul Wolfowitz', 'visit Paul Wolfowitz / NGA'],
  ],
  [
    'Japan and North Korea will hold working-level talks in Beijing from Saturday.',
    'TOKYO',
    ['meeting JPN / PRK'],
  ],
  [
    'Danish Prime Minister Helle Holm said she would visit Mongolia before Christmas.',
    'COPENHAGEN',
    ['visit Helle Holm / MNG'],
  ],
  [
    'King Mohammed VI of Morocco began a tour of West Africa with a visit to Senegal.',
    'RABAT',
    ['visit Mohammed VI / SEN'],
  ],
  [
    'Iraqi Foreign Minister Hoshyar Zebari and his Turkish counterpart Abdullah Gul discussed border security in Ankara on Monday.',
    'ANKARA',
    ['meeting Abdullah Gul / Hoshyar Zebari'],
  ],
  [
    'Peruvian Prime Minister Pedro Pablo Kuczynski will be in Santiago on Thursday for talks with President Ricardo Lagos.',
    'LIMA',
    ['visit Pedro Pablo Kuczynski / CHL', 'meeting Pedro Pablo Kuczynski / Ricardo Lagos'],
  ],
  [
    'Visiting Australian Foreign Minister Alexander Downer met Indonesian President Susilo Bambang Yudhoyono on Thursday.',
    'JAKARTA',
    ['meeting Alexander Downer / Susilo Bambang Yudhoyono', 'visit Alexander Downer / IDN'],
  ],
  [
    'South Korean Culture Minister Park Min-ho met with Mongolian President Nambaryn Enkhbayar in Ulan Bator last June.',
    'SEOUL',
    ['meeting Nambaryn Enkhbayar / Park Min-ho'],
  ],
  [
    'Sri Lankan Foreign Minister Mangala Samaraweera called on Indian President Abdul Kalam.',
    'NEW DELHI',
    ['meeting Abdul Kalam / Mangala Samaraweera'],
  ],
  [
    'The Czech premier, Jiri Paroubek, is to meet his Slovak opposite number, Mikulas Dzurinda, in Bratislava.',
    'PRAGUE',
    ['meeting Jiri Paroubek / Mikulas Dzurinda'],
  ],
  [
    "Jordan's King Abdullah II conferred in Amman with Palestinian leader Mahmud Abbas.",
    'AMMAN',
    ['meeting Abdullah II / Mahmud Abbas'],
  ],
  [
    'Zambian President Levy Mwanawasa returned home from a visit to Angola.',
    'LUSAKA',
    ['visit Levy Mwanawasa / AGO'],
  ],
  [
    'After talks with President Yoweri Museveni, US envoy Jendayi Frazer flew on to Kinshasa.',
    'KAMPALA',
    ['meeting Jendayi Frazer / Yoweri Museveni', 'visit Jendayi Frazer / COD'],
  ],
  [
    "WTO chief Pascal Lamy meets Peru's chief trade negotiator Pablo Vargas in Vienna on Wednesday.",
    'GENEVA',
    ['meeting Pablo Vargas / Pascal Lamy'],
  ],
  [
    'Philippine President Gloria Macapagal Arroyo will be making a state visit to Saudi Arabia in May.',
    'MANILA',
    ['visit Gloria Macapagal Arroyo / SAU'],
  ],
  [
    'Latvian President Vaira Vike-Freiberga welcomed Irish President Mary McAleese in Riga on Monday.',
    'RIGA',
    ['meeting Mary McAleese / Vaira Vike-Freiberga'],
  ],
  [
    "Portuguese Foreign Minister Diogo Freitas do Amaral hailed relations with China during his meeting with Li Zhaoxing, China's foreign minister.",
    'LISBON',
    ['meeting Diogo Freitas do Amaral / Li Zhaoxing'],
  ],
  [
    "The president of Brazil, Luiz Inacio Lula da Silva, received Venezuela's Hugo Chavez in Brasilia.",
    'BRASILIA',
    ['meeting Hugo Chavez / Luiz Inacio Lula da Silva'],
  ],
  [
    'Senegalese President Abdoulaye Wade met separately with French President Nicolas Sarkozy and German Chancellor Angela Merkel.',
    'PARIS',
    ['meeting Abdoulaye Wade / Nicolas Sarkozy', 'meeting Abdoulaye Wade / Angela Merkel'],
  ],
  [
    'Australian Prime Minister John Howard, who is visiting India, met President Abdul Kalam on Monday.',
    'NEW DELHI',
    ['visit John Howard / IND', 'meeting Abdul Kalam / John Howard'],
  ],
  [
    'During his stay in Tehran, Syrian Foreign Minister Walid Muallem also met Iranian Supreme Leader Ayatollah Ali Khamenei.',
    'TEHRAN',
    ['visit Walid Muallem / IRN', 'meeting Ali Khamenei / Walid Muallem'],
  ],
  ["Russia's Lavrov met Turkey's Cavusoglu in Sochi on Tuesday.", 'MOSCOW', ['meeting Cavusoglu / Lavrov']],
  [
    'Foreign ministers Sergei Lavrov of Russia and Wang Yi of China held talks in Vladivostok.',
    'VLADIVOSTOK',
    ['meeting Sergei Lavrov / Wang Yi'],
  ],
  ['Ethiopian and Eritrean delegations met in Addis Ababa.', 'ADDIS ABABA', ['meeting ERI / ETH']],
  [
    "Myanmar's military leader, Senior General Than Shwe, left Yangon on Sunday for a visit to India.",
    'YANGON',
    ['visit Than Shwe / IND'],
  ],
  [
    'Hungarian Prime Minister Ferenc Gyurcsany postponed a visit to Romania due to floods.',
    'BUDAPEST',
    ['visit Ferenc Gyurcsany / ROU cancelled'],
  ],
  [
    "Ecuador's foreign minister, Francisco Carrion, is in Bogota to meet his Colombian counterpart, Carolina Barco.",
    'BOGOTA',
    ['visit Francisco Carrion / COL', 'meeting Carolina Barco / Francisco Carrion'],
  ],
  [
    'A high-ranking Chinese military delegation led by General Cao Gangchuan began a visit to Thailand on Tuesday.',
    'BANGKOK',
    ['visit Cao Gangchuan / THA'],
  ],
  [
    "Ivorian Prime Minister Charles Konan Banny travelled to Ouagadougou on Thursday to meet Burkina Faso's President Blaise Compaore.",
    'ABIDJAN',
    ['visit Charles Konan Banny / BFA', 'meeting Blaise Compaore / Charles Konan Banny'],
  ],
  [
    'Blaise Compaore, the president of Burkina Faso, and his Togolese counterpart, Faure Gnassingbe, met on Friday in Lome.',
    'LOME',
    ['meeting Blaise Compaore / Faure Gnassingbe'],
  ],
  [
    '"We had a good exchange," Dutch Foreign Minister Bernard Bot told reporters after meeting Belgian Foreign Minister Karel De Gucht.',
    'THE HAGUE',
    ['meeting Bernard Bot / Karel De Gucht'],
  ],
  [
    'Afghan President Hamid Karzai will visit Washington next week, where he will meet President Barack Obama.',
    'KABUL',
    ['visit Hamid Karzai / USA', 'meeting Barack Obama / Hamid Karzai'],
  ],
  [
    'Mauritanian junta chief Ely Ould Mohamed Vall had talks on Monday with Libyan leader Moamer Kadhafi in Tripoli.',
    'NOUAKCHOTT',
    ['meeting Ely Ould Mohamed Vall / Moamer Kadhafi'],
  ],
  [
    'Pope Benedict XVI received Lebanese Prime Minister Fuad Siniora in a private audience.',
    'VATICAN CITY',
    ['meeting Benedict XVI / Fuad Siniora'],
  ],
  [
    "Togo's opposition leader Gilchrist Olympio met Gabonese President Omar Bongo in Libreville.",
    'LIBREVILLE',
    ['meeting Gilchrist Olympio / Omar Bongo'],
  ],
  [
    'Belarus President Alexander Lukashenko meets Russian President Vladimir Putin in St Petersburg on Friday.',
    'MINSK',
    ['meeting Alexander Lukashenko / Vladimir Putin'],
  ],
  [
    "Mongolian Prime Minister Tsakhiagiin Elbegdorj's visit to Seoul ended on Saturday.",
    'ULAN BATOR',
    ['visit Tsakhiagiin Elbegdorj / KOR'],
  ],
  [
    "Papua New Guinea's Prime Minister Michael Somare arrived here today on a week-long visit.",
    'BEIJING',
    ['visit Michael Somare / CHN'],
  ],
  [
    'Vice-Premier Zeng Peiyan of China met Omani Oil Minister Mohammed al-Rumhy on Monday.',
    'MUSCAT',
    ['meeting Mohammed al-Rumhy / Zeng Peiyan'],
  ],
  [
    'Israeli Deputy Prime Minister Shimon Peres met secretly with Palestinian negotiator Saeb Erakat.',
    'JERUSALEM',
    ['meeting Saeb Erakat / Shimon Peres'],
  ],
  [
    "Israel's Sharon and Egypt's Mubarak are to meet in Sharm el-Sheikh on Tuesday.",
    'CAIRO',
    ['meeting Mubarak / Sharon'],
  ],
  [
    'US Defense Secretary Donald Rumsfeld flew into Baghdad unannounced on Wednesday, meeting Iraqi President Jalal Talabani.',
    'BAGHDAD',
    ['visit Donald Rumsfeld / IRQ', 'meeting Donald Rumsfeld / Jalal Talabani'],
  ],
  [
    'Thai Foreign Minister Kantathi Suphamongkhon is scheduled to visit Phnom Penh on March 3-4.',
    'BANGKOK',
    ['visit Kantathi Suphamongkhon / KHM'],
  ],
  [
    'Maldives President Maumoon Abdul Gayoom concluded his visit to Sri Lanka.',
    'COLOMBO',
    ['visit Maumoon Abdul Gayoom / LKA'],
  ],
];

/** Sentences that only talk about meeting. */
const NOTHING: readonly [text: string, dateline: string][] = [
  ['Hong Kong Chief Executive Donald Tsang met Chinese President Hu Jintao in Beijing.', 'BEIJING'],
  ["A meeting between the two Koreas' defence ministers has been postponed indefinitely.", 'SEOUL'],
  [
    'Algerian President Abdelaziz Bouteflika has invited Moroccan King Mohammed VI to visit Algiers.',
    'ALGIERS',
  ],
  ['Serbian Foreign Minister Vuk Draskovic hopes to meet his Albanian counterpart soon.', 'BELGRADE'],
  ['Swiss envoy Urs Keller does not intend to meet Mongolian officials.', 'SEOUL'],
  ["Libyan leader Moamer Kadhafi's son Seif al-Islam met British officials in London.", 'LONDON'],
  ["Ghana's foreign minister summoned his deputy to explain the budget.", 'ACCRA'],
];

describe('extract: what one sentence tells', () => {
  test.each(TOLD)('%s', (text, dateline, found) => {
    expect(reportsOf(text, { dateline }).map(shown).sort()).toEqual([...found].sort());
  });

  test.each(NOTHING)('finds nothing in: %s', (text, dateline) => {
    expect(reportsOf(text, { dateline }).map(shown)).toEqual([]);
  });
});
