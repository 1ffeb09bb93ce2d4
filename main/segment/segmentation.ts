import type { BlockRole } from '../../model/block.ts';
import type { IsoDate } from '../../model/issue.ts';
import type { SourceOffset, SourceRange } from '../../model/offset.ts';
import type { Confidence } from '../../model/status.ts';

/** A block as the segmenter sees it. */
export interface SegmentedBlock extends SourceRange {
  readonly role: BlockRole;
  /** How probable it is that its first line is of a headline, of text (also bylines and captions), or furniture, as it is said to be. */
  readonly confidence: Confidence;
  /** Whether it is one paragraph with the block before it. */
  readonly continues?: boolean;
}

/** One article as the segmenter sees it: its blocks in reading order, and the people that its byline names. */
export interface SegmentedArticle {
  /** How probable it is that an article begins here: from 0.9 on it is nearly always so, below it wants a look. */
  readonly confidence: Confidence;
  readonly blocks: readonly SegmentedBlock[];
  readonly reporters: readonly string[];
  readonly correspondents: readonly string[];
  readonly photographers: readonly string[];
}

/** What an issue's own text says of it (a masthead, a date line, a file name). */
export interface IssueFacts {
  readonly title: string | null;
  readonly date: IsoDate | null;
  readonly number: string | null;
  readonly page: string | null;
}

/** A place where an article may begin, but less probably than not. */
export interface PossibleStart {
  readonly start: SourceOffset;
  readonly confidence: Confidence;
}

/** An issue's source, cut up. Blocks never overlap; what lies outside them is blank. */
export interface Segmentation {
  readonly facts: IssueFacts;
  readonly articles: readonly SegmentedArticle[];
  /** Page furniture: mastheads, page numbers, advertisements' labels… that belong to no article. */
  readonly furniture: readonly SegmentedBlock[];
  readonly possibleStarts: readonly PossibleStart[];
}
