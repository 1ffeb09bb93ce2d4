import { describe, expect, test } from 'vitest';
import { attributeTypeIdOf, typeIdOf } from './derived-ids.ts';
import type { SaidOfTypes } from './edits/type-move-edits.ts';
import { shippedType } from './entity-type.ts';
import { noLabel } from './label.ts';
import { TagSetFile, tagSetFile, takeTagSet } from './tag-set-file.ts';

const ship = {
  ...shippedType('ship'),
  id: typeIdOf('ship'),
  label: { zh: '船', en: 'Ship' },
  otherNames: ['vessel'],
  examples: [{ before: '昨日', words: '青川号', after: '靠岸', isRight: true, reason: '船名' }],
};
const tonnage = {
  ...{ id: attributeTypeIdOf('ship', 'tonnage'), entityType: 'ship', name: 'tonnage', label: noLabel },
  ...{ kind: 'number' as const, values: [], note: '' },
};
const nothing: SaidOfTypes = { types: [], attributeTypes: [], relationTypes: [], usedInRelations: [] };
const said: SaidOfTypes = { ...nothing, types: [ship], attributeTypes: [tonnage] };

describe('a tag set in a file', () => {
  test('is all that people say of types, and comes back as it was in another workspace', () => {
    const file = TagSetFile.parse(JSON.parse(JSON.stringify(tagSetFile(said))));
    const { edit, taken } = takeTagSet(file, nothing, 'types.json');
    expect(taken).toEqual({ added: 2, changed: 0, same: 0 });
    expect(edit?.commands).toEqual([
      { name: 'type.add', payload: { records: [ship] } },
      { name: 'attributeType.add', payload: { records: [tonnage] } },
    ]);
  });

  test('changes what differs alone, and leaves what it does not speak of', () => {
    const here = {
      ...said,
      types: [
        { ...ship, colour: 'blue' as const },
        { ...ship, id: typeIdOf('x'), type: 'x' },
      ],
    };
    const { edit, taken } = takeTagSet(tagSetFile(said), here, 'types.json');
    expect(taken).toEqual({ added: 0, changed: 1, same: 1 });
    expect(edit?.commands).toEqual([
      { name: 'type.revise', payload: { revisions: [{ id: ship.id, changes: { colour: ship.colour } }] } },
    ]);
  });

  test('of before there were examples has none', () => {
    const { examples: _none, ...before } = tagSetFile(said).entityTypes[0] ?? ship;
    expect(TagSetFile.parse({ ...tagSetFile(said), entityTypes: [before] }).entityTypes).toMatchObject([
      { examples: [] },
    ]);
  });

  test('that says what is said here already is no edit', () => {
    expect(takeTagSet(tagSetFile(said), said, 'types.json')).toEqual({
      ...{ edit: null, taken: { added: 0, changed: 0, same: 2 } },
    });
  });
});
