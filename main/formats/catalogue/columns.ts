import type { CatalogueContent, ReferencePart } from '../../../model/catalogue.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import { filesOf, pagesOf } from '../dataset/source-files.ts';
import { type Cell, list } from '../tables/cells.ts';
import { nameOf } from '../tables/positions-held.ts';

/** So many digits an article's place in its issue has at least in a reference, so that references stand in order. */
const placeDigits = 3;

/** What a column of a catalogue holds of an article. @param pattern what references are made of, as `model/catalogue.ts` says */
export function catalogueCell(content: CatalogueContent, article: DatasetArticle, pattern: string): Cell {
  switch (content) {
    case 'reference':
      return article.referenceCode ?? referenceOf(article, pattern);
    case 'headline':
      return article.headline;
    case 'subhead':
      return article.subhead;
    case 'responsible':
      return list(distinct([...article.reporters, ...article.correspondents, ...article.photographers]));
    case 'date':
      return article.issue.date;
    case 'page':
      return list(pagesOf(article.sources));
    case 'people':
      return namesOf(article, 'person');
    case 'organisations':
      return namesOf(article, 'organization');
    case 'places':
      return namesOf(article, 'place');
    case 'positions':
      return namesOf(article, 'position');
    case 'events':
      return namesOf(article, 'event');
    case 'works':
      return namesOf(article, 'work');
    case 'subjects':
      return list(distinct(article.categories.map(({ label }) => label)));
    case 'subject-codes':
      return list(article.categories.map(({ scheme, code }) => `${scheme}:${code}`));
    case 'publication':
      return article.issue.title;
    case 'issn':
      return article.issue.issn;
    case 'cn':
      return article.issue.cn;
    case 'issue-number':
      return article.issue.number;
    case 'file':
      return list(filesOf(article.sources));
    case 'length':
      return [...article.text.replace(/\s/gu, '')].length;
    case 'text':
      return article.text;
    case 'note':
      return article.note;
    case 'empty':
      return null;
  }
}

const parts: Readonly<Record<ReferencePart, (article: DatasetArticle) => string | null>> = {
  publication: ({ issue }) => issue.title,
  issn: ({ issue }) => issue.issn,
  cn: ({ issue }) => issue.cn,
  date: ({ issue }) => issue.date,
  year: ({ issue }) => issue.date?.slice(0, 4) ?? null,
  number: ({ issue }) => issue.number,
  page: ({ sources }) => pagesOf(sources)[0] ?? null,
  article: ({ article }) => String(article).padStart(placeDigits, '0'),
  'issue-code': ({ issue }) => issue.referenceCode,
};

/** What is not known of an article is left out of its reference, with one of the separators beside it. */
function referenceOf(article: DatasetArticle, pattern: string): string {
  return pattern.replace(/\{([\w-]+)\}([^\p{L}\p{N}{]?)/gu, (whole: string, name: string, separator: string) => {
    const part = Object.hasOwn(parts, name) ? parts[name as ReferencePart] : undefined;
    if (part === undefined) return whole;
    const value = part(article);
    return value === null || value === '' ? '' : `${value}${separator}`;
  });
}

function namesOf({ entities }: DatasetArticle, type: string): string {
  return list(distinct(entities.filter((entity) => entity.type === type).map(nameOf)));
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
