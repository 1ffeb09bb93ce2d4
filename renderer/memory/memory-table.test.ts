import { describe, expect, test } from 'vitest';
import { newId, type RulingId } from '../../model/ids.ts';
import type { RememberedName } from '../../model/memory.ts';
import { hasWords, isInExtent, memoryExtents, memoryKey } from './memory-table.ts';
import { withheldPlace } from './withheld-places.ts';

const remembered = (changes: Partial<RememberedName>): RememberedName => ({
  ...{
    name: '林若溪',
    type: 'person',
    value: null,
    accepted: 3,
    rejected: 0,
    given: false,
    withheldContexts: [],
    ruling: null,
  },
  ...changes,
});
const extentsOf = (entry: RememberedName) => memoryExtents.filter((extent) => isInExtent(entry, extent));

describe('what is listed of the remembered names', () => {
  test('a name that is accepted more often than rejected is proposed', () => {
    expect(extentsOf(remembered({}))).toEqual(['all', 'proposed']);
    expect(extentsOf(remembered({ accepted: 1, rejected: 2 }))).toEqual(['all', 'not-proposed']);
  });

  test('what is laid down counts for more than what was decided', () => {
    const ruling = { id: newId<RulingId>(), name: '林若溪', type: 'person', verdict: 'never' } as const;
    expect(extentsOf(remembered({ ruling }))).toEqual(['all', 'not-proposed', 'ruled']);
  });

  test('a name that is kept back in some places is among those', () => {
    expect(extentsOf(remembered({ withheldContexts: ['迎来＿。'] }))).toContain('withheld');
  });

  test('names and full forms are found however they are printed', () => {
    const entry = remembered({ name: '约翰·史密斯', value: 'ＡＢＣ 公司' });
    expect(hasWords(entry, '约翰•史')).toBe(true);
    expect(hasWords(entry, 'abc公司')).toBe(true);
    expect(hasWords(entry, '林')).toBe(false);
  });

  test('one name of two types is two entries, one name printed in two ways is one', () => {
    expect(memoryKey(remembered({ type: 'place' }))).not.toBe(memoryKey(remembered({})));
    expect(memoryKey(remembered({ name: '约翰•史密斯' }))).toBe(memoryKey(remembered({ name: '约翰·史密斯' })));
  });
});

test('a place where a name is not proposed any more reads with a gap, in one line', () => {
  expect(withheldPlace('迎来＿。')).toBe('迎来〔…〕。');
  expect(withheldPlace('＿\n记')).toBe('〔…〕↵记');
});
