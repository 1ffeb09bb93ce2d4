import { describe, expect, it } from 'vitest';
import type { Entity } from './entity.ts';
import { entityCandidates } from './entity-candidates.ts';
import { type EntityId, newId } from './ids.ts';

function entity(name: string, aliases: string[] = [], type = 'organization'): Entity {
  return { id: newId<EntityId>(), type, name, aliases, links: [], notInLists: [], note: '', joinedInto: null };
}

function candidates(
  name: string,
  entities: readonly Entity[],
  value: string | null = null,
): [string, readonly string[]][] {
  const found = entityCandidates({ name, type: 'organization', value }, entities);
  return found.map((candidate) => [candidate.entity.name, candidate.reasons]);
}

describe('entity candidates', () => {
  it('come with their reasons, the strongest first', () => {
    const entities = [
      entity('青川云图科技有限公司'),
      entity('青川区招商局'),
      entity('云图科技', ['云图']),
      entity('云图'),
      entity('云图', [], 'person'),
    ];
    expect(candidates('云图', entities)).toEqual([
      ['云图', ['same-name']],
      ['云图科技', ['alias', 'part-of-name']],
      ['青川云图科技有限公司', ['abbreviation']],
    ]);
  });

  it('know a full form and the same name in another print', () => {
    const full = entity('青川区人民代表大会常务委员会');
    expect(candidates('区人大', [full], full.name)).toEqual([[full.name, ['full-form', 'abbreviation']]]);
    expect(candidates('ＡＢＣ公司', [entity('abc公司')])).toEqual([['abc公司', ['same-name']]]);
  });

  it('are, for somebody who looks for one, those called so, and then others that are, by name', () => {
    const entities = [
      entity('云图科技'),
      entity('青川书店'),
      entity('白云酒店', ['云图楼']),
      entity('云'),
      entity('县医院'),
    ];
    const found = entityCandidates({ name: '云图', type: 'organization', value: null }, entities, ' 云');
    expect(found.map((each) => [each.entity.name, each.reasons])).toEqual([
      ['云图科技', ['part-of-name']],
      ['白云酒店', []],
      ['云', []],
    ]);
  });

  it('are none when nothing speaks for them', () => {
    expect(candidates('县医院', [entity('青川区招商局')])).toEqual([]);
  });
});
