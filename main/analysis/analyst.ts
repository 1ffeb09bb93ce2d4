import type { Confidence, Origin } from '../../model/status.ts';
import type { ArticleText, MentionProposal, RelationProposal } from '../extract/recogniser.ts';
import type { Segmenter } from '../segment/segment.ts';

/** What an extractor finds in one article. Relations name mentions by their place in `mentions`. */
export interface Extraction {
  readonly mentions: readonly MentionProposal[];
  readonly relations: readonly RelationProposal[];
}

/** A category that is proposed for an article. */
export interface CategoryProposal {
  readonly scheme: string;
  readonly code: string;
  readonly confidence: Confidence;
  readonly origin: Origin;
}

/** What reads issues: cuts them into articles, and finds what articles name and what they are about. */
export interface Analyst {
  readonly segment: Segmenter;
  extract(article: ArticleText): Extraction;
  categorise(article: ArticleText): readonly CategoryProposal[];
}
