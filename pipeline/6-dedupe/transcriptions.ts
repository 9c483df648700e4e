/** Letters with the code of their sound. */
export interface Group {
  /** `^` and `$` stand for the word's ends. */
  readonly letters: string;
  /** Code of the second character; 0 for a single letter. */
  readonly second: number;
  readonly code: string;
  /** Only before a consonant. */
  readonly is_closed: boolean;
}

export interface Transcriptions {
  /** Groups of letters by the code of their first character, the longest first. */
  readonly groups: readonly (readonly Group[] | undefined)[];
  /** What a letter stands for by itself; any other stands for itself. */
  readonly letters: ReadonlyMap<string, string>;
}

/** Rows `letters>code`; `+` after the letters: only before a consonant. */
function transcriptions(...tables: readonly string[]): Transcriptions {
  const rows = new Map(tables.flatMap((table) => table.split(' ').map((row) => splitRow(row))));
  const long = [...rows].filter(([letters]) => letters.length > 1);
  const groups: Group[][] = [];
  for (const [letters, code] of long.sort(([x], [y]) => y.length - x.length)) {
    const is_closed = letters.endsWith('+');
    const first = letters.charCodeAt(0);
    const told = letters.replace('+', '');
    const second = told.length > 1 ? told.charCodeAt(1) : 0;
    const group = { letters: told, second, code, is_closed };
    groups[first] = [...(groups[first] ?? []), group];
  }
  return { groups, letters: new Map([['^', ''], ['$', ''], ...rows]) };
}

function splitRow(row: string): readonly [string, string] {
  const [letters = '', code = ''] = row.split('>');
  return [letters, code];
}

/** Spellings of one consonant in the alphabets that newsrooms copy from: Qadhafi, Gaddafi; Ivanov, Iwanow; Đinđić, Djindjic. */
const CONSONANTS =
  'q>k g>k c>k v>f w>f z>s ph>f ck>k gh>k dh>d th>t bh>b tz>s ts>s dzh>j dj>j zh>j sh>x sch>x tch>c ch>c x>ks ^x>x ^hs>x ng$>N h$>';
/** Sergey, Sergei, Sergej; Mahmoud, Mahmood; Dawood, Daoud; Ezzedine, Ezzedin; Alexandre, Alexander. */
const VOWELS = 'e>i y>i o>u oo>u eng$>EN ndre$>ndir ej$>i ij$>i ine$>in awo>au awu>au';
/** An initial glide is a consonant: Yousef and Yusuf share three. */
const GLIDES = '^ya>ya ^yo>yu ^yu>yu ^ia>ya ^io>yu ^iu>yu';

/** Khatami and Hatami are one. */
export const CLOSE = transcriptions(CONSONANTS, VOWELS, GLIDES, 'kh>h');

/** Wade-Giles and pinyin (Teng, Deng), French (Cheikh, Sheikh), Korean (Geun, Kun), and Khadafy. */
const WIDE_CONSONANTS = 'p>b t>d th>d j>x dzh>x dj>x zh>x tch>x ch>x kh>k nj>ni lj>li ic$>ix h+>';
/** German (Mueller), Korean (Hyeon), and diphthongs before a consonant (Saif, Seif). */
const WIDE_VOWELS = 'oe>u ue>u ae>a eo>u eu>u ai+>i ay+>i ei+>i ey+>i';

export const ROUGH = transcriptions(CONSONANTS, VOWELS, GLIDES, WIDE_CONSONANTS, WIDE_VOWELS);
