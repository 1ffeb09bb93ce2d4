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

it('takes what came with a link for the one of its name, unless that is another record of the authority file', () => {
  const linkedTo = (identifier: string, id = newId<EntityId>()): Entity => ({
    ...{ id, type: 'person', name: '李小文', aliases: [], notInLists: [], note: '', joinedInto: null },
    links: [{ authority: 'wikidata', identifier }],
  });
  const known = linkedTo('Q700');
  const idAfter = (came: Entity): EntityId | null | undefined => {
    const edit: Edit = {
      ...{ action: 'issue-import', articleId: null, summary: 'a.json' },
      commands: [
        { name: 'entity.add', payload: { records: [came] } },
        { name: 'mention.add', payload: { records: [mention('李小文', 0, { entityId: came.id })] } },
      ],
    };
    const linked = linkImported(edit, text, { find: () => known, has: () => false, unknown: () => new Map() });
    const marks = linked.commands.find(({ name }) => name === 'mention.add');
    return marks?.name === 'mention.add' ? marks.payload.records[0]?.entityId : null;
  };
  expect(idAfter(linkedTo('Q700'))).toBe(known.id);
  expect(idAfter({ ...linkedTo('Q700'), links: [] })).toBe(known.id);
  const other = linkedTo('Q701');
  expect(idAfter(other)).toBe(other.id);
});

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
