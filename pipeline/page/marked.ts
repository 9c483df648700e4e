import { fieldInWords } from '../page-data/in-words.ts';
import { type FieldSpan, markedParts } from '../page-data/marked-parts.ts';
import { element } from './element.ts';

/** The sentence with its evidence marked; what each mark is evidence of stands in its title. */
export function marked(sentence: string, spans: readonly FieldSpan[]): (Node | string)[] {
  return markedParts(sentence, spans).map(({ text, fields }) => {
    if (fields.length === 0) return text;
    const isTelling = fields.includes('type');
    return element(
      'mark',
      { title: fields.map(fieldInWords).join('; '), class: isTelling ? 'telling' : null },
      text,
    );
  });
}
