import type { Confidence, Origin } from '../../model/status.ts';
import type { ArticleText, MentionProposal, RelationProposal } from '../extract/recogniser.ts';

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

/** What reads articles: finds what they name and what they are about. */
export interface Analyst {
  extract(article: ArticleText): Extraction;
  categorise(article: ArticleText): readonly CategoryProposal[];
}
