import type { ArticlePart } from '../../../model/dataset-export.ts';
import { builtInEntityTypes } from '../../../model/mention.ts';
import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';
import type { LossTally } from '../dataset/losses.ts';
import { filesOf, pagesOf } from '../dataset/source-files.ts';

/** What texts with labels have no place for, whichever tool they are for. */
export const beyondLabels = [
  ...(['roles', 'corrections', 'entities', 'values', 'comments'] as const),
] as const satisfies readonly ArticlePart[];

/** What has no place where spans have a label and nothing else. */
export const beyondSpans = [
  ...beyondLabels,
  ...(['attributes', 'categories', 'relations', 'notes', 'suggested'] as const),
] as const satisfies readonly ArticlePart[];

/** A mention as a tool that knows no gaps has it. */
export interface LabelledSpan {
  readonly entity: DatasetEntity;
  /** Its place in the article's entities. */
  readonly place: number;
  /** In UTF-16 units of the article's text. */
  readonly start: number;
  readonly end: number;
}

/** Whether an article has text to label; one that has none is counted as left out. */
export function hasText({ text }: DatasetArticle, losses: LossTally): boolean {
  if (text.trim() !== '') return true;
  losses.add('empty-articles');
  return false;
}

/** An article's mentions, those that are interrupted from their first to their last character, which is counted. */
export function spansOf({ entities }: DatasetArticle, losses: LossTally): readonly LabelledSpan[] {
  losses.add('interrupted-mentions', entities.filter(({ ranges }) => ranges !== undefined).length);
  return entities.map((entity, place) => ({ entity, place, start: entity.start, end: entity.end }));
}

/** What tools keep beside a text without knowing what it is. */
export function articleFacts({ issue, article, id, headline, sources, ...people }: DatasetArticle) {
  return {
    issue_title: issue.title,
    issue_date: issue.date,
    issue_number: issue.number,
    issue_page: pagesOf(sources).join('; ') || null,
    issue_file: filesOf(sources).join('; ') || null,
    article,
    article_id: id ?? null,
    headline,
    reporters: people.reporters,
    correspondents: people.correspondents,
    photographers: people.photographers,
  };
}

/** The labels that a dataset uses: the types that every workspace has first, in their order, then a workspace's own. */
export class LabelsUsed {
  readonly #labels = new Set<string>();

  add(label: string): void {
    this.#labels.add(label);
  }

  all(): readonly string[] {
    const builtIn: readonly string[] = builtInEntityTypes.filter((type) => this.#labels.has(type));
    return [...builtIn, ...[...this.#labels].filter((label) => !builtIn.includes(label)).sort()];
  }
}
