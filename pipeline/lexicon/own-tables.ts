import { join } from 'node:path';
import { existsSync, readdirSync, readFileSync } from '../file-system.ts';
import { loadLexicon } from './load.ts';
import { knownOf, ownChecks } from './own-checks.ts';
import type { OwnRows } from './rows.ts';
import { type RowCheck, readTable, type Table } from './table.ts';
import { OFFICE_HOLDERS, OFFICES, OUTLETS, PARTIES, TOPICS } from './tables.ts';

/** Own tables with errors: `message` lists every problem, one `file:line problem` per line. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
}

const OWN_TABLES = [OFFICE_HOLDERS, OFFICES, OUTLETS, PARTIES, TOPICS] as const;

/** Names and heads of the tables that a user may bring, for `demarche init`. */
export const OWN_HEADS: ReadonlyMap<string, string> = new Map(
  OWN_TABLES.map(({ file, columns }) => [file, columns.join()]),
);

function textOf(path: string, problems: string[]): string | null {
  if (!existsSync(path)) return null;
  try {
    // As spreadsheets save them: with a mark at the start, and CR LF.
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).replaceAll('\r\n', '\n');
  } catch (error) {
    const code = error instanceof Error && 'syscall' in error ? (error as NodeJS.ErrnoException).code : null;
    problems.push(
      `${path}:1 Unexpected ${code ?? 'bytes'}, expected a table in UTF-8. Save it as CSV UTF-8.`,
    );
    return null;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new LexiconError(
      `Unexpected --lexicon "${folder}" (${code}), expected a folder with ${[...OWN_HEADS.keys()].join(', ')} or some of them. Name one, or make one with demarche init.`,
    );
  }
}

/** A table under another name would be left out in silence. */
function strangers(folder: string): readonly string[] {
  const names = namesIn(folder);
  const known = [...OWN_HEADS.keys()].join(', ');
  const odd = names.filter((name) => /\.csv$/i.test(name) && !OWN_HEADS.has(name)).sort();
  if (!names.some((name) => OWN_HEADS.has(name)))
    return [`${folder}: Unexpected lack of tables, expected some of ${known}.`];
  return odd.map((name) => `${join(folder, name)}:1 Unexpected table, expected one of ${known}.`);
}

/**
 * The user's tables in `folder`, in the columns of ours; one that is not there has no rows. Null when no table has a row.
 * Throws LexiconError that lists all that is wrong with them.
 */
export function readOwnTables(folder: string): OwnRows | null {
  const problems = [...strangers(folder)];
  const rows = <Row extends object>(
    table: Table<Row>,
    check?: RowCheck<Row>,
    told = problems,
  ): readonly Row[] => {
    const file = join(folder, table.file);
    const text = textOf(file, told);
    return text === null ? [] : readTable({ ...table, file }, text, told, check);
  };
  // The rows of a party can be judged only when all of them are known: they are read twice, and told once.
  const checks = ownChecks(knownOf(loadLexicon(), rows(PARTIES, undefined, [])));
  const own: OwnRows = {
    parties: rows(PARTIES, checks.party),
    offices: rows(OFFICES, checks.office),
    office_holders: rows(OFFICE_HOLDERS, checks.office_holder),
    outlets: rows(OUTLETS),
    topics: rows(TOPICS, checks.topic),
  };
  if (problems.length > 0)
    throw new LexiconError(`The tables of --lexicon have errors:\n${problems.join('\n')}`);
  return Object.values(own).every((table) => table.length === 0) ? null : own;
}
