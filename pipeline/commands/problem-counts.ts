import type { FileProblem } from '../5-validate/file-problem.ts';
import { table } from './table.ts';

/** Marks that GitHub shows of one step; the others stand in its log alone. */
const MARKS_SHOWN = 10;

/** Counts problems per file and code, for the closing lines of `validate`. */
export class ProblemCounts {
  readonly #files = new Map<string, Map<string, number>>();
  #problems = 0;
  #records = 0;
  #unreadable = 0;

  /** All problems of one record. */
  add(problems: readonly FileProblem[]): void {
    this.#records += 1;
    this.#problems += problems.length;
    for (const { file, code } of problems) {
      if (code === 'validate/unreadable') this.#unreadable += 1;
      const codes = this.#files.get(file) ?? new Map<string, number>();
      this.#files.set(file, codes.set(code, (codes.get(code) ?? 0) + 1));
    }
  }

  get problems(): number {
    return this.#problems;
  }

  /** Files that could not be read. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** `Problems found: 3, in 2 records.`, and a line for each file with its codes. */
  summary(isMarked: boolean): string {
    if (this.#problems === 0) return 'No problem found.\n';
    const rows = [...this.#files].map(([file, codes]) => [
      file.replaceAll(/[\r\n]+/g, ' '),
      [...codes].map(([code, count]) => `${code} ${count}`).join(', '),
    ]);
    const records = `${this.#records} record${this.#records === 1 ? '' : 's'}`;
    const note = `GitHub shows ${MARKS_SHOWN} marks of a step: the log has all ${this.#records}.\n`;
    const isLong = isMarked && this.#records > MARKS_SHOWN;
    return `Problems found: ${this.#problems}, in ${records}.\n${table(rows, '  ')}${isLong ? note : ''}`;
  }
}
