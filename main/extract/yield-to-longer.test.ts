import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rememberedNames } from '../../model/memory.ts';
import { NameMemory } from '../learn/memory/name-memory.ts';
import { loadWordLists } from './lists.ts';
import { createExtractor } from './pipeline.ts';

describe('a remembered name', () => {
  const accepted = { name: '恒泰种业', type: 'organization', value: null, verdict: 'accepted', context: '' } as const;
  const memory = new NameMemory(rememberedNames([accepted], []));
  const extractor = createExtractor({
    lists: loadWordLists(join(import.meta.dirname, '../../resources')),
    memory: () => memory,
  });
  const organisationsIn = (text: string): string[] =>
    extractor
      .extract({ text, blocks: [], issueDate: null })
      .mentions.filter(({ type }) => type === 'organization')
      .map(({ ranges: [range] }) => text.slice(range?.start, range?.end));

  it('is proposed where it stands alone, and leaves a longer name that it is a part of whole', () => {
    expect(organisationsIn('洛阳恒泰种业股份有限公司投产，恒泰种业表示满意。')).toEqual([
      '洛阳恒泰种业股份有限公司',
      '恒泰种业',
    ]);
  });
});
