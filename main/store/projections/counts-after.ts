import type { AnchoredRange } from '../../../model/anchor.ts';
import type { Correction } from '../../../model/correction.ts';
import type { ArticleId, MentionId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import type { Status } from '../../../model/status.ts';
import type { Touch, Touched } from '../touched.ts';
import type { Affected } from './affected.ts';
import type { Counts } from './article-counts.ts';
import type { BlocksAt, PlacedBlock } from './blocks-at.ts';
import { comesOrGoes } from './comes-or-goes.ts';
import type { ProjectionParts } from './projection.ts';

/** An article's counts after an edit by those before it; null when it must be counted. */
type After = (id: ArticleId, before: Counts) => Counts | null;

/**
 * What an edit makes of the counts of articles, by what it touched alone: an article of a million characters has tens of thousands of
 * mentions to count.
 */
export function countsAfter(parts: ProjectionParts): (affected: Affected, touched: Touched) => After {
  const speaksOf = relationsOf(parts);
  return ({ blocksAt }, { issue, page, restoration, block, mention, correction, relation, classification }) => {
    // Whatever stands in them counts elsewhere, or nowhere.
    const isElsewhere = issue !== undefined || page !== undefined || restoration !== undefined;
    if (isElsewhere || block !== undefined) return () => null;
    // Relations count where their subjects stand, be they ever so old, and while both of their mentions do.
    const matters = (touch: Touch<Mention>): boolean => isMoved(touch) || comesOrGoes(touch);
    if (relation !== undefined || some(mention, (touch) => matters(touch) && speaksOf(touch))) return () => null;
    const changes = new CountChanges();
    for (const touch of mention?.values() ?? []) countMention(changes, blocksAt, touch);
    for (const { before, after } of correction?.values() ?? []) {
      for (const [side, by] of sidesOf(before, after)) {
        const holding = blocksAt(side.pageId, side.start, side.end).filter((each) => holdsCorrection(each, side));
        for (const id of new Set(holding.map(({ articleId }) => articleId))) {
          changes.count(id, `${side.status}Corrections`, by);
        }
      }
    }
    for (const { before, after } of classification?.values() ?? []) {
      for (const [{ articleId, status }, by] of sidesOf(before, after)) {
        if (status === 'suggested') changes.count(articleId, 'suggestedCategories', by);
        else changes.count(articleId, 'decided', by);
      }
    }
    return (id, before) => changes.applied(id, before);
  };
}

function countMention(changes: CountChanges, blocksAt: BlocksAt, { before, after }: Touch<Mention>): void {
  for (const [{ pageId, ranges, status }, by] of sidesOf(before, after)) {
    const [first] = ranges;
    if (first === undefined) continue;
    const holding = blocksAt(pageId, first.start, first.start).find((each) => holdsBeginning(each, first));
    const id = holding?.articleId ?? null;
    changes.count(id, `${status}Mentions`, by);
    if (status !== 'suggested') changes.count(id, 'decided', by);
  }
}

/** Whether a mention begins in a block that is read: one in text that is inserted behind a character, where that is. */
function holdsBeginning(block: PlacedBlock, { start, end, startInset, endInset }: AnchoredRange): boolean {
  if (block.struck === 1) return false;
  const goesWithBefore = start === end && startInset >= 0 && endInset > 0;
  return goesWithBefore ? block.start < start && start <= block.end : block.start <= start && start < block.end;
}

/** What is inserted at the edge of a block stands in it where its neighbour does. */
function holdsCorrection(block: PlacedBlock, { start, end, side }: Correction): boolean {
  if (block.struck === 1 || start < block.start || end > block.end) return false;
  if (start < end) return true;
  return side === 'before' ? start > block.start : start < block.end;
}

/** How much more there is of what is counted. */
class CountChanges {
  readonly #byArticle = new Map<ArticleId, Map<string, number>>();

  /** @param what a field of {@link Counts}; others, such as what was rejected, are in no line */
  count(id: ArticleId | null, what: keyof Counts | `${Status}${'Mentions' | 'Corrections'}`, by: number): void {
    if (id === null) return;
    const changes = this.#byArticle.get(id) ?? new Map<string, number>();
    this.#byArticle.set(id, changes.set(what, (changes.get(what) ?? 0) + by));
  }

  applied(id: ArticleId, before: Counts): Counts {
    const changes = this.#byArticle.get(id);
    const now = (what: keyof Counts): number => before[what] + (changes?.get(what) ?? 0);
    return {
      ...{ suggestedMentions: now('suggestedMentions'), acceptedMentions: now('acceptedMentions') },
      ...{ suggestedCorrections: now('suggestedCorrections'), acceptedCorrections: now('acceptedCorrections') },
      ...{ suggestedCategories: now('suggestedCategories'), suggestedRelations: now('suggestedRelations') },
      decided: now('decided'),
    };
  }
}

/** Whether any relation is of a touched mention. */
function relationsOf({ records: { relation } }: ProjectionParts): (touch: Touch<Mention>) => boolean {
  const isOfAny = (id: MentionId): boolean =>
    relation.where('subjectId', id).length > 0 || relation.where('objectId', id).length > 0;
  return ({ before, after }) => [before, after].some((side) => side !== null && isOfAny(side.id));
}

function isMoved({ before, after }: Touch<Mention>): boolean {
  return before?.pageId !== after?.pageId || before?.ranges[0]?.start !== after?.ranges[0]?.start;
}

/** What an edit takes away, and what it brings. */
function sidesOf<R>(before: R | null, after: R | null): readonly (readonly [side: R, by: number])[] {
  return [...(before === null ? [] : [[before, -1] as const]), ...(after === null ? [] : [[after, 1] as const])];
}

function some<R>(touches: ReadonlyMap<string, Touch<R>> | undefined, test: (touch: Touch<R>) => boolean): boolean {
  for (const touch of touches?.values() ?? []) if (test(touch)) return true;
  return false;
}
