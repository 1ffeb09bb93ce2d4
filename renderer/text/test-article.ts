import { type AnchoredRange, anchoredRange } from '../../model/anchor.ts';
import type { Block, BlockRole } from '../../model/block.ts';
import type { Correction } from '../../model/correction.ts';
import {
  type ArticleId,
  type BlockId,
  type CorrectionId,
  type IssueId,
  type MentionId,
  newId,
} from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { sourceOffset } from '../../model/offset.ts';
import { type Reading, readingOf, type SourceExcerpt } from '../../model/reading.ts';

/** An invented article for tests, in which a place is named by what the source reads there. */
export interface TestArticle {
  readonly source: SourceExcerpt;
  readonly blocks: readonly Block[];
  /** The range of the first place (or of the one numbered from 0) where the source reads `text`. */
  range(text: string, occurrence?: number): AnchoredRange;
  mention(texts: readonly string[], fields?: Partial<Mention>): Mention;
  /** A correction of the first place where the source reads `was`. */
  correction(was: string, now: string, fields?: Partial<Correction>): Correction;
  /** The reading text with the accepted ones of the corrections. */
  reading(corrections?: readonly Correction[]): Reading;
}

const issueId = newId<IssueId>();
const articleId = newId<ArticleId>();

/** An article whose blocks are the given texts, with an empty line between them in the source. */
export function testArticle(...parts: readonly (readonly [BlockRole, string])[]): TestArticle {
  const text = parts.map(([, part]) => part).join('\n\n');
  let start = 0;
  const blocks = parts.map(([role, part], ordinal): Block => {
    const end = start + part.length;
    const block = { id: newId<BlockId>(), issueId, articleId, ordinal, role };
    const placed = { ...block, start: sourceOffset(start), end: sourceOffset(end) };
    start = end + 2;
    return placed;
  });
  const range = (wanted: string, occurrence = 0) => {
    let at = -1;
    for (let seen = 0; seen <= occurrence; seen++) at = text.indexOf(wanted, at + 1);
    if (at < 0) throw new Error(`The source does not read ${wanted}.`);
    return anchoredRange(sourceOffset(at), sourceOffset(at + wanted.length));
  };
  return {
    source: { start: 0, text },
    blocks,
    range,
    mention: (texts, fields) => ({
      ...{ id: newId<MentionId>(), issueId, ranges: texts.map((each) => range(each)), type: 'organization' },
      ...{ value: null, status: 'accepted', origin: 'person', confidence: 1, entityId: null, note: '' },
      ...fields,
    }),
    correction: (was, now, fields) => {
      const { start: from, end: to } = range(was);
      return {
        ...{ id: newId<CorrectionId>(), issueId, start: from, end: to, now, kind: 'recognition' },
        ...{ certainty: 'high', note: '', status: 'accepted', origin: 'person', confidence: 1 },
        ...fields,
      };
    },
    reading: (corrections = []) =>
      readingOf(
        { start: 0, text },
        blocks,
        corrections.filter(({ status }) => status === 'accepted'),
      ),
  };
}
