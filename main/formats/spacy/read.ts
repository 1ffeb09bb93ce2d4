import { type AnnotatedText, mark, type TextMark } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { type Importer, sureness } from '../importer.ts';
import { countField, hasFields, listField, textField } from '../json/json-fields.ts';
import { readOutcome } from '../read-outcome.ts';

/**
 * spaCy's `Doc.to_json` (https://spacy.io/api/doc#to_json) and Prodigy's JSON Lines (https://prodi.gy/docs/api-interfaces): offsets count
 * code points. Prodigy's records are people's answers; what spaCy found is suggested.
 */
export const spacy: Importer = {
  probe({ json }) {
    const first = json?.first;
    const isProdigy = hasFields(first, 'text', 'spans');
    if (!isProdigy && !hasFields(first, 'text', 'ents')) return null;
    return {
      format: 'spacy',
      version: isProdigy ? 'Prodigy' : null,
      sureness: sureness.certain,
      choices: ['encoding'],
    };
  },
  async read(input, _choices, work) {
    const { encoding } = input.decoded();
    const builder = new DocumentBuilder();
    const records = input.json?.values() ?? [];
    const texts = records.flatMap((record, place): AnnotatedText[] => {
      work.progress(place / records.length);
      const text = textField(record, 'text');
      if (text === null || text.trim() === '') {
        builder.unread.add('records-without-text');
        return [];
      }
      const tokens = listField(record, 'tokens').length;
      if (tokens > 0) builder.unread.add('grammar', '', tokens);
      for (const relation of listField(record, 'relations'))
        builder.unread.add('relations', textField(relation, 'label') ?? '');
      const isAnswer = textField(record, 'answer') === 'accept';
      const found = [...listField(record, 'ents'), ...listField(record, 'spans')].flatMap((each): TextMark[] => {
        const [start, end] = [countField(each, 'start'), countField(each, 'end')];
        if (start === null || end === null) return [];
        return [{ ...mark(start, end, textField(each, 'label') ?? ''), isDecided: isAnswer }];
      });
      return [{ text, marks: found }];
    });
    return readOutcome(documentOfTexts(texts, ['code-point', 'utf-16', 'grapheme'], encoding, builder));
  },
};
