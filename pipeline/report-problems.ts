import { checkDate } from './5-validate/check-dates.ts';
import type { EventReport } from './records.ts';
import { check, type Problem } from './schema.ts';

/** Values that stage 6 carries on, or compares as they are, whatever their form. */
const ANY_FORM = /^\/(evidence|text_hash|text_sketch|made_by|published_at_basis|date\/(edtf|anchor))(\/|$)/;

const EVIDENCE = /^\/evidence(?:\/(?<index>\d+))?$/;

/** Evidence is looked up by its field: whatever else it tells, it is a list of objects. */
function isNoEvidence({ path }: Problem, { evidence }: EventReport): boolean {
  const match = EVIDENCE.exec(path);
  if (match === null) return false;
  if (!Array.isArray(evidence)) return true;
  const one: unknown = evidence[Number(match.groups?.index)];
  return match.groups?.index !== undefined && (typeof one !== 'object' || one === null);
}

/** Hash and sketch may be made in any way, but they are text. */
function isNoText({ path }: Problem, { text_hash, text_sketch }: EventReport): boolean {
  const told: unknown = path === '/text_hash' ? text_hash : path === '/text_sketch' ? text_sketch : '';
  return typeof told !== 'string';
}

/** An id is any text: it only has to be the same for the same report. */
function isWrongId({ path }: Problem, { report_id }: EventReport): boolean {
  return path !== '/report_id' || typeof report_id !== 'string' || report_id === '';
}

/**
 * What keeps a report from being compared. Reports come from other programs too: nothing is asked of what stage 6 does not compare,
 * as evidence, which only `validate` looks at. An anchor that is none is as good as none: it is looked at by its keys.
 */
export function reportProblems(report: EventReport): readonly Problem[] {
  const matters = (problem: Problem): boolean =>
    isNoEvidence(problem, report) ||
    isNoText(problem, report) ||
    (!ANY_FORM.test(problem.path) && isWrongId(problem, report));
  const broken = check('report', report).filter(matters);
  return broken.length > 0 ? broken : [...checkDate(report.date)].filter(matters);
}
