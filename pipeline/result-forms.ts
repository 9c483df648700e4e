import { extractLines } from './extract-lines.ts';
import { putAside } from './put-aside.ts';

/** What results become in the thread that made them, so that the main thread has only to hand them on. */
export const RESULT_FORMS = { lines: extractLines, aside: putAside } as const;

export type FormName = keyof typeof RESULT_FORMS;
export type Formed<Form extends FormName> = ReturnType<(typeof RESULT_FORMS)[Form]>;
