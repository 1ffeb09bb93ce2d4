import { describe, expect, test } from 'vitest';
import type { ArticleDocument } from '../document.ts';
import { type Edit, Edit as EditSchema } from '../journal.ts';
import { documentAfter } from './document-after.ts';
import { firstOfTwoArticles, fixtureOf } from './fixtures/two-articles.ts';
import { addMention } from './mention-add.ts';
import { addRelation } from './relation-add.ts';
import { removeRelation, setRelationStatus } from './relation-status.ts';

function executed(document: ArticleDocument, edit: Edit | null | undefined): ArticleDocument {
  const result = edit == null ? null : documentAfter(document, EditSchema.parse(edit).commands);
  if (result === null) throw new Error('no such edit');
  return result;
}

/** An article in which 局长 is marked as a position, beside the organisation and the person that are there. */
function withPosition() {
  const { document, reading, at } = firstOfTwoArticles();
  const fixture = fixtureOf(executed(document, addMention(document, reading, at('局长'), 'position')?.edit));
  const holds = {
    type: 'holds-position',
    subjectId: fixture.mention('林若溪').id,
    objectId: fixture.mention('局长').id,
  } as const;
  return { ...fixture, holds };
}

describe('relating mentions', () => {
  test('the new relation stands, and says what it is between', () => {
    const { document, reading, holds } = withPosition();
    const edit = addRelation(document, reading, holds);
    expect(edit).toMatchObject({ action: 'relation-add', summary: '林若溪 → 局长' });
    expect(executed(document, edit).relations).toMatchObject([{ ...holds, status: 'accepted', origin: 'person' }]);
  });

  test('it is not added twice, and one that was rejected is taken up after all', () => {
    const { document, reading, holds } = withPosition();
    const related = executed(document, addRelation(document, reading, holds));
    expect(addRelation(related, reading, holds)).toBeNull();
    const [relation] = related.relations;
    const rejected = executed(related, relation && setRelationStatus(related, reading, relation.id, 'rejected'));
    const again = executed(rejected, addRelation(rejected, reading, holds));
    expect(again.relations).toMatchObject([{ id: relation?.id, status: 'accepted' }]);
  });

  test('any two mentions can be related, by a type of any name; one mention to itself can’t', () => {
    const { document, reading, mention, holds } = withPosition();
    const { subjectId, objectId } = holds;
    const own = { type: '同行', subjectId, objectId: mention('招商局').id };
    expect(executed(document, addRelation(document, reading, own)).relations).toMatchObject([own]);
    expect(addRelation(document, reading, { ...holds, subjectId: objectId, objectId: subjectId })).not.toBeNull();
    expect(addRelation(document, reading, { ...holds, objectId: subjectId })).toBeNull();
  });

  test('a relation goes, and its mentions stay', () => {
    const { document, reading, holds } = withPosition();
    const related = executed(document, addRelation(document, reading, holds));
    const [relation] = related.relations;
    const without = executed(related, relation && removeRelation(related, reading, relation.id));
    expect(without.relations).toEqual([]);
    expect(without.mentions).toEqual(related.mentions);
  });
});
