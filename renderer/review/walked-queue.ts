import type { ArticleDocument } from '../../model/document.ts';
import type { MentionId } from '../../model/ids.ts';
import { isNameType } from '../../model/names/name-types.ts';
import { recordOf } from '../../model/record-index.ts';
import { saysTheSame } from '../../model/same-record.ts';
import type { Confidence } from '../../model/status.ts';
import { type ReviewKind, reviewKinds, sureFrom, type Walk, wholeWalk } from '../../model/walk.ts';
import type { OpenArticle } from '../state/article-part.ts';
import type { KanwuState } from '../state/state.ts';
import { type ReviewItem, reviewQueue } from './review-queue.ts';

/** What is gone through of an article, and what of its names is known as far as that counts. */
export type WalkState = Pick<KanwuState, 'walk' | 'knownNames'>;

interface Suggestion {
  readonly type: string | null;
  readonly confidence: Confidence;
  readonly origin: string;
  /** Whether it is a name at all. */
  readonly isName: boolean;
}

interface Walked extends WalkState {
  readonly queue: readonly ReviewItem[];
}

const none: readonly ReviewItem[] = [];
const walkedOf = new WeakMap<OpenArticle, Walked>();

/** Whether all that waits is gone through as it is read. */
export function isWhole(walk: Walk): boolean {
  return saysTheSame(walk, wholeWalk);
}

/** What of an article waits and is gone through, in the order of the walk. */
export function walkedQueue(open: OpenArticle, { walk, knownNames }: WalkState): readonly ReviewItem[] {
  if (isWhole(walk)) return reviewQueue(open);
  // Then words are gone through, and what is suggested waits.
  if (walk.reading === 'unsure') return none;
  const known = walkedOf.get(open);
  if (known !== undefined && known.walk === walk && known.knownNames === knownNames) return known.queue;
  const queue = ordered(filtered(open, walk, knownNames), open.document, walk);
  walkedOf.set(open, { walk, knownNames, queue });
  return queue;
}

function filtered(open: OpenArticle, walk: Walk, knownNames: WalkState['knownNames']): readonly ReviewItem[] {
  const kinds = new Set(walk.kinds);
  const known: ReadonlySet<string> | null = knownNames?.articleId === open.document.article.id ? knownNames.ids : null;
  return reviewQueue(open).filter((item) => {
    if (!kinds.has(item.kind)) return false;
    const said = suggestionOf(open.document, item);
    return said !== null && isWalked(said, walk) && isNamed(item, said, walk, known);
  });
}

function isWalked({ type, confidence, origin }: Suggestion, walk: Walk): boolean {
  if (walk.type !== null && type !== walk.type) return false;
  if (walk.origin !== null && makerOf(origin) !== walk.origin) return false;
  return walk.sureness === 'any' || confidence >= sureFrom === (walk.sureness === 'sure');
}

/** Before it is known which names are, none counts as known: nothing is hidden that may be new. */
function isNamed(
  item: ReviewItem,
  { isName }: Suggestion,
  { names }: Walk,
  known: ReadonlySet<string> | null,
): boolean {
  if (names === 'any') return true;
  return isName && (known?.has(item.id) ?? false) === (names === 'known');
}

/** What made a suggestion, without its version. */
export function makerOf(origin: string): string {
  return origin.split('@', 1)[0] ?? origin;
}

function ordered(queue: readonly ReviewItem[], document: ArticleDocument, { order }: Walk): readonly ReviewItem[] {
  if (order === 'text') return queue;
  const sureness = new Map(queue.map((item) => [item.id as string, suggestionOf(document, item)?.confidence ?? 0]));
  // What is equally sure stays as it is read.
  return queue.toSorted((a, b) => (sureness.get(a.id) ?? 0) - (sureness.get(b.id) ?? 0));
}

function suggestionOf(document: ArticleDocument, item: ReviewItem): Suggestion | null {
  switch (item.kind) {
    case 'mention': {
      const mention = recordOf(document.mentions, item.id);
      return mention === undefined ? null : { ...mention, isName: isNameType(mention.type) };
    }
    case 'correction':
      return besideNames(recordOf(document.corrections, item.id));
    case 'relation':
      return besideNames(recordOf(document.relations, item.id));
    case 'classification':
      return besideNames(document.classifications.find(({ id }) => id === item.id));
  }
}

function besideNames(record: Pick<Suggestion, 'confidence' | 'origin'> | undefined): Suggestion | null {
  return record === undefined ? null : { ...record, type: null, isName: false };
}

/** The makers and types of all that waits in an article: what there is to choose of. */
export function choicesIn(open: OpenArticle): {
  readonly makers: readonly string[];
  readonly types: readonly string[];
} {
  const makers = new Set<string>();
  const types = new Set<string>();
  for (const item of reviewQueue(open)) {
    const said = suggestionOf(open.document, item);
    if (said === null) continue;
    makers.add(makerOf(said.origin));
    if (said.type !== null) types.add(said.type);
  }
  return { makers: [...makers].sort(), types: [...types].sort() };
}

/** How much of an article waits, by what it is; without what nothing waits of. */
export function waitingByKind(open: OpenArticle): readonly { readonly kind: ReviewKind; readonly count: number }[] {
  const counts = new Map<ReviewKind, number>();
  for (const { kind } of reviewQueue(open)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return reviewKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

/** The suggested mentions of an article that are names, by what it takes to ask whether they are known. */
export function namesWaiting(open: OpenArticle): readonly MentionId[] {
  return reviewQueue(open).flatMap((item) =>
    item.kind === 'mention' && isNameType(recordOf(open.document.mentions, item.id)?.type ?? '') ? [item.id] : [],
  );
}
