import { blockRoles } from '../../../model/block.ts';
import { sourceOffset } from '../../../model/offset.ts';
import { bounds } from '../../../model/values/bound.ts';
import { valueOfParts } from '../../../model/values/value-parts.ts';
import { DocumentBuilder, type TextZone } from '../document-builder.ts';
import { type Importer, sureness } from '../importer.ts';
import { countField, hasFields, isObject, listField, textField } from '../json/json-fields.ts';
import { readOutcome } from '../read-outcome.ts';
import { writtenDate } from '../records/written-date.ts';

/**
 * Kanwu's own JSON Lines, the articles of an export or of `kanwu extract`: text, blocks, reporters, entities and relations, accepted or
 * suggested as they are there. The text is the reading text, so that corrections stand in it already.
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
      addArticle(record, text, builder);
    }
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
  };
}

function addArticle(record: unknown, text: string, builder: DocumentBuilder): void {
  const start = builder.article(text, zonesOf(record, text));
  builder.reporters(listField(record, 'reporters').filter((name) => typeof name === 'string'));
  const marks = listField(record, 'entities').map((entity) => addEntity(entity, start, text, builder));
  for (const relation of listField(record, 'relations')) {
    const [subject, object] = ['subject', 'object'].map((end) => marks[countField(relation, end) ?? -1] ?? null);
    const label = textField(relation, 'type');
    if (subject == null || object == null || label === null) builder.unread.add('relations', label ?? '');
    else builder.relation({ label, subject, object, isDecided: textField(relation, 'status') === 'accepted' });
  }
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
    note: textField(entity, 'note') ?? '',
  });
}
