import type Database from 'better-sqlite3';
import type { MentionAttribute } from '../../model/attribute.ts';
import type { AttributeId, MentionId, PageId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { idOf } from './id-bytes.ts';
import type { Numbered } from './numbered.ts';

interface AttributeRow {
  readonly id: Uint8Array;
  readonly mentionId: Uint8Array;
  readonly name: number;
  readonly value: string;
}

/** Reads the attributes of mentions on a page. Few mentions have any, so that they are read by the page, not by the mention. */
export function articleAttributes(
  database: Database.Database,
  numbered: Numbered,
): (pageId: PageId, mentions: readonly Mention[]) => MentionAttribute[] {
  const onPage = database.prepare<[number], AttributeRow>(
    'SELECT id, mention_id AS mentionId, name, value FROM attribute WHERE page = ? ORDER BY id',
  );
  return (pageId, mentions) => {
    const rows = onPage.all(numbered.known(pageId));
    if (rows.length === 0) return [];
    const ids = new Set<string>(mentions.map(({ id }) => id));
    return rows
      .map(({ id, mentionId, name, value }) => ({
        ...{ id: idOf<AttributeId>(id), pageId, mentionId: idOf<MentionId>(mentionId) },
        ...{ name: numbered.nameOf(name), value },
      }))
      .filter(({ mentionId }) => ids.has(mentionId));
  };
}
