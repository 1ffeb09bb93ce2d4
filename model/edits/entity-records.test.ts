import { expect, it } from 'vitest';
import type { Entity } from '../entity.ts';
import { newId } from '../ids.ts';
import { documentAfter } from './document-after.ts';
import { linkEntity, linkMentionToRecord, maybeInLists, notInLists, unlinkEntity } from './entity-records.ts';
import { firstOfTwoArticles } from './fixtures/two-articles.ts';

const chosen = {
  record: { name: '林若溪', aliases: ['林晚'] },
  link: { authority: 'wikidata', identifier: 'Q700' },
};
const entity: Entity = {
  ...{
    id: newId(),
    type: 'person',
    name: '林若溪',
    aliases: [],
    links: [],
    notInLists: [],
    note: '',
    joinedInto: null,
  },
};

it('links an entity to a record once, and takes that back', () => {
  expect(linkEntity(entity, chosen)?.commands).toMatchObject([
    { payload: { revisions: [{ changes: { links: [chosen.link] } }] } },
  ]);
  const linked = { ...entity, links: [chosen.link] };
  expect(linkEntity(linked, chosen)).toBeNull();
  expect(unlinkEntity(linked, chosen.link)?.commands).toMatchObject([
    { payload: { revisions: [{ changes: { links: [] } }] } },
  ]);
  expect(unlinkEntity(entity, chosen.link)).toBeNull();
});

it('notes in which lists it is not', () => {
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
  const noted = { ...entity, notInLists: [one] };
  expect(notInLists(noted, [one])).toBeNull();
  expect(notInLists(noted, [one, other])?.commands).toMatchObject([
    { payload: { revisions: [{ changes: { notInLists: [one, other] } }] } },
  ]);
  expect(maybeInLists(entity)).toBeNull();
  expect(maybeInLists(noted)?.commands).toMatchObject([{ payload: { revisions: [{ changes: { notInLists: [] } }] } }]);
});

it('makes of a record the entity that a mention names, once', () => {
  const { document, reading } = firstOfTwoArticles();
  const mention = document.mentions.find(({ type }) => type === 'person');
  if (mention === undefined) throw new Error('a person is mentioned');
  const edit = linkMentionToRecord(document, reading, mention.id, chosen, null);
  const added = edit?.commands.find(({ name }) => name === 'entity.add');
  expect(added?.payload).toMatchObject({
    records: [{ name: '林若溪', aliases: ['林晚'], links: [chosen.link], type: 'person' }],
  });
  const after = documentAfter(document, edit?.commands ?? []);
  expect(after?.mentions.find(({ id }) => id === mention.id)).toMatchObject({
    status: 'accepted',
    entityId: expect.any(String),
  });
  const other = linkMentionToRecord(document, reading, mention.id, chosen, { ...entity, links: [chosen.link] });
  expect(other?.commands).toMatchObject([
    expect.anything(),
    { payload: { revisions: [{ changes: { entityId: entity.id } }] } },
  ]);
});
