/** Columns of a terminal that a table fills at most, unless a cell by itself is wider. */
const WIDTH = 100;
const GAP = '  ';

/** The words of a cell in lines of `width` at most; a longer word has a line of its own. */
function wrapped(cell: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of cell.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Columns as wide as their longest cell; the last one goes on below itself where the line is full. */
export function table(rows: readonly (readonly string[])[], indent = ''): string {
  const heads = rows.map((row) => row.slice(0, -1));
  const widths = heads.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  const used = widths.reduce((sum, width) => sum + width + GAP.length, indent.length);
  const lineOf = (head: readonly string[], last: string): string => {
    const cells = widths.map((width, column) => (head[column] ?? '').padEnd(width) + GAP);
    return `${indent}${cells.join('')}${last}`.trimEnd();
  };
  const lines = rows.flatMap((row, at) =>
    wrapped(row.at(-1) ?? '', WIDTH - used).map((part, line) =>
      lineOf(line === 0 ? (heads[at] ?? []) : [], part),
    ),
  );
  return lines.map((line) => `${line}\n`).join('');
}
