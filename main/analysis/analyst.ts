import type { NameReading } from '../../model/name-readings.ts';
import type { Confidence, Origin } from '../../model/status.ts';
import type { Stop } from '../../model/stop.ts';
import type { ArticleText, MentionProposal, RelationProposal } from '../extract/recogniser.ts';
import type { Misreading, TextToCheck } from '../repair/misreadings.ts';
import type { Passage, Repair } from '../repair/repairer.ts';
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
  /** All that may be a name in a text and is at least so probable; what is in different readings of it overlaps. */
  nameReadings(text: string, least: number): readonly NameReading[];
  categorise(article: ArticleText): readonly CategoryProposal[];
  /** Characters of a text that were probably read wrongly. */
  misread(text: TextToCheck, stop?: Stop): readonly Misreading[];
  /** What the character at a place of a text may have been that recognition took for this one, the most probable first. */
  alternatives(text: string, at: number): readonly string[];
  /** Whether recognition may take one character for the other. */
  lookAlike(one: string, other: string): boolean;
  /** Printed lines of a passage that stand in each other's place; `year` is that of the issue, null where it is not known. */
  swappedLines(passage: Passage, year: number | null): readonly Repair[];
}
