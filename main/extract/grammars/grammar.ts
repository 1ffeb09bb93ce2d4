import { readingOffset } from '../../../model/offset.ts';
import { plainTextOf } from '../plain-article.ts';
import { type ArticleText, type MentionProposal, originOf, type Recogniser } from '../recogniser.ts';

/** What a grammar finds, in the plain text of an article. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string | null;
  readonly confidence: number;
}

/** A recogniser that needs nothing but the text, in plain width and simplified characters. */
export function grammar(
  name: string,
  version: string,
  find: (text: string, article: ArticleText) => Iterable<Finding>,
): Recogniser {
  const origin = originOf({ name, version });
  return {
    name,
    version,
    recognise: (article) => [...find(plainTextOf(article), article)].map((finding) => proposalOf(finding, origin)),
  };
}

export function proposalOf({ start, end, type, value, confidence }: Finding, origin: string): MentionProposal {
  return { ranges: [{ start: readingOffset(start), end: readingOffset(end) }], type, value, confidence, origin };
}
