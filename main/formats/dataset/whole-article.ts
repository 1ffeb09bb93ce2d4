import type { ArticleDocument } from '../../../model/document.ts';
import type { RecordId } from '../../../model/ids.ts';
import type { DatasetArticle, DatasetDecision, DatasetRejected } from './dataset-article.ts';
import { type CodePointsBefore, withCodePoints } from './dataset-code-points.ts';
import { type TextOnImages, withImageBoxes } from './image-boxes.ts';
import { type CategoryLabel, readDatasetArticle } from './read-dataset-article.ts';
import type { Selection } from './selection.ts';

/** The decisions on records, by their ids, in the order in which they count; nothing of what nobody decided on. */
export type DecisionsOn = ReadonlyMap<string, readonly DatasetDecision[]>;

/** What is known of an article beside its document. */
export interface KnownOfArticle {
  readonly decisions: DecisionsOn;
  /** What counts the code points of a source's decoded text. */
  codePointsOf(sha256: string): CodePointsBefore;
  /** Where the text of a file stands on the images that it was recognised from; null where that is not known. */
  onImagesOf(sha256: string): TextOnImages | null;
}

/** The records of an article that people decide on. */
export function decidableIn(document: ArticleDocument): readonly RecordId[] {
  const { issue, article, pages, blocks, mentions, attributes, corrections, relations, comments } = document;
  const restorations = pages.filter(({ restoration }) => restoration !== null);
  const struck = blocks.filter((block) => block.struck);
  const marks = [mentions, attributes, corrections, relations, comments].flat();
  return [issue, article, restorations, struck, marks, document.classifications, document.entities]
    .flat()
    .map(({ id }) => id);
}

/**
 * An article with all that is known of it: beside what every dataset says, what its sources have, where that stands on page images, who
 * decided what and when, and offsets in code points.
 */
export function readWholeArticle(
  document: ArticleDocument,
  selection: Selection,
  labelOf: CategoryLabel,
  { decisions, codePointsOf, onImagesOf }: KnownOfArticle,
): DatasetArticle {
  const read = withPrinted(readDatasetArticle(document, selection, labelOf), document);
  const article = withImageBoxes(read, onImagesOf);
  const decided = decisions.size === 0 ? article : withDecisions(article, decisionsOfMarks(document, decisions));
  return withCodePoints(decided, codePointsOf);
}

function withPrinted(article: DatasetArticle, { pages, source }: ArticleDocument): DatasetArticle {
  const sources = article.sources.map((each, place) => {
    const inDocument = (pages[place]?.shift ?? 0) - source.start;
    const printed = each.ranges.map(([start, end]) => source.text.slice(start + inDocument, end + inDocument));
    return { ...each, printed };
  });
  return { ...article, sources };
}

/** What is said of a mention is decided of it, too. */
function decisionsOfMarks({ attributes }: ArticleDocument, decisions: DecisionsOn): DecisionsOn {
  if (attributes.length === 0) return decisions;
  const together = new Map(decisions);
  for (const { id, mentionId } of attributes) {
    const own = together.get(mentionId) ?? [];
    const further = (decisions.get(id) ?? []).filter((each) => !own.some((other) => isSame(each, other)));
    together.set(
      mentionId,
      [...own, ...further].sort((a, b) => (a.at < b.at ? -1 : a.at === b.at ? 0 : 1)),
    );
  }
  return together;
}

function isSame(a: DatasetDecision, b: DatasetDecision): boolean {
  return a.at === b.at && a.by === b.by && a.action === b.action;
}

function withDecisions(article: DatasetArticle, decisions: DecisionsOn): DatasetArticle {
  const on = <T extends { readonly id?: string | undefined }>(thing: T): T => {
    const found = decisions.get(thing.id ?? '');
    return found === undefined ? thing : { ...thing, decisions: found };
  };
  const onAll = <T extends { readonly id?: string | undefined }>(things: readonly T[]): readonly T[] => things.map(on);
  const marks = <Marks extends DatasetRejected>(of: Marks): DatasetRejected => ({
    categories: onAll(of.categories),
    entities: of.entities.map((each) => on({ ...each, entity: each.entity === null ? null : on(each.entity) })),
    relations: onAll(of.relations),
    corrections: onAll(of.corrections),
  });
  return {
    ...on(article),
    issue: on(article.issue),
    sources: article.sources.map((source) =>
      source.restored === undefined ? source : { ...source, restored: on(source.restored) },
    ),
    ...(article.struck === undefined ? {} : { struck: onAll(article.struck) }),
    ...marks(article),
    ...(article.comments === undefined ? {} : { comments: onAll(article.comments) }),
    ...(article.rejected === undefined ? {} : { rejected: marks(article.rejected) }),
  };
}
