import { describe, expect, test } from 'vitest';
import type { ArticleDocument } from '../document.ts';
import type { Entity } from '../entity.ts';
import { type EntityId, newId } from '../ids.ts';
import { type Edit, Edit as EditSchema } from '../journal.ts';
import { documentAfter } from './document-after.ts';
import { firstOfTwoArticles } from './fixtures/two-articles.ts';
import { linkMention, linkNewEntity, nameForNewEntity, renameEntity, unlinkMention } from './mention-entity.ts';

const bureau: Entity = {
  ...{ id: newId<EntityId>(), type: 'organization', name: '青川区招商局', aliases: [] },
  ...{ links: [], notInLists: [], note: '', joinedInto: null },
};

/** An article whose workspace knows an entity that none of its mentions names yet. */
function withBureau() {
  const fixture = firstOfTwoArticles();
  return { ...fixture, document: { ...fixture.document, entities: [bureau] }, id: fixture.mention('招商局').id };
}

function executed(document: ArticleDocument, edit: Edit | null): ArticleDocument {
  if (edit === null) throw new Error('there is no edit');
  const result = documentAfter(document, EditSchema.parse(edit).commands);
  if (result === null) throw new Error('the edit reaches beyond the article');
  return result;
}

const linkOf = (document: ArticleDocument, id: string) => document.mentions.find((each) => each.id === id);

describe('saying which entity a mention names', () => {
  test('accepts the mention and makes its text an alias, in one step', () => {
    const { document, reading, id } = withBureau();
    const edit = linkMention(document, reading, id, bureau);
    const after = executed(document, edit);
    expect(edit).toMatchObject({ action: 'mention-revise', summary: '招商局' });
    expect(linkOf(after, id)).toMatchObject({ entityId: bureau.id, status: 'accepted' });
    expect(after.entities).toEqual([{ ...bureau, aliases: ['招商局'] }]);
  });

  test('adds no alias where the entity is called so already', () => {
    const { document, reading, id } = withBureau();
    for (const called of [
      { ...bureau, name: '招商局' },
      { ...bureau, aliases: ['招 商局'] },
    ]) {
      const edit = linkMention({ ...document, entities: [called] }, reading, id, called);
      expect(edit?.commands.map(({ name }) => name)).not.toContain('entity.revise');
    }
  });

  test('is nothing where it names that entity already', () => {
    const { document, reading, id } = withBureau();
    const after = executed(document, linkMention(document, reading, id, bureau));
    expect(linkMention(after, reading, id, bureau)).toBeNull();
  });

  test('can be taken back', () => {
    const { document, reading, id } = withBureau();
    const linked = executed(document, linkMention(document, reading, id, bureau));
    const after = executed(linked, unlinkMention(linked, reading, id));
    expect(linkOf(after, id)).toMatchObject({ entityId: null, status: 'accepted' });
    expect(after.entities).toEqual([]);
    expect(unlinkMention(after, reading, id)).toBeNull();
  });
});

describe('a new entity for a mention', () => {
  test('has the name that it is given, and the mention’s text as an alias', () => {
    const { document, reading, id } = withBureau();
    const after = executed(document, linkNewEntity(document, reading, id, ' 青川招商局 '));
    expect(after.entities).toMatchObject([{ name: '青川招商局', type: 'organization', aliases: ['招商局'] }]);
    expect(linkOf(after, id)?.entityId).toBe(after.entities[0]?.id);
  });

  test('has no alias that differs only in how it is printed, and needs a name', () => {
    const { document, reading, id } = withBureau();
    expect(executed(document, linkNewEntity(document, reading, id, '招商局')).entities[0]?.aliases).toEqual([]);
    expect(linkNewEntity(document, reading, id, '  ')).toBeNull();
  });

  test('is called by the mention’s full form where it has one', () => {
    const { reading, mention } = firstOfTwoArticles();
    expect(nameForNewEntity(mention('招商局'), reading)).toBe('招商局');
    expect(nameForNewEntity({ ...mention('招商局'), value: '青川区招商局' }, reading)).toBe('青川区招商局');
  });
});

describe('renaming an entity', () => {
  test('keeps the old name as an alias', () => {
    const { document, reading, id } = withBureau();
    const linked = executed(document, linkMention(document, reading, id, bureau));
    const [entity] = linked.entities;
    if (entity === undefined) throw new Error('no entity');
    const edit = renameEntity(linked, entity, '招商局');
    expect(edit).toMatchObject({ action: 'entity-revise', summary: '青川区招商局 → 招商局' });
    expect(executed(linked, edit).entities).toMatchObject([{ name: '招商局', aliases: ['青川区招商局'] }]);
  });

  test('is nothing where the name is empty or stays', () => {
    const { document } = withBureau();
    expect(renameEntity(document, bureau, ' ')).toBeNull();
    expect(renameEntity(document, bureau, '青川区招商局 ')).toBeNull();
  });
});
