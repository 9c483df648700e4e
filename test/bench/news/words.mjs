/** Lists of words that synthetic news is made of. */

/** @param {string} list */
export const words = (list) => list.trim().split(/\s*,\s*/);

/** Name, adjective, capital. @type {readonly (readonly string[])[]} */
export const STATES =
  `France French Paris;Kenya Kenyan Nairobi;Japan Japanese Tokyo;Brazil Brazilian Brasilia;Egypt Egyptian Cairo
Poland Polish Warsaw;Indonesia Indonesian Jakarta;Canada Canadian Ottawa;Kazakhstan Kazakh Astana;Peru Peruvian Lima
Ghana Ghanaian Accra;Vietnam Vietnamese Hanoi;Norway Norwegian Oslo;Jordan Jordanian Amman;Chile Chilean Santiago
Germany German Berlin;China Chinese Beijing;Russia Russian Moscow;Italy Italian Rome;Spain Spanish Madrid;Iran Iranian Tehran
Turkey Turkish Ankara;Ukraine Ukrainian Kiev;Nigeria Nigerian Abuja;Mexico Mexican Mexico_City;Australia Australian Canberra
Thailand Thai Bangkok;India Indian New_Delhi;Pakistan Pakistani Islamabad;Sweden Swedish Stockholm;Greece Greek Athens
Israel Israeli Jerusalem;Argentina Argentine Buenos_Aires;Malaysia Malaysian Kuala_Lumpur;Morocco Moroccan Rabat
Hungary Hungarian Budapest;Portugal Portuguese Lisbon;Ireland Irish Dublin;Finland Finnish Helsinki;Cuba Cuban Havana`
    .split(/[;\n]/)
    .map((state) => state.split(' ').map((word) => word.replaceAll('_', ' ')));

const SYLLABLES = words(
  'ba, ren, ko, lim, tar, sen, mo, dri, vel, ash, nu, gor, pim, sal, est, hu, jan, kel, wor, zin, fa, bru, ott, mar, li, den, cas, ro, wick, ham, tell, ier, ova, sky, son, ez, ini, ard',
);

/** Surnames and towns that nobody has. @param {() => number} chance @returns {string} */
export function madeUpName(chance) {
  const parts = Array.from(
    { length: 2 + Math.floor(chance() * 2) },
    () => SYLLABLES[Math.floor(chance() * SYLLABLES.length)] ?? '',
  );
  const written = parts.join('');
  return written.slice(0, 1).toUpperCase() + written.slice(1);
}

/** @type {Readonly<Record<string, readonly string[]>>} */
export const LISTS = {
  man: words(
    'Tomas, Ravi, Jorge, Karim, Daniel, Omar, Pavel, Samuel, Viktor, Peter, David, Ahmed, Carlos, Stefan, Hiroshi, Marco, Andrew, Ibrahim, Luis, Mehmet, George, Jun, Anton, Patrick, Rajesh, Henrik, Youssef, Minh, Robert, Kwame',
  ),
  woman: words(
    'Amina, Elena, Mei, Sofia, Yuki, Ingrid, Lucia, Grace, Nadia, Hana, Rosa, Maria, Fatima, Anna, Julia, Priya, Claire, Sarah, Olga, Linh, Teresa, Monika, Leila, Karen, Esther, Carmen, Susan, Zainab, Akiko, Helen',
  ),
  surname: words(
    'Silva, Khan, Schmidt, Kim, Novak, Rossi, Ali, Johnson, Petrov, Garcia, Suzuki, Mensah, Larsen, Hassan, Dubois, Nguyen, Kowalski, Okafor, Fernandez, Wang, Singh, Brown, Martin, Yilmaz, Horvath, Tan, Cohen, Costa, Murphy, Lindgren, Bush, Wales, Jordan, Rice, London, Walker, Price, Church, Rivers, Law',
  ),
  office: words(
    'President, Prime Minister, Foreign Minister, Defence Minister, Trade Minister, Energy Minister, Vice President, Deputy Foreign Minister, special envoy, Finance Minister, Foreign Secretary, Deputy Prime Minister',
  ),
  subject: words(
    'trade, border security, energy supplies, the climate, student exchanges, fisheries, the ceasefire, migration, debt relief, air links, sanctions, public health, the nuclear programme, water sharing, the peace process, investment, the fight against terrorism',
  ),
  day: words('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday'),
  month: words('January, March, April, May, June, July, August, September, October, November, December'),
  few: words('two, three, four, five, six, seven, eight, nine'),
  order: words('first, second, third, fourth, fifth, final, opening'),
  team: words(
    'United, Rovers, City, Athletic, Wanderers, Rangers, Tigers, Hawks, Dynamo, Lions, Harbour, Eagles',
  ),
  firm: words(
    'Industries, Motors, Holdings, Airlines, Energy, Foods, Bank, Software, Steel, Telecom, Mining, Stores',
  ),
  party: words(
    'Labour Party, National Front, Liberal Party, Congress, Green Party, Democratic Party, ruling party, main opposition party, Peasants Party',
  ),
  ministry: words(
    'health, education, transport, interior, justice, labour, agriculture, finance, environment, culture',
  ),
  crime: words(
    'fraud, robbery, smuggling, arson, tax evasion, bribery, theft, assault, forgery, extortion, manslaughter',
  ),
  good: words(
    'wheat, copper, coffee, crude oil, natural gas, steel, rice, cotton, sugar, gold, timber, semiconductors',
  ),
  illness: words(
    'influenza, measles, malaria, diabetes, asthma, cholera, dengue fever, heart disease, bird flu',
  ),
  art: words('film, novel, album, play, exhibition, opera, series, musical, documentary, photograph'),
  mood: words(
    'quiet, bitter, remarkable, difficult, narrow, unexpected, careful, sharp, modest, popular, lengthy, costly, rare, crowded, famous',
  ),
  thing: words(
    'bridge, school, stadium, hospital, railway, harbour, library, museum, airport, factory, market, reservoir, motorway, chapel, prison, farm',
  ),
  worker: words(
    'nurses, teachers, farmers, pilots, miners, bus drivers, dockers, doctors, students, shopkeepers, fishermen, engineers, pensioners, volunteers, police officers, firefighters',
  ),
  nature: words(
    'valley, coast, northern hills, southern provinces, river delta, islands, plains, western district, old town',
  ),
  paper: words('report, survey, study, statement, document, review, letter, notice, ruling, budget'),
  outlet: words(
    'state television, the daily Morning Post, local radio, a weekly magazine, the national news agency, reporters, a television interviewer, a business daily',
  ),
};
