import type { Loss, LossKind, RecordKind } from '../../../model/dataset-export.ts';
import { counted } from './counted.ts';

/** How many records a file of a dataset holds. */
export const recordCounts: Readonly<Record<RecordKind, (count: number) => string>> = {
  article: (count) => counted(count, 'article', 'articles'),
  mention: (count) => counted(count, 'entity', 'entities'),
  issue: (count) => counted(count, 'issue', 'issues'),
  'labelled-text': (count) => counted(count, 'labelled text', 'labelled texts'),
  row: (count) => counted(count, 'row', 'rows'),
  annotation: (count) => counted(count, 'annotation', 'annotations'),
};

const lossKinds: Readonly<Record<LossKind, (count: number) => string>> = {
  'issue-facts': (count) =>
    `${counted(count, 'title, date, number or page', 'titles, dates, numbers and pages')} of issues`,
  people: (count) => counted(count, 'reporter or photographer', 'reporters and photographers'),
  roles: (count) => `that ${counted(count, 'block is', 'blocks are')} a headline, byline or caption`,
  categories: (count) => counted(count, 'category', 'categories'),
  relations: (count) => counted(count, 'relation', 'relations'),
  corrections: (count) => `what ${counted(count, 'correction', 'corrections')} replaced, and why`,
  entities: (count) => `which person, organisation or place ${counted(count, 'entity', 'entities')} stand for`,
  values: (count) => counted(count, 'normalised value', 'normalised values'),
  attributes: (count) => counted(count, 'attribute of entities', 'attributes of entities'),
  notes: (count) => counted(count, 'note', 'notes'),
  suggested: (count) => `that ${counted(count, 'mark is', 'marks are')} only suggested, and by what`,
  'nested-mentions': (count) => `${counted(count, 'entity', 'entities')} in or across others (left out)`,
  'interrupted-mentions': (count) =>
    `${counted(count, 'interrupted entity', 'interrupted entities')} (written from first to last character)`,
  'widened-mentions': (count) =>
    `${counted(count, 'entity', 'entities')} that begin or end within a word (written up to its edges)`,
  'unplaced-mentions': (count) => `${counted(count, 'entity', 'entities')} that can be marked nowhere (left out)`,
  characters: (count) => `${counted(count, 'character', 'characters')} (written as \ufffd)`,
  'cut-texts': (count) => `${counted(count, 'text', 'texts')} that ${count === 1 ? 'is' : 'are'} too long (cut)`,
  'empty-articles': (count) => `${counted(count, 'article', 'articles')} without text (left out)`,
};

/** What a format could not carry, and how much of it. */
export function loss({ kind, count }: Loss): string {
  return lossKinds[kind](count);
}
