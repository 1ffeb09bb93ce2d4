import { blockRoles } from '../../../model/block.ts';
import { sourceOffset } from '../../../model/offset.ts';
import { bounds } from '../../../model/values/bound.ts';
import { valueOfParts } from '../../../model/values/value-parts.ts';
import { DatasetArticle } from '../dataset/dataset-article.ts';
import { DocumentBuilder, type TextZone } from '../document-builder.ts';
import { type Importer, sureness } from '../importer.ts';
import { countField, hasFields, isObject, listField, textField } from '../json/json-fields.ts';
import { readOutcome } from '../read-outcome.ts';
import { writtenDate } from '../records/written-date.ts';
import { printedArticle } from './printed-article.ts';
import { readDescription } from './read-description.ts';
import { addWholeArticle } from './whole-article-reader.ts';

/**
 * Kanwu's own JSON Lines, the articles of an export or of `kanwu extract`. From the fourth version on they come in as they are printed, with
 * all that people decided; of earlier ones, which say less, and of lines that were changed so that their parts do not fit together, the
 * reading text comes in, with its entities and relations.
 */
export const kanwuJsonLines: Importer = {
  probe({ json }) {
    const version = /^kanwu-articles@(\S+)$/.exec(textField(json?.first, 'format') ?? '')?.[1];
    if (version === undefined) return null;
    return { format: 'kanwu-jsonl', version, sureness: sureness.certain, choices: [] };
  },
  async read(input, _choices, work) {
    const { encoding } = input.decoded();
    const builder = new DocumentBuilder();
    const records = input.json?.values() ?? [];
    let issue = '';
    for (const [place, record] of records.entries()) {
      work.progress(place / records.length);
      const text = textField(record, 'text');
      if (text === null || text.trim() === '') {
        builder.unread.add('records-without-text');
        continue;
      }
      const own = issueOf(record);
      if (own.key !== issue) builder.endIssue();
      issue = own.key;
      builder.facts(own.facts);
      builder.issueSaid(own.said);
      const whole = DatasetArticle.safeParse(record).data;
      const printed = whole === undefined ? null : printedArticle(whole);
      if (whole === undefined || printed === null) addReadingText(record, text, builder);
      else addWholeArticle(whole, printed, builder);
    }
    const laidDown = await readDescription(input);
    if (laidDown !== null) builder.laidDown(laidDown);
    if (input.json?.damage) builder.unread.add('damaged-records', String(input.json.damage.line ?? ''));
    return readOutcome(builder.document(encoding));
  },
};

function issueOf(record: unknown) {
  const issue = isObject(record) ? record.issue : null;
  const page = textField(listField(record, 'sources')[0], 'page');
  const [title, date, number] = ['title', 'date', 'number'].map((name) => textField(issue, name));
  return {
    key: JSON.stringify([title, date, number, page]),
    facts: { title: title ?? null, date: writtenDate(date ?? ''), number: number ?? null, page },
    said: {
      ...{ note: textField(issue, 'note') ?? '', issn: textField(issue, 'issn'), cn: textField(issue, 'cn') },
      language: textField(issue, 'language'),
      referenceCode: textField(issue, 'referenceCode') || null,
      notForRelease: textField(issue, 'notForRelease') || null,
    },
  };
}

function addReadingText(record: unknown, text: string, builder: DocumentBuilder): void {
  const start = builder.article(text, zonesOf(record, text));
  builder.reporters(listField(record, 'reporters').filter((name) => typeof name === 'string'));
  const marks = listField(record, 'entities').map((entity) => addEntity(entity, start, text, builder));
  for (const relation of listField(record, 'relations')) {
    const [subject, object] = ['subject', 'object'].map((end) => marks[countField(relation, end) ?? -1] ?? null);
    const label = textField(relation, 'type');
    if (subject == null || object == null || label === null) builder.unread.add('relations', label ?? '');
    else builder.relation({ label, subject, object, isDecided: textField(relation, 'status') === 'accepted' });
  }
  const corrections = listField(record, 'corrections').length;
  if (corrections > 0) builder.unread.add('corrections', '', corrections);
  for (const category of listField(record, 'categories'))
    builder.unread.add('categories', textField(category, 'label') ?? '');
  builder.endArticle();
}

function zonesOf(record: unknown, text: string): readonly TextZone[] {
  return listField(record, 'blocks').flatMap((block) => {
    const [from, to] = [countField(block, 'start'), countField(block, 'end')];
    const role = blockRoles.find((each) => each === textField(block, 'role'));
    return from === null || to === null || from >= to || to > text.length || role === undefined
      ? []
      : [{ role, start: from, end: to }];
  });
}

/** A value with its bound and calendar, which articles have since their second version. */
function readValue(entity: unknown, label: string): string | null {
  const value = textField(entity, 'value');
  if (value === null) return null;
  const bound = bounds.find((each) => each === textField(entity, 'bound')) ?? null;
  return valueOfParts(label, { value, bound, calendar: textField(entity, 'calendar') });
}

/** @returns the mark's place; null where it stands nowhere */
function addEntity(entity: unknown, start: number, text: string, builder: DocumentBuilder): number | null {
  const stretches = hasFields(entity, 'ranges') ? listField(entity, 'ranges') : [entity];
  const ranges = stretches.flatMap((stretch) => {
    const [from, to] = [countField(stretch, 'start'), countField(stretch, 'end')];
    if (from === null || to === null || from >= to || to > text.length) return [];
    return [{ start: sourceOffset(start + from), end: sourceOffset(start + to) }];
  });
  const label = textField(entity, 'type') ?? '';
  if (ranges.length === 0) {
    builder.unread.add('misplaced-marks', label);
    return null;
  }
  const isDecided = textField(entity, 'status') === 'accepted';
  return builder.mark({
    ranges,
    label,
    value: readValue(entity, label),
    isDecided,
    attributes: attributesOf(entity),
    note: textField(entity, 'note') ?? '',
  });
}

/** What is said of an entity, which articles have since their third version. */
function attributesOf(entity: unknown): Readonly<Record<string, string>> {
  const said = isObject(entity) && isObject(entity.attributes) ? Object.entries(entity.attributes) : [];
  return Object.fromEntries(said.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
