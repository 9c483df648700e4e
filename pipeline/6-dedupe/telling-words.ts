/** Articles and particles that newsrooms write or leave out: al-Zubi, El Zubi, Zubi. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul ud bin ibn bint van von der den de di da dos del'.split(' '),
);
/** Particles that are names of their own where they stand first: Ben Brook, but Amir Ben Yair. */
const INNER: ReadonlySet<string> = new Set(['ben', 'y']);
const LAST: ReadonlySet<string> = new Set(['jr', 'sr']);
/** The article before a letter that it takes over: ar-Rashid, as-Salem, ash-Sharif. */
const ASSIMILATED = /^[ae](?:d|n|r|s|sh|t|z)$/;
/** Abdul in its forms, a word of its own or not; never Abdullah. */
const ABDUL = /^abd(?:[aeou]{1,2}[ldnrstz])?$/;
const JOINED_ABDUL = /^abd(?:[aeou]{1,2}l(?!l?a(?:[ehy]|$))|[eou](?=([nrstz])\1))(?=.{3})/;

/** A word that tells who it is. */
export interface Telling {
  readonly text: string;
  /** Without Abdul; null for other words. */
  readonly bare: string | null;
}

function isParticle(words: readonly string[], at: number): boolean {
  const [word = '', next] = [words[at], words[at + 1]];
  if (next === undefined) return LAST.has(word);
  if (PARTICLES.has(word)) return true;
  if (at > 0 && INNER.has(word)) return true;
  return ASSIMILATED.test(word) && next.startsWith(word.slice(1));
}

/** The words that tell who it is; Abdul is one with what follows. */
export function tellingWords(words: readonly string[]): readonly Telling[] {
  const telling: Telling[] = [];
  let isServant = false;
  for (const [at, word] of words.entries()) {
    if (isParticle(words, at)) continue;
    if (word.startsWith('abd') && ABDUL.test(word) && at + 1 < words.length) {
      isServant = true;
      continue;
    }
    const rest = word.startsWith('abd') ? word.replace(JOINED_ABDUL, '') : word;
    const bare = isServant || rest !== word ? rest : null;
    telling.push({ text: bare === null ? word : `abd${bare}`, bare });
    isServant = false;
  }
  return telling.length > 0 ? telling : words.map((text) => ({ text, bare: null }));
}
