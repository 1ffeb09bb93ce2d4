import type Database from 'better-sqlite3';
import type { LearningId } from '../../../model/ids.ts';
import { timeOf } from '../../../model/journal/entry-id.ts';
import type { HybridTime } from '../../../model/journal/hybrid-clock.ts';
import type { Learning } from '../../../model/learning.ts';
import type { RecordTable } from '../../../model/records.ts';
import type { Journal } from '../journal/journal.ts';

/** What learning starts from, and since when decisions are learned from. */
export interface LearningStart {
  readonly learning: Learning;
  readonly since: HybridTime;
}

/** The one that was said last; null for the shipped weights and everything that was decided. */
export function learningStartIn(
  database: Database.Database,
  learnings: Pick<RecordTable<Learning>, 'get'>,
  journal: Journal,
): LearningStart | null {
  const ids = database.prepare<[], LearningId>('SELECT id FROM learning').pluck().all() as LearningId[];
  let last: LearningStart | null = null;
  for (const id of ids) {
    const learning = learnings.get(id);
    const entry = journal.sayingsOf(id).findLast(({ isInForce }) => isInForce)?.entry;
    if (learning === undefined || entry === undefined) continue;
    const since = timeOf(entry);
    if (last === null || since > last.since) last = { learning, since };
  }
  return last;
}
