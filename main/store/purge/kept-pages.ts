import type Database from 'better-sqlite3';
import { pageIdOf } from '../../../model/derived-ids.ts';
import type { IssueId, PageId } from '../../../model/ids.ts';
import type { Sha256 } from '../../../model/issue.ts';
import type { Page } from '../../../model/page.ts';
import { type LastKnownParts, lastKnown } from './last-known.ts';

/** The pages whose text the file holds: also those that were taken away with their import, whose sources stay for whoever wants them back. */
export interface KeptPages {
  ofIssue(id: IssueId): Page[];
  ofSource(sha256: Sha256): Page[];
  /** Those that people don't see any longer: they are gone, or their issue is. */
  removed(): Page[];
}

export function keptPages(database: Database.Database, parts: LastKnownParts): KeptPages {
  const { records } = parts;
  const unused = database
    .prepare<[], Sha256>(
      'SELECT sha256 FROM source WHERE NOT EXISTS (SELECT 1 FROM page WHERE page.sha256 = source.sha256)',
    )
    .pluck();
  const ofRemovedIssues = database
    .prepare<[], PageId>(
      'SELECT id FROM page WHERE NOT EXISTS (SELECT 1 FROM issue WHERE issue.id = page.issue_id) ORDER BY imported_at, id',
    )
    .pluck();
  /** Ids of pages follow from their file. */
  const goneOf = (sha256: Sha256): Page[] => {
    const gone: Page[] = [];
    for (let part = 0; ; part++) {
      const id = pageIdOf(sha256, part);
      const page = lastKnown(parts, 'page', id);
      if (page === null) return gone;
      gone.push(page);
    }
  };
  const gone = (): Page[] => unused.all().flatMap(goneOf);
  return {
    ofIssue(id) {
      const there = records.page.where('issueId', id);
      return there.length > 0 ? there : gone().filter(({ issueId }) => issueId === id);
    },
    ofSource(sha256) {
      const there = records.page.where('sha256', sha256);
      return there.length > 0 ? there : goneOf(sha256);
    },
    removed: () => [...ofRemovedIssues.all().flatMap((id) => records.page.get(id) ?? []), ...gone()],
  };
}
