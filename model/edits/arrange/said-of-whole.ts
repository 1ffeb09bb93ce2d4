import type { ArrangedArticle } from '../../arrangement/arrangement.ts';

/** What somebody may have said of an article as a whole, beside its categories; `people` are those that it names as its own. */
export const wholeFields = [
  'headline',
  'subhead',
  'people',
  'note',
  'reference-code',
  'not-for-release',
  'done',
] as const;
export type WholeField = (typeof wholeFields)[number];

/** What is said of an article as a whole and is gone with it: text that belongs to no article has no place for it. */
export interface SaidOfWhole {
  /** How many categories somebody decided on. */
  readonly categories: number;
  readonly fields: readonly WholeField[];
}

/** What people decided in an article's text, which stays with the text. */
export interface DecidedInText {
  readonly mentions: number;
  readonly relations: number;
  readonly corrections: number;
  readonly comments: number;
}

export function saidOfWhole(article: ArrangedArticle): SaidOfWhole {
  const { headline, subhead, reporters, correspondents, photographers, note, state, classifications } = article;
  const isSaid: Readonly<Record<WholeField, boolean>> = {
    headline: headline !== null,
    subhead: subhead !== null,
    people: reporters.length + correspondents.length + photographers.length > 0,
    note: note !== '',
    'reference-code': article.referenceCode !== null,
    'not-for-release': article.notForRelease !== null,
    done: state === 'done',
  };
  return {
    categories: classifications.filter(({ status }) => status !== 'suggested').length,
    fields: wholeFields.filter((field) => isSaid[field]),
  };
}
