import { expect, it } from 'vitest';
import { anchoredRange } from '../../model/anchor.ts';
import type { Entity } from '../../model/entity.ts';
import { type EntityId, type MentionId, newId, type PageId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import type { Mention } from '../../model/mention.ts';
import { sourceOffset } from '../../model/offset.ts';
import { linkImported } from './link-imported.ts';

const text = '王大明和李小文出席，王大明昨日主持。';
const pageId = newId<PageId>();

function mention(name: string, at: number, changes: Partial<Mention> = {}): Mention {
  const start = text.indexOf(name, at);
  return {
    ...{
      id: newId<MentionId>(),
      pageId,
      type: 'person',
      value: null,
      status: 'accepted',
      origin: 'doccano',
      confidence: 1,
    },
    ...{
      ranges: [anchoredRange(sourceOffset(start), sourceOffset(start + name.length))],
      entityId: null,
      notForRelease: null,
      note: '',
    },
    ...changes,
  };
}

it('gives what came decided the entity of its name, one for each name, and leaves suggestions and dates without', () => {
  const known: Entity = {
    id: newId<EntityId>(),
    type: 'person',
    name: '李小文',
    aliases: [],
    links: [],
    notInLists: [],
    note: '',
    joinedInto: null,
  };
  const mentions = [
    mention('王大明', 0),
    mention('李小文', 0),
    mention('王大明', 5),
    mention('王大明', 5, { status: 'suggested' }),
    mention('昨日', 0, { type: 'date' }),
  ];
  const edit: Edit = {
    ...{ action: 'issue-import', articleId: null, summary: 'a.json' },
    commands: [{ name: 'mention.add', payload: { records: mentions } }],
  };
  const linked = linkImported(edit, text, {
    find: (_, name) => (name === '李小文' ? known : undefined),
    has: () => false,
    unknown: () => new Map(),
  });
  const [added, marks] = linked.commands;
  const entities = added?.name === 'entity.add' ? added.payload.records : [];
  const records = marks?.name === 'mention.add' ? marks.payload.records : [];
  expect(entities.map(({ type, name }) => [type, name])).toEqual([['person', '王大明']]);
  const made = entities[0]?.id ?? null;
  expect(records.map(({ entityId }) => entityId)).toEqual([made, known.id, made, null, null]);
});
