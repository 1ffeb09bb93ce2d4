import { expect, it } from 'vitest';
import { anchoredRange } from '../../model/anchor.ts';
import type { Entity } from '../../model/entity.ts';
import { type EntityId, type MentionId, newId, type PageId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import type { Mention } from '../../model/mention.ts';
import { sourceOffset } from '../../model/offset.ts';
import { linkImported } from './link-imported.ts';
import type { Register } from './register.ts';

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

/** A register that knows one entity by its name. */
function knowing(known: Entity): Register {
  const has = (id: EntityId): boolean => id === known.id;
  return { find: () => known, has, standing: (id) => (has(id) ? known : undefined), unknown: () => new Map() };
}

it('adds links that came to the entity that is there, and says which contradict what it has', () => {
  const entity = (links: Entity['links']): Entity => ({
    ...{
      id: newId<EntityId>(),
      type: 'person',
      name: '李小文',
      aliases: [],
      notInLists: [],
      note: '',
      joinedInto: null,
    },
    links,
  });
  const [wikidata, viaf, otherViaf] = [
    { authority: 'wikidata', identifier: 'Q700' },
    { authority: 'viaf', identifier: '12' },
    { authority: 'viaf', identifier: '13' },
  ];
  const brought = (known: Entity, came: Entity, status: 'accepted' | 'suggested' = 'accepted') => {
    const edit: Edit = {
      ...{ action: 'issue-import', articleId: null, summary: 'a.json' },
      commands: [
        { name: 'entity.add', payload: { records: [came] } },
        { name: 'mention.add', payload: { records: [mention('李小文', 0, { entityId: came.id, status })] } },
      ],
    };
    const linked = linkImported(edit, text, knowing(known));
    const revised = linked.edit.commands.find(({ name }) => name === 'entity.revise');
    return { links: revised?.payload, contradicting: linked.contradicting };
  };
  const none = entity([]);
  expect(brought(none, entity([wikidata, viaf]))).toEqual({
    links: { revisions: [{ id: none.id, changes: { links: [wikidata, viaf] } }] },
    contradicting: [],
  });
  expect(brought(none, entity([wikidata]), 'suggested')).toEqual({ links: undefined, contradicting: [] });
  expect(brought(entity([wikidata, viaf]), entity([wikidata, otherViaf]))).toEqual({
    links: undefined,
    contradicting: [otherViaf],
  });
});

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
    const linked = linkImported(edit, text, knowing(known)).edit;
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
  const { edit: linked } = linkImported(edit, text, {
    ...knowing(known),
    find: (_, name) => (name === '李小文' ? known : undefined),
  });
  const [added, marks] = linked.commands;
  const entities = added?.name === 'entity.add' ? added.payload.records : [];
  const records = marks?.name === 'mention.add' ? marks.payload.records : [];
  expect(entities.map(({ type, name }) => [type, name])).toEqual([['person', '王大明']]);
  const made = entities[0]?.id ?? null;
  expect(records.map(({ entityId }) => entityId)).toEqual([made, known.id, made, null, null]);
});
