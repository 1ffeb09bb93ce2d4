import type { Encoding } from '../../../model/encoding.ts';
import type { Unread } from '../../../model/import.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import type { ImportedDocument } from '../importer.ts';
import { textCategory } from '../text-category.ts';
import type { ArticleRecord } from './article-record.ts';
import { writtenDate } from './written-date.ts';

/**
 * Articles of a database as issues: those of one newspaper, date, number and page are one, in the order in which they first occur.
 *
 * @param builder knows already what had to be left out
 */
export function documentOfRecords(
  records: readonly ArticleRecord[],
  encoding: Encoding,
  builder: DocumentBuilder,
  others: readonly Unread[] = [],
): ImportedDocument | null {
  const issues = new Map<string, ArticleRecord[]>();
  for (const record of records) {
    if ((record.title ?? '').trim() === '' && (record.text ?? '').trim() === '') {
      builder.unread.add('records-without-text');
      continue;
    }
    const key = JSON.stringify([record.newspaper, record.date, record.number, record.page]);
    const own = issues.get(key);
    if (own === undefined) issues.set(key, [record]);
    else own.push(record);
  }
  for (const own of issues.values()) {
    addFacts(own[0] ?? {}, builder);
    for (const record of own) addArticle(record, builder);
    builder.endIssue();
  }
  return builder.document(encoding, others);
}

function addFacts({ newspaper, date, number, page }: ArticleRecord, builder: DocumentBuilder): void {
  const written = date === undefined ? null : writtenDate(date);
  if (date !== undefined && date.trim() !== '' && written === null) builder.unread.add('dates', date);
  builder.facts({
    title: orNull(newspaper),
    date: written,
    number: orNull(number?.replace(/^第\s*(.*?)\s*期$/, '$1')),
    page: orNull(page?.replace(/^第?\s*(.*?)\s*版$/, '$1')),
  });
}

function addArticle(
  { title = '', kicker = '', subhead = '', author = '', text = '', label = '' }: ArticleRecord,
  builder: DocumentBuilder,
): void {
  builder.block('kicker', oneLine(kicker));
  builder.block('headline', oneLine(title));
  builder.block('subhead', oneLine(subhead));
  const lines = text.split(/\r\n|[\r\n\v\f\u2028\u2029]/);
  // Where the text begins with its own titles, as in tables that Kanwu wrote, they are there once.
  const titles = [kicker, title, subhead].map((each) => oneLine(each).trim()).filter((each) => each !== '');
  const begin = lines.findIndex((line) => !titles.includes(line.trim()));
  for (const line of begin < 0 ? [] : lines.slice(begin)) builder.block('body', line);
  builder.reporters(
    author
      .split(/[、，,;；/／|]|\s{2,}/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
  builder.categories(label.split(/[;；|]/).flatMap((each) => textCategory('table', each)));
  builder.endArticle();
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ');
}

function orNull(text: string | undefined): string | null {
  const written = text?.trim() ?? '';
  return written === '' ? null : written;
}
