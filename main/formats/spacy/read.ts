import { type AnnotatedText, mark, type TextMark, type TextRelation } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { type ImportedCategory, type Importer, sureness } from '../importer.ts';
import { countField, hasFields, isObject, listField, textField } from '../json/json-fields.ts';
import { countOtherFields } from '../json/unread-fields.ts';
import { linkWritten } from '../linked-entity.ts';
import { readOutcome } from '../read-outcome.ts';
import { textCategory } from '../text-category.ts';
import type { UnreadTally } from '../unread-tally.ts';

/** What is read of a record or known to say nothing: numbers that a tool tells its own records by. */
const fields: ReadonlySet<string> = new Set([
  ...['text', 'tokens', 'ents', 'spans', 'relations', 'cats', 'sents', 'answer'],
  ...['_input_hash', '_task_hash', '_view_id', '_is_binary'],
]);
const spanFields: ReadonlySet<string> = new Set([
  ...['start', 'end', 'label', 'kb_id', 'text', 'token_start', 'token_end', 'input_hash'],
]);

/**
 * spaCy's `Doc.to_json` (https://spacy.io/api/doc#to_json) and Prodigy's JSON Lines (https://prodi.gy/docs/api-interfaces): offsets count
 * code points. Prodigy's records are people's answers; what spaCy found is suggested.
 */
export const spacy: Importer = {
  probe({ json }) {
    const first = json?.first;
    if (!hasFields(first, 'text', 'spans') && !hasFields(first, 'text', 'ents')) return null;
    const isProdigy = hasFields(first, 'spans') && Array.isArray(first.spans);
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
      const built = listField(record, 'tokens').length + listField(record, 'sents').length;
      if (built > 0) builder.unread.add('grammar', '', built);
      countOtherFields(record, fields, 'columns', builder.unread);
      const isAnswer = textField(record, 'answer') === 'accept';
      const found = spansIn(record).flatMap((each) => markOf(each, isAnswer, builder.unread));
      const relations = relationsOf(record, found, isAnswer, builder.unread);
      return [{ text, marks: found, relations, categories: categoriesOf(record, isAnswer, builder.unread) }];
    });
    return readOutcome(documentOfTexts(texts, ['code-point', 'utf-16', 'grapheme'], encoding, builder));
  },
};

/** Entities, and Prodigy's list of spans or spaCy's groups of them by their names. */
function spansIn(record: unknown): readonly unknown[] {
  const groups = isObject(record) && isObject(record.spans) ? Object.values(record.spans).flat() : [];
  return [...listField(record, 'ents'), ...listField(record, 'spans'), ...groups];
}

function markOf(span: unknown, isDecided: boolean, unread: UnreadTally): readonly TextMark[] {
  const [start, end, label] = [countField(span, 'start'), countField(span, 'end'), textField(span, 'label') ?? ''];
  if (start === null || end === null) {
    unread.add('misplaced-marks', label);
    return [];
  }
  countOtherFields(span, spanFields, 'attributes', unread);
  const said = textField(span, 'kb_id') ?? '';
  const link = linkWritten(said);
  // So spaCy says that it knows of no record.
  if (link === null && said !== '' && said !== 'NIL') unread.add('links', said);
  return [{ ...mark(start, end, label), isDecided, ...(link === null ? {} : { links: [link] }) }];
}

/** What a text is more likely about than not; the other scores of a model say what it is not. */
function categoriesOf(record: unknown, isDecided: boolean, unread: UnreadTally): readonly ImportedCategory[] {
  const scores = isObject(record) && isObject(record.cats) ? Object.entries(record.cats) : [];
  return scores.flatMap(([label, score]) => {
    const confidence = typeof score === 'number' || typeof score === 'boolean' ? Number(score) : 0;
    if (confidence > 0.5 && confidence <= 1) return textCategory('spacy', label, { isDecided, confidence });
    unread.add('categories', label);
    return [];
  });
}

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
