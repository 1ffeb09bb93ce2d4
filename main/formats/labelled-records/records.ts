import type { RecordField } from '../../../model/column-mapping.ts';
import type { ArticleRecord } from '../records/article-record.ts';
import { recordField } from '../records/columns.ts';

/** A label at the beginning of a line, and what stands after it. */
const labelled = /^[ \t\u3000]*(?:【([^】\n]{1,12})】|([\p{L}][\p{L} _]{0,14}?)[ \t\u3000]*[:：])[ \t\u3000]*(.*)$/u;

export interface LabelledRecords {
  readonly records: readonly ArticleRecord[];
  /** Labels of fields that Kanwu has no place for, once for each time. */
  readonly otherLabels: readonly string[];
}

/**
 * The records of a dump. A record begins with its first label again; the text goes from its label to the next record, whatever looks like
 * a label in it, for texts have colons.
 */
export function labelledRecords(text: string): LabelledRecords {
  const records: Partial<Record<RecordField, string>>[] = [];
  const otherLabels: string[] = [];
  let opening: RecordField | null = null;
  let record: Partial<Record<RecordField, string>> | null = null;
  let field: RecordField | null = null;
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const [, bracketed, plain, rest = ''] = labelled.exec(line) ?? [];
    const label = bracketed ?? plain;
    const found = label === undefined ? null : recordField(label);
    const begins: boolean = found !== null && found === (opening ?? found) && (opening !== null || found !== 'text');
    if (begins) {
      opening ??= found;
      record = {};
      records.push(record);
    }
    const isField = found !== null && (begins || field !== 'text') && record !== null;
    if (isField && found !== null) {
      field = found;
      if (record !== null) record[found] = rest;
    } else if (label !== undefined && record !== null && field !== 'text' && line.trim() !== '') {
      otherLabels.push(label);
      field = null;
    } else if (record !== null && field === 'text') {
      record.text = `${record.text ?? ''}\n${line}`;
    } else if (record !== null && field !== null && line.trim() !== '') {
      record[field] = `${record[field] ?? ''} ${line.trim()}`;
    }
  }
  return { records, otherLabels };
}
