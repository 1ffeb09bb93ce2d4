import { describe, expect, test } from 'vitest';
import { typeIdOf } from './derived-ids.ts';
import { addType, describeType, forgetType } from './edits/type-edits.ts';
import { shippedType, type TypeDescription, tagSetOf, withType } from './entity-type.ts';
import { EntityType } from './mention.ts';
import { typeNamed } from './type-name.ts';

const shipped = ['person', 'organization', 'place', 'position', 'date', 'money', 'quantity', 'event', 'work'];
const [ship, human] = [
  { zh: '船舶', en: '' },
  { zh: '人', en: '' },
];
const described = (type: string, more: Partial<TypeDescription> = {}): TypeDescription => ({
  id: typeIdOf(type),
  ...shippedType(type),
  ...more,
});

describe('the entity types of a workspace', () => {
  test('are those that come with Kanwu, then those that mentions have', () => {
    const { types, offered } = tagSetOf([], ['vessel', 'person', 'award', 'phone']);
    expect(types.map(({ type }) => type)).toEqual([...shipped, 'phone', 'award', 'vessel']);
    expect(offered).toHaveLength(types.length);
    expect(types.slice(0, 9).map(({ key }) => key)).toEqual([...'123456789']);
  });

  test('are called and shown as people say, and one that nobody knows as any other', () => {
    const tagSet = tagSetOf([described('船只', { label: ship, colour: 'teal', key: '4' })], []);
    expect(tagSet.of('船只')).toMatchObject({ label: ship, colour: 'teal', key: '4' });
    expect(tagSet.of('unheard')).toEqual(shippedType('unheard'));
  });

  test('have a key each, that which people gave before that which came with the type', () => {
    const tagSet = tagSetOf([described('船只', { key: '4' }), described('校名', { key: '4' })], []);
    expect(tagSet.withKey('4')?.type).toBe('校名');
    expect(tagSet.of('position').key).toBeNull();
    expect(tagSet.of('船只').key).toBeNull();
  });

  test('that are not offered have no key, and stay with what has them', () => {
    const { offered, withKey } = tagSetOf([described('money', { isOffered: false })], ['money']);
    expect(offered).not.toContain('money');
    expect(withKey('6')).toBeUndefined();
    expect(withType(offered, 'money').at(-1)).toBe('money');
  });
});

describe('saying how a type is called and shown', () => {
  test('adds what is said of one of which nothing was said, and changes only that later', () => {
    expect(describeType(shippedType('person'), { label: human }, [])?.commands).toEqual([
      { name: 'type.add', payload: { records: [described('person')] } },
      { name: 'type.revise', payload: { revisions: [{ id: typeIdOf('person'), changes: { label: human } }] } },
    ]);
    const known = described('person', { label: human });
    expect(describeType(known, { colour: 'blue' }, [known])?.commands).toEqual([
      { name: 'type.revise', payload: { revisions: [{ id: known.id, changes: { colour: 'blue' } }] } },
    ]);
    expect(describeType(known, { label: human }, [known])).toBeNull();
  });

  test('takes a key from the type that has it', () => {
    const edit = describeType(shippedType('船只'), { key: '4' }, [], shippedType('position'));
    expect(edit?.commands.map(({ payload }) => payload)).toMatchObject([
      { records: [{ type: '船只', key: null }] },
      { revisions: [{ id: typeIdOf('船只'), changes: { key: '4' } }] },
      { records: [{ type: 'position', key: '4' }] },
      { revisions: [{ id: typeIdOf('position'), changes: { key: null } }] },
    ]);
  });

  test('can be taken back, which brings a type of one’s own to nothing', () => {
    const [add] = addType(shippedType('船只')).commands;
    expect(add).toMatchObject({ name: 'type.add', payload: { records: [{ id: typeIdOf('船只') }] } });
    expect(forgetType(described('船只')).commands).toEqual([
      { name: 'type.remove', payload: { ids: [typeIdOf('船只')] } },
    ]);
  });
});

test.each([
  ['Military Unit', 'military-unit'],
  ['船只', '船只'],
  ['ＡＢＣ 公司', 'abc-公司'],
  ['2nd place', 'nd-place'],
  ['«Судно»', 'судно'],
])('%s is a type named %s', (typed, type) => {
  expect(typeNamed(typed)).toBe(type);
  expect(EntityType.safeParse(type).success).toBe(true);
});
