import type { BlockRole } from '../../model/block.ts';
import type { IsoDate } from '../../model/issue.ts';
import type { EntityType } from '../../model/mention.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { RelationType } from '../../model/relation.ts';
import type { Confidence, Origin } from '../../model/status.ts';
import type { Stop } from '../../model/stop.ts';

/**
 * One article as recognisers see it: its reading text (blocks separated by "\n", headline first, suggested line-joins
 * applied) and what is known of it.
 */
export interface ArticleText {
  readonly text: string;
  /** Where each block stands in `text`, in order. */
  readonly blocks: readonly (ReadingRange & { readonly role: BlockRole })[];
  /** The date of the issue, when it is known. */
  readonly issueDate: IsoDate | null;
  /** Set when nobody waits for the article any more. */
  readonly stop?: Stop;
}

/** A mention that a recogniser proposes. Ranges lie in `ArticleText.text`, are not empty and do not split surrogate pairs. */
export interface MentionProposal {
  readonly ranges: readonly ReadingRange[];
  readonly type: EntityType;
  readonly value: string | null;
  readonly confidence: Confidence;
  readonly origin: Origin;
}

/** A relation between two proposals, by their place in the list of mentions. */
export interface RelationProposal {
  readonly type: RelationType;
  readonly subject: number;
  readonly object: number;
  readonly confidence: Confidence;
  readonly origin: Origin;
}

/**
 * One way of finding mentions. Recognisers are pure, know nothing of one another, take time linear in the text and never
 * throw, whatever the text, but for `cancelled` where they take long and the article's `stop` is set. Which of their overlapping proposals stand is settled afterwards, by `resolve`.
 */
export interface Recogniser {
  /** The name that appears in `origin`: lower-case words joined by hyphens. */
  readonly name: string;
  /** Changes whenever the recogniser would answer differently. */
  readonly version: string;
  recognise(article: ArticleText): readonly MentionProposal[];
}

/** What a recogniser can be asked about. */
export type Asked = Pick<MentionProposal, 'ranges' | 'type'>;

/** What a recogniser finds, and how probable it holds what others propose. */
export interface Review {
  readonly found: readonly MentionProposal[];
  /** One for each that it was asked about; null where it has no opinion. */
  readonly opinions: readonly (Confidence | null)[];
}

/** A recogniser that can be asked what it holds of what others propose while it reads. */
export interface Reviewer extends Recogniser {
  review(article: ArticleText, asked: readonly Asked[]): Review;
}

/** The origin of what a recogniser proposes. */
export function originOf(recogniser: Pick<Recogniser, 'name' | 'version'>): Origin {
  return `${recogniser.name}@${recogniser.version}`;
}
