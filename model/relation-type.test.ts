import { describe, expect, test } from 'vitest';
import { relationTypeIdOf } from './derived-ids.ts';
import { addRelationType, describeRelationType, forgetRelationType } from './edits/relation-type-edits.ts';
import { noLabel } from './label.ts';
import { type RelationTypeDescription, relationTypesOf, shippedRelationType, typesAt } from './relation-type.ts';

const shipped = ['holds-position', 'of-organisation', 'located-in'];
const located = { zh: '在', en: '' };
const described = (type: string, more: Partial<RelationTypeDescription> = {}): RelationTypeDescription => ({
  id: relationTypeIdOf(type),
  ...shippedRelationType(type),
  ...more,
});

describe('the relation types of a workspace', () => {
  test('are those that come with Kanwu, then those that people describe or that relations have', () => {
    const { types } = relationTypesOf([described('船籍')], ['born-in', 'located-in']);
    expect(types.map(({ type }) => type)).toEqual([...shipped, 'born-in', '船籍']);
  });

  test('are called as people say, and one that nobody knows as any other', () => {
    const types = relationTypesOf([described('located-in', { subjectLabel: located, objectTypes: [] })], []);
    expect(types.of('located-in')).toMatchObject({ subjectLabel: located, objectLabel: noLabel });
    expect(typesAt('object', types.of('located-in'))).toBeNull();
    expect(typesAt('subject', types.of('located-in'))).toEqual(['organization', 'place']);
    expect(types.of('unheard')).toEqual(shippedRelationType('unheard'));
  });
});

describe('saying how a relation type is called', () => {
  test('adds what is said of one of which nothing was said, and changes only that later', () => {
    expect(describeRelationType(shippedRelationType('located-in'), { subjectLabel: located }, [])).toMatchObject({
      summary: '在',
      commands: [
        { name: 'relationType.add', payload: { records: [described('located-in')] } },
        {
          name: 'relationType.revise',
          payload: { revisions: [{ id: relationTypeIdOf('located-in'), changes: { subjectLabel: located } }] },
        },
      ],
    });
    const known = described('located-in', { subjectLabel: located });
    expect(describeRelationType(known, { objectTypes: [] }, [known])?.commands).toEqual([
      { name: 'relationType.revise', payload: { revisions: [{ id: known.id, changes: { objectTypes: [] } }] } },
    ]);
    expect(describeRelationType(known, { subjectLabel: located }, [known])).toBeNull();
  });

  test('can be taken back, which brings a type of one’s own to nothing', () => {
    expect(addRelationType(shippedRelationType('船籍')).commands).toMatchObject([{ name: 'relationType.add' }]);
    expect(forgetRelationType(described('船籍')).commands).toEqual([
      { name: 'relationType.remove', payload: { ids: [relationTypeIdOf('船籍')] } },
    ]);
  });
});
