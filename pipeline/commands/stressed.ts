const [RED, PLAIN] = ['\u001b[31m', '\u001b[39m'];

/** In red where colours are wanted: on a terminal that has them, without NO_COLOR. */
export function stressed(words: string, is_coloured: boolean): string {
  return is_coloured ? `${RED}${words}${PLAIN}` : words;
}
