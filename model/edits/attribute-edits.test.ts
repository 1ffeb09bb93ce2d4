import { describe, expect, test } from 'vitest';
import type { AttributeType } from '../attribute-type.ts';
import { attributeIdOf, attributeTypeIdOf } from '../derived-ids.ts';
import type { ArticleDocument } from '../document.ts';
import { type Edit, Edit as EditSchema } from '../journal.ts';
import { addAttributeType, removeAttributeType, reviseAttributeType, setAttribute } from './attribute-edits.ts';
import { documentAfter } from './document-after.ts';
import { firstOfTwoArticles, fixtureOf } from './fixtures/two-articles.ts';
import { removeMentions } from './mention-remove.ts';

function executed(document: ArticleDocument, edit: Edit | null | undefined): ArticleDocument {
  const result = edit == null ? null : documentAfter(document, EditSchema.parse(edit).commands);
  if (result === null) throw new Error('no such edit');
  return result;
}

describe('saying an attribute of a mention', () => {
  const { document, reading, mention } = fixtureOf(firstOfTwoArticles().document);
  const { id } = mention('林若溪');

  test('adds it, changes it, and takes it away', () => {
    const said = executed(document, setAttribute(document, reading, id, '称谓', '女士'));
    expect(said.attributes).toMatchObject([{ id: attributeIdOf(id, '称谓'), mentionId: id, value: '女士' }]);
    expect(setAttribute(said, reading, id, '称谓', '女士')).toBeNull();
    const changed = executed(said, setAttribute(said, reading, id, '称谓', '局长'));
    expect(changed.attributes).toMatchObject([{ name: '称谓', value: '局长' }]);
    expect(executed(changed, setAttribute(changed, reading, id, '称谓', null)).attributes).toEqual([]);
    expect(setAttribute(document, reading, id, '称谓', null)).toBeNull();
  });

  test('accepts the mention where it was only suggested', () => {
    const suggested = {
      ...document,
      mentions: document.mentions.map((each) => ({ ...each, status: 'suggested' as const })),
    };
    const said = executed(suggested, setAttribute(suggested, reading, id, 'role', 'guest'));
    expect(said.mentions.find((each) => each.id === id)?.status).toBe('accepted');
  });

  test('lasts as long as the mention', () => {
    const said = executed(document, setAttribute(document, reading, id, 'role', 'guest'));
    expect(executed(said, removeMentions(said, reading, [id])).attributes).toEqual([]);
  });
});

test('an attribute is described, described otherwise, and no longer', () => {
  const type: AttributeType = {
    ...{ id: attributeTypeIdOf('person', 'role'), entityType: 'person', name: 'role', label: { zh: '身份', en: '' } },
    ...{ kind: 'choice', values: ['记者', '来宾'], note: '' },
  };
  expect(EditSchema.parse(addAttributeType(type))).toMatchObject({ action: 'type-revise', summary: '身份' });
  expect(reviseAttributeType(type, { kind: 'choice' })).toBeNull();
  expect(reviseAttributeType(type, { values: ['记者'] })?.commands).toMatchObject([{ name: 'attributeType.revise' }]);
  expect(removeAttributeType(type).commands).toMatchObject([{ name: 'attributeType.remove' }]);
});
