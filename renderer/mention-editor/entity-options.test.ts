import { expect, test } from 'vitest';
import type { EntityCandidate } from '../../model/entity-candidates.ts';
import { type EntityId, newId } from '../../model/ids.ts';
import { type EntityOption, entityOptions } from './entity-options.ts';

const candidate = (name: string, aliases: readonly string[] = []): EntityCandidate => ({
  entity: {
    id: newId<EntityId>(),
    type: 'person',
    name,
    aliases,
    links: [],
    notInLists: [],
    note: '',
    joinedInto: null,
  },
  reasons: ['part-of-name'],
});
const candidates = [candidate('林若溪'), candidate('约翰·史密斯', ['史密斯'])];

const words = (options: readonly EntityOption[]): readonly string[] =>
  options.map((option) =>
    option.kind === 'candidate' ? option.entity.name : option.kind === 'new' ? `new ${option.name}` : option.kind,
  );

test('all candidates, a new entity and none can be chosen before anything is typed', () => {
  const options = entityOptions({ candidates, wanted: '', newName: '林', linked: true });
  expect(words(options)).toEqual(['林若溪', '约翰·史密斯', 'new 林', 'none']);
});

test('what is typed is looked for in names and aliases, however they are printed, and names the new entity', () => {
  const choice = { candidates, newName: '林', linked: true };
  expect(words(entityOptions({ ...choice, wanted: ' 约翰•史' }))).toEqual(['约翰·史密斯', 'new 约翰•史']);
  expect(words(entityOptions({ ...choice, wanted: '吉田' }))).toEqual(['new 吉田']);
});

test('none is not there to choose where the mention names none', () => {
  expect(words(entityOptions({ candidates: [], wanted: '', newName: '', linked: false }))).toEqual([]);
});
