import { type AnnotatedText, mark, type TextMark, type TextRelation } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { type ImportedCategory, type Importer, sureness } from '../importer.ts';
import { countField, hasFields, isObject, listField, textField } from '../json/json-fields.ts';
import { countOtherFields } from '../json/unread-fields.ts';
import { readOutcome } from '../read-outcome.ts';
import { textCategory } from '../text-category.ts';
import type { UnreadTally } from '../unread-tally.ts';

/** In which versions and scripts of doccano say whose work a record is, and when that was approved. */
const annotatorFields = [
  'username',
  'user',
  'annotator',
  'annotated_by',
  'annotation_approver',
  'approved_by',
] as const;

/** What is read of a record, and the number that doccano tells it by. */
const fields: ReadonlySet<string> = new Set([
  ...['id', 'text', 'label', 'labels', 'entities', 'relations', 'cats', 'Comments', 'comments'],
  ...annotatorFields,
]);
const spanFields: ReadonlySet<string> = new Set(['id', 'label', 'start_offset', 'end_offset']);

/**
 * doccano's JSON and JSON Lines (https://github.com/doccano/doccano), with spans as lists or as records. A project counts offsets in
 * UTF-16 units or, by its setting, in graphemes: the file proves which, or the person is asked.
 */
export const doccano: Importer = {
  probe({ json }) {
    const records = json?.values().slice(0, 50) ?? [];
    const has = (name: string): boolean => records.some((record) => hasFields(record, name));
    if (!has('text') || !(has('label') || has('labels') || has('entities'))) return null;
    return { format: 'doccano', version: null, sureness: sureness.likely, choices: ['encoding'] };
  },
  async read(input, { offsets }, work) {
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
      countOtherFields(record, fields, 'columns', builder.unread);
      const places = new Map<unknown, number>();
      const marks = marksOf(record, places, builder.unread);
      const relations = relationsOf(record, places, builder.unread);
      const remarks = remarksOf(record);
      return [{ text, marks, relations, categories: categoriesOf(record), remarks }];
    });
    if (input.json?.damage) builder.unread.add('damaged-records', String(input.json.damage.line ?? ''));
    return readOutcome(documentOfTexts(texts, ['utf-16', 'grapheme'], encoding, builder, { offsets, isAsked: true }));
  },
};

/** @param places where spans that have ids stand in the list */
function marksOf(record: unknown, places: Map<unknown, number>, unread: UnreadTally): readonly TextMark[] {
  const marks: TextMark[] = [];
  const by = annotatorFields.flatMap((name) => textField(record, name) ?? [])[0] ?? '';
  const note = by === '' ? '' : `doccano: ${by}`;
  const written = ['label', 'labels', 'entities'].flatMap((name) => listField(record, name));
  for (const each of written) {
    if (Array.isArray(each)) {
      const [start, end, label]: unknown[] = each;
      if (typeof start === 'number' && typeof end === 'number')
        marks.push({ ...mark(start, end, String(label)), note });
      else unread.add('misplaced-marks', String(label));
    } else if (isObject(each)) {
      const [start, end] = [countField(each, 'start_offset'), countField(each, 'end_offset')];
      if (start === null || end === null) {
        unread.add('misplaced-marks', textField(each, 'label') ?? '');
        continue;
      }
      countOtherFields(each, spanFields, 'attributes', unread);
      places.set(each.id, marks.length);
      marks.push({ ...mark(start, end, textField(each, 'label') ?? ''), note });
    }
  }
  return marks;
}

/** What people remarked on the text. */
function remarksOf(record: unknown): readonly string[] {
  return ['Comments', 'comments'].flatMap((name) =>
    listField(record, name).flatMap((each) => {
      const said = typeof each === 'string' ? each : textField(each, 'text');
      return said === null || said.trim() === '' ? [] : [said.trim().slice(0, 10_000)];
    }),
  );
}

/** Labels of the whole text: those that say no stretch, and those of projects that have both. */
function categoriesOf(record: unknown): readonly ImportedCategory[] {
  const labels = [
    ...['cats', 'label', 'labels'].flatMap((name) => listField(record, name)),
    textField(record, 'label'),
  ];
  return labels.flatMap((label) => (typeof label === 'string' ? textCategory('doccano', label) : []));
}

function relationsOf(record: unknown, places: ReadonlyMap<unknown, number>, unread: UnreadTally): TextRelation[] {
  return listField(record, 'relations').flatMap((relation): TextRelation[] => {
    const label = textField(relation, 'type') ?? '';
    const [subject, object] = isObject(relation)
      ? [places.get(relation.from_id), places.get(relation.to_id)]
      : [undefined, undefined];
    if (subject !== undefined && object !== undefined) return [{ label, subject, object, isDecided: true }];
    unread.add('relations', label);
    return [];
  });
}
