import { describe, expect, it } from 'vitest';
import { KanwuError } from '../../model/error.ts';
import type { ImportChoices } from '../../model/import.ts';
import { unknownLabelsOf } from '../../model/label-decisions.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { ImportedMark, ImportedRelation } from '../formats/importer.ts';
import { askForLabels, importedLabels } from './imported-labels.ts';

const marks = (...labels: readonly string[]): readonly ImportedMark[] =>
  labels.map((label) => ({
    ...{ ranges: [{ start: sourceOffset(0), end: sourceOffset(2) }], label, value: null, isDecided: true, note: '' },
  }));
const relations = (...labels: readonly string[]): readonly ImportedRelation[] =>
  labels.map((label) => ({ label, subject: 0, object: 1, isDecided: true }));

function asked(
  from: { readonly marks?: readonly ImportedMark[]; readonly relations?: readonly ImportedRelation[] },
  choices: ImportChoices = {},
) {
  try {
    askForLabels({ marks: [], relations: [], format: 'brat', ...from }, importedLabels(choices));
    return [];
  } catch (error) {
    if (!(error instanceof KanwuError)) throw error;
    return unknownLabelsOf(error.detail);
  }
}

const nothing = { entity: {}, relation: {}, leavesOthers: false };

describe('labels of another tool', () => {
  it('are asked about where neither Kanwu nor the tag set has a type for them, the most frequent first', () => {
    const from = {
      marks: marks('PER', 'Vessel', 'custom.vessel', '船只', 'Ship', 'crews'),
      relations: relations('located-in', 'sailsTo'),
    };
    const choices = { typesOfLabels: { ship: 'vessel' }, typesThere: { entity: ['crew'], relation: [] } };
    expect(asked(from, choices)).toEqual([
      { use: 'entity', label: 'Vessel', count: 2, named: 'vessel', likely: null },
      { use: 'entity', label: 'crews', count: 1, named: 'crews', likely: 'crew' },
      { use: 'relation', label: 'sailsTo', count: 1, named: 'sails-to', likely: null },
      { use: 'entity', label: '船只', count: 1, named: '船只', likely: null },
    ]);
    expect(
      asked(
        { marks: marks('vessel'), relations: relations('sails-to') },
        {
          typesThere: { entity: ['vessel'], relation: ['sails-to'] },
        },
      ),
    ).toEqual([]);
  });

  it('come close to a type where they say it among other things', () => {
    expect(asked({ marks: marks('persons', 'NER_Loc', 'boat') }).map(({ label, likely }) => [label, likely])).toEqual([
      ['NER_Loc', 'place'],
      ['boat', null],
      ['persons', 'person'],
    ]);
  });

  it('are what somebody says of them in this import, else what the tag set says, else what was said before', () => {
    const rememberedLabels = {
      ...nothing,
      entity: { boat: 'vessel', schiff: null, crew: null },
      relation: { to: null },
    };
    const typesOfLabels = { schiff: 'ship', vessel: 'ship' };
    const before = importedLabels({ rememberedLabels, typesOfLabels });
    expect([before.entityType('Boat').type, before.entityType('Schiff').type]).toEqual(['ship', 'ship']);
    expect(['Schiff', 'crew'].map((label) => before.leavesOut('entity', label))).toEqual([false, true]);
    expect(before.leavesOut('relation', 'to')).toBe(true);
    const now = importedLabels({ rememberedLabels, labels: { ...nothing, entity: { crew: 'person', boat: null } } });
    expect([now.leavesOut('entity', 'crew'), now.entityType('crew').type, now.leavesOut('entity', 'Boat')]).toEqual([
      ...[false, 'person', true],
    ]);
    // A type that was added since is one.
    const added = { rememberedLabels, typesThere: { entity: ['crew'], relation: [] } };
    expect(importedLabels(added).leavesOut('entity', 'crew')).toBe(false);
  });

  it('can all be left out but for those that are known', () => {
    const labels = importedLabels({ labels: { entity: { boat: 'ship' }, relation: {}, leavesOthers: true } });
    expect(['boat', 'LOC', 'Misc'].map((label) => labels.leavesOut('entity', label))).toEqual([false, false, true]);
    expect(['located-in', 'sails-to'].map((label) => labels.leavesOut('relation', label))).toEqual([false, true]);
  });
});
