import type { BlockRole } from '../../model/block.ts';
import type { IsoDate } from '../../model/issue.ts';
import type { SourceRange } from '../../model/offset.ts';

/** A block as the segmenter sees it. */
export interface SegmentedBlock extends SourceRange {
  readonly role: BlockRole;
}

/** One article as the segmenter sees it: its blocks in reading order, and the people that its byline names. */
export interface SegmentedArticle {
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

/** An issue's source, cut up. Blocks never overlap; what lies outside them is blank. */
export interface Segmentation {
  readonly facts: IssueFacts;
  readonly articles: readonly SegmentedArticle[];
  /** Page furniture: mastheads, page numbers, advertisements' labels… that belong to no article. */
  readonly furniture: readonly SegmentedBlock[];
}
