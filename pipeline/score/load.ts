import { isEmptyMarker } from '../empty-marker.ts';
import { oddKey } from './odd-key.ts';
import { readLines, ScoreInputError } from './read-lines.ts';
import type { ArticleText, GoldDocument, ScoredReport, Telling } from './telling.ts';

function hasType(value: unknown): value is Telling {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function checkTellings(tellings: readonly object[], file: string, line: number): void {
  for (const telling of tellings) {
    const key = oddKey(telling);
    if (key !== null)
      throw new ScoreInputError(
        `${file}:${line}: Unexpected value of "${key}", expected what its schema says.`,
      );
  }
}

function isGold(value: object): value is GoldDocument {
  if (!('doc' in value && 'events' in value)) return false;
  return typeof value.doc === 'string' && Array.isArray(value.events) && value.events.every(hasType);
}

function isReport(value: object): value is ScoredReport {
  return hasType(value) && 'document_id' in value && typeof value.document_id === 'string';
}

function isArticle(value: object): value is ArticleText {
  if (!('document_id' in value && 'text' in value)) return false;
  return typeof value.document_id === 'string' && typeof value.text === 'string';
}

/** Reads a gold file. Throws ScoreInputError on a line that is no gold line. */
export async function loadGold(file: string): Promise<readonly GoldDocument[]> {
  const documents: GoldDocument[] = [];
  for await (const { line, value } of readLines(file)) {
    if (!isGold(value))
      throw new ScoreInputError(
        `${file}:${line}: Unexpected keys, expected "doc" and "events", as schemas/gold.json has them.`,
      );
    checkTellings(value.events, file, line);
    documents.push(value);
  }
  if (documents.length === 0)
    throw new ScoreInputError(`${file}:1: Unexpected end of file, expected a labelled document a line.`);
  return documents;
}

/**
 * Reads the reports of `documents` and no others, so memory does not grow with the report file; by document, in file order.
 * Rejects and markers that `extract` writes among reports are skipped. Throws ScoreInputError on a line that is none of these.
 */
export async function loadReports(
  file: string,
  documents: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly ScoredReport[]>> {
  const reports = new Map<string, ScoredReport[]>();
  for await (const { line, value } of readLines(file)) {
    if (isReport(value)) {
      if (!documents.has(value.document_id)) continue;
      checkTellings([value], file, line);
      const told = reports.get(value.document_id);
      if (told) told.push(value);
      else reports.set(value.document_id, [value]);
    } else if (!isEmptyMarker(value) && ('type' in value || !('document_id' in value)))
      throw new ScoreInputError(
        `${file}:${line}: Unexpected keys, expected "document_id" and "type", as in reports.ndjson.`,
      );
  }
  return reports;
}

/** Reads the texts of `documents` and no others. Throws ScoreInputError on a line that is no article. */
export async function loadArticles(
  file: string,
  documents: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ArticleText>> {
  const articles = new Map<string, ArticleText>();
  for await (const { line, value } of readLines(file)) {
    if (!isArticle(value))
      throw new ScoreInputError(
        `${file}:${line}: Unexpected keys, expected "document_id" and "text", as in articles.ndjson.`,
      );
    if (documents.has(value.document_id)) articles.set(value.document_id, value);
  }
  return articles;
}
