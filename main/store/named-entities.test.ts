import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entity } from '../../model/entity.ts';
import { entityCandidates } from '../../model/entity-candidates.ts';
import { type EntityId, newId } from '../../model/ids.ts';
import { candidatesFor } from '../register/candidates.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { importEdit, smallIssue } from './fixtures/small-issue.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');

let workspace: Workspace;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
});

afterEach(() => workspace.close());

function entity(name: string, aliases: readonly string[] = []): Entity {
  return {
    id: newId<EntityId>(),
    type: 'organization',
    name,
    aliases,
    links: [],
    notInLists: [],
    note: '',
    joinedInto: null,
  };
}

function know(...records: readonly Entity[]): void {
  const commands = [{ name: 'entity.add', payload: { records } } as const];
  workspace.execute({ action: 'entity-add', articleId: null, summary: '', commands }, doing);
}

describe('an entity is found by its name', () => {
  it('however that is printed, and by its aliases', () => {
    const [company, bureau] = [entity('中国ABC公司'), entity('青川区招商局', ['招商局'])];
    know(company, bureau);
    expect(workspace.entities.find('organization', '中国ＡＢＣ公司')).toEqual(company);
    expect(workspace.entities.find('organization', '招 商局')).toEqual(bureau);
    expect(workspace.entities.find('person', '招商局')).toBeUndefined();
  });

  it('in pinyin, whole or by first letters, in the register and where one is chosen; no name that only sounds so is one in characters', () => {
    const [library, street] = [entity('清河图书馆', ['县图']), entity('青河街道')];
    know(library, street);
    const listed = (wanted: string): readonly string[] =>
      workspace.listedEntities
        .rows({ wanted, type: null, extent: 'all', sort: null }, 0, 9)
        .rows.map((row) => row.entity.name)
        .toSorted();
    for (const [wanted, names] of [
      ['qinghe', ['清河图书馆', '青河街道']],
      ['tu shu', ['清河图书馆']],
      ['qhjd', ['青河街道']],
      ['xt', ['清河图书馆']],
      ['清河', ['清河图书馆']],
      ['guanqh', []],
    ] as const) {
      expect(listed(wanted), wanted).toEqual(names);
      const chosen = workspace.entities.lookedFor('organization', wanted).map(({ name }) => name);
      expect(chosen.toSorted(), wanted).toEqual(names);
    }
  });

  it('rather that which is printed just so, where two are called alike', () => {
    const [wide, narrow] = [entity('ＡＢＣ公司'), entity('ABC公司')];
    know(wide, narrow);
    expect(workspace.entities.find('organization', 'ABC公司')).toEqual(narrow);
    expect(workspace.entities.find('organization', 'ＡＢＣ公司')).toEqual(wide);
  });

  it('no longer by a name that it does not have any more', () => {
    const bureau = entity('招商局');
    know(bureau);
    const revisions = [{ id: bureau.id, changes: { name: '投资促进局' } }];
    const commands = [{ name: 'entity.revise', payload: { revisions } } as const];
    workspace.execute({ action: 'entity-revise', articleId: null, summary: '', commands }, doing);
    expect(workspace.entities.find('organization', '招商局')).toBeUndefined();
    expect(workspace.entities.find('organization', '投资促进局')?.id).toBe(bureau.id);
    workspace.undo(doing);
    expect(workspace.entities.find('organization', '招商局')?.id).toBe(bureau.id);
  });
});

it('the candidates for a mention are those that a look at every entity would give', () => {
  const issue = smallIssue();
  workspace.execute(importEdit(issue), doing, [issue.source]);
  const [, mention] = issue.mentions;
  const document = workspace.articles.read(issue.articles[0].id);
  const piece = fc.constantFrom('青川', '区', '招商局', '青', '商', '%', '_', 'A', '招', '局');
  const name = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.array(name, { maxLength: 2 })), { maxLength: 8 }), (names) => {
      const open = Workspace.open(':memory:', { nativeBinding });
      const entities = names.map(([each, aliases]) => entity(each, aliases));
      const commands = [{ name: 'entity.add', payload: { records: entities } } as const];
      open.execute({ action: 'entity-add', articleId: null, summary: '', commands }, doing);
      const inOrder = [...entities].sort((a, b) => (a.id < b.id ? -1 : 1));
      const named = { name: '青川区招商局', type: 'organization', value: null };
      expect(candidatesFor(document, mention.id, '', open.entities)).toEqual(entityCandidates(named, inOrder));
      open.close();
    }),
    { numRuns: 60 },
  );
});
