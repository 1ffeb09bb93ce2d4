import type Database from 'better-sqlite3';
import { AuthorityRecord } from '../../../model/authorities/authority-record.ts';
import { type AuthorityLists, sqlAuthorityLists } from '../authorities/authority-lists.ts';

/** Takes over the authority lists that were salvaged, as many of their records as could be read. */
export function recoverLists(database: Database.Database, staging: Database.Database): void {
  const [lists, salvaged] = [sqlAuthorityLists(database), sqlAuthorityLists(staging)];
  for (const { records: _, ...list } of salvaged.list()) {
    lists.begin(list);
    for (const part of salvaged.packed(list.sha256)) lists.add({ sha256: list.sha256, records: soundIn(part) });
    finishOrDrop(lists, list.sha256);
  }
}

/** A list of which nothing could be read is none. */
function finishOrDrop(lists: AuthorityLists, sha256: string): void {
  const isRead = lists.parts().some((each) => each.sha256 === sha256 && each.records > 0);
  if (isRead) lists.finish({ sha256, replaces: null });
  else lists.sweep({ sha256, most: 1 });
}

function soundIn(part: Uint8Array): Uint8Array {
  const said: unknown = JSON.parse(Buffer.from(part).toString('utf8'));
  const records = Array.isArray(said) ? said.flatMap((each) => AuthorityRecord.safeParse(each).data ?? []) : [];
  return Buffer.from(JSON.stringify(records));
}
