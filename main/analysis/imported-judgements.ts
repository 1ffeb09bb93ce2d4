import type { Block } from '../../model/block.ts';
import type { Classification } from '../../model/category.ts';
import type { Comment } from '../../model/comment.ts';
import { type Correction, correctionsOverlap } from '../../model/correction.ts';
import { classificationIdOf, commentIdOf, correctionIdOf } from '../../model/derived-ids.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { ImportedCategory, ImportedCorrection, ImportedDocument } from '../formats/importer.ts';
import { blockFinder } from './block-finder.ts';
import { grouped } from './grouped.ts';

/** What was put right in a file's text where it comes from, as the records that a workspace keeps of it. */
export function importedCorrections(
  { corrections = [] }: Pick<ImportedDocument, 'corrections'>,
  blocks: readonly Block[],
): readonly Correction[] {
  if (corrections.length === 0) return [];
  const blockAt = blockFinder(blocks);
  const found = new Map<string, Correction>();
  for (const correction of corrections) {
    const pageId = blockAt(correction.start)?.pageId;
    if (pageId === undefined) continue;
    const record = correctionOf(correction, pageId);
    if (!found.has(record.id)) found.set(record.id, record);
  }
  return [...found.values()];
}

/** What people said of stretches of a file's text where it comes from. */
export function importedComments(
  { comments = [] }: Pick<ImportedDocument, 'comments'>,
  blocks: readonly Block[],
): readonly Comment[] {
  if (comments.length === 0) return [];
  const blockAt = blockFinder(blocks);
  return comments.flatMap((comment, place) => {
    const pageId = blockAt(comment.start)?.pageId;
    return pageId === undefined ? [] : [{ ...comment, id: commentIdOf(pageId, place), pageId }];
  });
}

function correctionOf(
  { start, end, side, now, kind, certainty, note, judgement }: ImportedCorrection,
  pageId: Correction['pageId'],
): Correction {
  const id = correctionIdOf(pageId, start, end, now, side);
  return { id, pageId, start, end, side, now, kind, certainty, note, ...judgement };
}

/** The program's proposals that may stand beside what came with the file: those that say nothing of the same text. */
export function besideImportedCorrections(
  proposed: readonly Correction[],
  imported: readonly Correction[],
  blocks: readonly Block[],
): readonly Correction[] {
  if (imported.length === 0) return proposed;
  const blockAt = blockFinder(blocks);
  const importedIn = grouped(imported, ({ start }) => blockAt(start)?.id ?? null);
  return proposed.filter((proposal) => {
    const others = importedIn.get(blockAt(proposal.start)?.id ?? null) ?? [];
    return others.every((other) => other.id !== proposal.id && !correctionsOverlap(other, proposal));
  });
}

/** The program's terms that may stand beside those that an article was filed under where it comes from. */
export function besideImportedCategories(
  suggested: readonly Classification[],
  imported: readonly Classification[],
): readonly Classification[] {
  if (imported.length === 0) return suggested;
  const known = new Set(imported.map(({ id }) => id));
  return suggested.filter(({ id }) => !known.has(id));
}

/** The terms that an article is filed under where it comes from. */
export function importedCategories(
  articleId: ArticleId,
  categories: readonly ImportedCategory[],
): readonly Classification[] {
  const found = new Map<string, Classification>();
  for (const { scheme, code, judgement } of categories) {
    const id = classificationIdOf(articleId, scheme, code);
    // Several annotators may say the same; what one of them decided is decided.
    if (found.get(id)?.status !== 'accepted') found.set(id, { id, articleId, scheme, code, ...judgement });
  }
  return [...found.values()];
}
