import { gunzipSync, gzipSync } from 'node:zlib';
import { parseLearned } from './learned-data.ts';
import type { LearnedData } from './learning.ts';
import type { LearningAnalyst } from './load-analyst.ts';

type Learner = Pick<LearningAnalyst, 'learnsAs' | 'learned' | 'learn' | 'learnCategories'>;

/** What an analyst has learned, as it is kept in a workspace: gzip (RFC 1952) of what it learns as, a line end and JSON. */
export function packLearned(analyst: Learner): Uint8Array {
  return gzipSync(`${analyst.learnsAs}\n${JSON.stringify(analyst.learned())}`);
}

/**
 * Has an analyst take what was kept in the place of what it has learned.
 *
 * @returns false where it is damaged or an analyst of another version has learned it; then nothing has changed
 */
export function takeLearned(analyst: Learner, packed: Uint8Array): boolean {
  const kept = unpacked(packed, analyst.learnsAs);
  if (kept === null) return false;
  analyst.learn({ afresh: true, base: kept.names, added: [], withdrawn: [] });
  analyst.learnCategories({ afresh: true, base: kept.categories, added: [], withdrawn: [] });
  return true;
}

function unpacked(packed: Uint8Array, learnsAs: string): LearnedData | null {
  try {
    const text = gunzipSync(packed).toString('utf8');
    const end = text.indexOf('\n');
    return text.slice(0, end) === learnsAs ? parseLearned(text.slice(end + 1)) : null;
  } catch {
    return null;
  }
}
