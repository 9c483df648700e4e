import type { FormFile, Notes, SetForm } from '../form.ts';
import { attendances } from '../participant-columns.ts';
import type { RecordSet } from '../record-set.ts';
import { EXCEL_LIMITS, type SheetLimits } from './limits.ts';
import { readMeXml } from './read-me.ts';
import { Sheets, type Shortfall } from './sheets.ts';
import { stylesXml } from './styles.ts';
import { eventSheet, participantSheet, reportSheet } from './tables.ts';
import { workbookParts } from './workbook-xml.ts';
import { type Archive, zipInto } from './zip.ts';

async function* everybody(set: RecordSet) {
  for await (const event of set.events()) yield* attendances(event);
}

function notesOf({ cut_cells, further_rows, plain_links }: Shortfall): Notes {
  return [
    ['emit/cell-cut', cut_cells],
    ['emit/rows-on-further-sheet', further_rows],
    ['emit/link-left-out', plain_links],
  ];
}

async function writeWorkbook(set: RecordSet, archive: Archive, limits: SheetLimits): Promise<Notes> {
  const sheets = new Sheets(archive, limits);
  const [events, reports, participants] = [eventSheet(), reportSheet(), participantSheet()];
  await sheets.write(events, set.events());
  await sheets.write(reports, set.reports());
  await sheets.write(participants, everybody(set));
  const notes = notesOf(sheets.shortfall);
  await sheets.add('Read me', readMeXml([events, reports, participants], notes));
  await archive.add('xl/styles.xml', stylesXml());
  for (const [path, xml] of workbookParts(sheets.entries)) await archive.add(path, xml);
  await archive.close();
  return notes;
}

/** `events.xlsx`: sheets Events, Reports, Participants and Read me. */
export function xlsxForm(limits: SheetLimits): SetForm {
  return {
    file: 'events.xlsx',
    async write(set, folder): Promise<FormFile> {
      const writer = await folder.open('events.xlsx');
      try {
        const notes = await writeWorkbook(set, zipInto(writer), limits);
        return { ...(await writer.close()), notes };
      } catch (error) {
        await writer.discard();
        throw error;
      }
    },
  };
}

export const XLSX_FORM = xlsxForm(EXCEL_LIMITS);
