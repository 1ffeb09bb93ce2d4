import { type AnnotatedText, mark, type TextMark, type TextRelation } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { type Importer, sureness } from '../importer.ts';
import { countField, hasFields, isObject, listField, textField } from '../json/json-fields.ts';
import { readOutcome } from '../read-outcome.ts';
import type { UnreadTally } from '../unread-tally.ts';

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
      const isAnswer = textField(record, 'answer') === 'accept';
      const found = [...listField(record, 'ents'), ...listField(record, 'spans')].flatMap((each): TextMark[] => {
        const [start, end] = [countField(each, 'start'), countField(each, 'end')];
        if (start === null || end === null) return [];
        return [{ ...mark(start, end, textField(each, 'label') ?? ''), isDecided: isAnswer }];
      });
      return [{ text, marks: found, relations: relationsOf(record, found, isAnswer, builder.unread) }];
    });
    return readOutcome(documentOfTexts(texts, ['code-point', 'utf-16', 'grapheme'], encoding, builder));
  },
};

/** Prodigy's relations lead from the span `head` to the span `child`, which they give with its offsets. */
function relationsOf(
  record: unknown,
  marks: readonly TextMark[],
  isDecided: boolean,
  unread: UnreadTally,
): readonly TextRelation[] {
  return listField(record, 'relations').flatMap((relation): TextRelation[] => {
    const label = textField(relation, 'label') ?? '';
    const [subject = -1, object = -1] = ['head_span', 'child_span'].map((end) => {
      const span = isObject(relation) ? relation[end] : null;
      const [start, stop, type] = [countField(span, 'start'), countField(span, 'end'), textField(span, 'label')];
      const isThere = ({ spans: [first], label: its }: TextMark): boolean =>
        first?.start === start && first?.end === stop && (type === null || its === type);
      return marks.findIndex(isThere);
    });
    if (subject >= 0 && object >= 0) return [{ label, subject, object, isDecided }];
    unread.add('relations', label);
    return [];
  });
}
