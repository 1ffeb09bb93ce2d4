import { describe, expect, test } from 'vitest';
import { applyCommand } from '../commands/registry.ts';
import { newId, type RulingId } from '../ids.ts';
import { type Edit, Edit as EditSchema } from '../journal.ts';
import { type RememberedName, rememberedNames } from '../memory.ts';
import type { Records } from '../records.ts';
import type { Ruling } from '../ruling.ts';
import { addRuling, isRememberable } from './ruling-add.ts';
import { setRulings } from './ruling-set.ts';

function remembered(name: string, verdict: Ruling['verdict'] | null = null): RememberedName {
  const ruling = verdict === null ? null : { id: newId<RulingId>(), name, type: 'person', verdict };
  return { name, type: 'person', value: null, accepted: 1, rejected: 0, given: false, withheldContexts: [], ruling };
}

/** What is remembered once the edit, which must be one that the bridge lets through, has been executed. */
function rememberedAfter(names: readonly RememberedName[], edit: Edit | null): readonly RememberedName[] {
  if (edit === null) throw new Error('there is no edit');
  const rulings = new Map(names.flatMap(({ ruling }) => (ruling === null ? [] : [[ruling.id, ruling] as const])));
  const table: Records['ruling'] = {
    get: (id) => rulings.get(id),
    put: (ruling) => void rulings.set(ruling.id, ruling),
    remove: (id) => void rulings.delete(id),
    where: () => [],
  };
  for (const command of EditSchema.parse(edit).commands) applyCommand({ ruling: table } as Records, command);
  return rememberedNames([], [...rulings.values()]);
}

const verdicts = (names: readonly RememberedName[]) => names.map(({ name, ruling }) => [name, ruling?.verdict]);

describe('laying down whether a name is proposed', () => {
  test('adds a ruling where there is none', () => {
    const edit = setRulings([remembered('林若溪')], 'never');
    expect(edit).toMatchObject({ action: 'ruling-add', articleId: null, summary: '林若溪' });
    expect(verdicts(rememberedAfter([], edit))).toEqual([['林若溪', 'never']]);
  });

  test('changes the one that is there', () => {
    const names = [remembered('林若溪', 'never')];
    const edit = setRulings(names, 'always');
    expect(edit?.action).toBe('ruling-revise');
    expect(verdicts(rememberedAfter(names, edit))).toEqual([['林若溪', 'always']]);
  });

  test('is taken back by leaving the name to what was decided', () => {
    const names = [remembered('林若溪', 'never')];
    const edit = setRulings(names, null);
    expect(edit?.action).toBe('ruling-remove');
    expect(rememberedAfter(names, edit)).toEqual([]);
  });

  test('is one step for many names, whatever was laid down for each before', () => {
    const names = [remembered('林若溪', 'never'), remembered('周亦舟'), remembered('吉田', 'always')];
    const edit = setRulings(names, 'always');
    expect(edit).toMatchObject({ action: 'ruling-add', summary: '林若溪、周亦舟' });
    expect(new Map(rememberedAfter(names, edit).map(({ name, ruling }) => [name, ruling?.verdict]))).toEqual(
      new Map([
        ['林若溪', 'always'],
        ['周亦舟', 'always'],
        ['吉田', 'always'],
      ]),
    );
  });

  test('is nothing where it is laid down so already', () => {
    expect(setRulings([remembered('林若溪', 'always')], 'always')).toBeNull();
    expect(setRulings([remembered('林若溪')], null)).toBeNull();
    expect(setRulings([], 'always')).toBeNull();
  });
});

describe('a name that is added by hand', () => {
  test('is remembered without the white space around it', () => {
    expect(verdicts(rememberedAfter([], addRuling(null, ' 林若溪 ', 'person', 'always')))).toEqual([
      ['林若溪', 'always'],
    ]);
  });

  test('that is remembered already, printed otherwise, changes what is laid down for it', () => {
    const known = remembered('约翰·史密斯', 'always');
    const edit = addRuling(known, '约翰•史密斯', 'person', 'never');
    expect(edit?.action).toBe('ruling-revise');
    expect(addRuling(known, '约翰•史密斯', 'person', 'always')).toBeNull();
  });

  test('has at least two characters', () => {
    expect(isRememberable('林')).toBe(false);
    expect(isRememberable('𠮷')).toBe(false);
    expect(isRememberable('𠮷田')).toBe(true);
    expect(addRuling(null, ' 林 ', 'person', 'always')).toBeNull();
  });
});
