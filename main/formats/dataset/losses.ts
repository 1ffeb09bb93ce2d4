import { type ArticlePart, type Loss, type LossKind, lossKinds } from '../../../model/dataset-export.ts';
import { personOrigin } from '../../../model/status.ts';
import type { DatasetArticle } from './dataset-article.ts';
import { paragraphCorrections } from './paragraph-corrections.ts';

/** Counts what a format can't carry of what is exported. */
export class LossTally {
  readonly #counts = new Map<LossKind, number>();

  add(kind: LossKind, count = 1): void {
    if (count > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
  }

  /** Counts what an article has of the parts that a format has no place for. */
  addParts(article: DatasetArticle, parts: readonly ArticlePart[]): void {
    for (const part of parts) this.add(part, countOf[part](article));
  }

  all(): Loss[] {
    return lossKinds.flatMap((kind) => {
      const count = this.#counts.get(kind);
      return count === undefined ? [] : [{ kind, count }];
    });
  }
}

/** How many notes there are on anything but a mention. */
export function notesBesideMentions({ issue, note, entities, corrections }: DatasetArticle): number {
  return [issue, { note }, ...entities.map(({ entity }) => entity), ...corrections].filter(isNoted).length;
}

function isNoted(record: { readonly note: string } | null): boolean {
  return record !== null && record.note !== '';
}

/** How much of a part an article has. */
const countOf: Readonly<Record<ArticlePart, (article: DatasetArticle) => number>> = {
  'issue-facts': ({ issue, sources }) =>
    [issue.title, issue.date, issue.number, sources[0]?.page ?? null].filter((fact) => fact !== null).length,
  people: ({ reporters, correspondents, photographers }) =>
    reporters.length + correspondents.length + photographers.length,
  roles: ({ blocks }) => blocks.filter(({ role }) => role !== 'body').length,
  categories: ({ categories }) => categories.length,
  relations: ({ relations }) => relations.length,
  corrections: (article) => article.corrections.length + paragraphCorrections(article).length,
  entities: ({ entities }) => entities.filter(({ entity }) => entity !== null).length,
  values: ({ entities }) => entities.filter(({ value }) => value !== null).length,
  attributes: ({ entities }) =>
    entities.reduce((count, { attributes = {} }) => count + Object.keys(attributes).length, 0),
  notes: (article) => notesBesideMentions(article) + article.entities.filter(isNoted).length,
  comments: ({ comments = [] }) => comments.length,
  suggested: ({ entities, corrections }) =>
    [...entities, ...corrections].filter(({ status, origin }) => status === 'suggested' && origin !== personOrigin)
      .length,
};
