/** A fenced block of a Markdown page. */
export interface CodeBlock {
  /** What stands behind the fence: bash, csv, ts… */
  readonly language: string;
  readonly code: string;
  /** UTF-16 code units at which the code begins and ends in the page. */
  readonly start: number;
  readonly end: number;
}

const FENCED = /^```(?<language>\w*)\n(?<code>[\s\S]*?)^```$/gm;

/** All fenced blocks of a page, in order. */
export function codeBlocks(page: string): readonly CodeBlock[] {
  return [...page.matchAll(FENCED)].map((found) => {
    const { language = '', code = '' } = found.groups ?? {};
    const start = found.index + found[0].indexOf('\n') + 1;
    return { language, code, start, end: start + code.length };
  });
}

/** A block of commands with the block of what they print, where one follows with nothing between the two. */
export function shownCommands(
  page: string,
): readonly { readonly command: CodeBlock; readonly shown: CodeBlock | null }[] {
  const blocks = codeBlocks(page);
  return blocks.flatMap((command, at) => {
    if (command.language !== 'bash') return [];
    const next = blocks[at + 1];
    const isShown = next !== undefined && page.slice(command.end, next.start).split('\n').length === 3;
    return [{ command, shown: isShown ? next : null }];
  });
}
