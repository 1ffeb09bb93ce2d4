import { afterEach, beforeEach, expect, it } from 'vitest';
import { unknownName } from '../../model/edits/ruling-add.ts';
import { setRulings } from '../../model/edits/ruling-set.ts';
import { type EntityId, newId } from '../../model/ids.ts';
import { keyOf } from '../../model/memory.ts';
import { type NameListing, NamePage } from '../../model/memory-list.ts';
import { bringIn } from './fixtures/bring-in.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { newMention } from './fixtures/small-issue.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');
const everything: NameListing = { wanted: '', type: null, extent: 'all', sort: null };

let workspace: Workspace;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
  const text = '青川说林若溪说林若溪说云溪说周亦舟';
  const issue = bringIn(workspace, [[text]]);
  const decide = (name: string, type: string, from: number, status: 'accepted' | 'rejected') => {
    const start = text.indexOf(name, from);
    return { ...newMention(issue, start, start + name.length, type), status, value: name === '云溪' ? '雲溪鎮' : null };
  };
  const records = [
    decide('青川', 'place', 0, 'accepted'),
    decide('林若溪', 'person', 0, 'accepted'),
    decide('林若溪', 'person', 6, 'accepted'),
    decide('云溪', 'place', 0, 'accepted'),
    decide('周亦舟', 'person', 0, 'rejected'),
  ];
  const commands = [{ name: 'mention.add', payload: { records } } as const];
  workspace.execute({ action: 'mention-add', articleId: null, summary: '', commands }, doing);
  rule('青川', 'place', 'never');
  const entity = {
    id: newId<EntityId>(),
    type: 'place',
    name: '芦岭',
    aliases: [],
    links: [],
    notInLists: [],
    note: '',
    joinedInto: null,
  };
  const adding = [{ name: 'entity.add', payload: { records: [entity] } } as const];
  workspace.execute({ action: 'entity-add', articleId: null, summary: '', commands: adding }, doing);
});

afterEach(() => workspace.close());

function rule(name: string, type: string, verdict: 'always' | 'never'): void {
  const edit = setRulings([{ ...unknownName, name, type }], verdict);
  if (edit !== null) workspace.execute(edit, doing);
}

function listed(changes: Partial<NameListing>): string[] {
  return workspace.listedNames.all({ ...everything, ...changes }).map(({ name }) => name);
}

it('remembered names are listed by how often they were accepted, a page at a time', () => {
  const names = ['林若溪', '云溪', '青川', '周亦舟', '芦岭'];
  expect(listed({})).toEqual(names);
  const { rows, ...page } = NamePage.parse(workspace.listedNames.rows(everything, 1, 2));
  expect(rows.map(({ name }) => name)).toEqual(['云溪', '青川']);
  expect(page).toEqual({ from: 1, total: 5, always: 0, never: 1 });
  for (const [place, name] of names.entries()) {
    const type = ['林若溪', '周亦舟'].includes(name) ? 'person' : 'place';
    expect(workspace.listedNames.rowOf(everything, keyOf({ name, type }))).toBe(place);
  }
  expect(workspace.listedNames.rowOf(everything, keyOf({ name: '无此人', type: 'person' }))).toBeNull();
});

it('some of them are listed by what is looked for, by type and by whether they are proposed', () => {
  expect(listed({ wanted: '雲溪' })).toEqual(['云溪']);
  expect(listed({ wanted: '溪镇' })).toEqual(['云溪']);
  expect(listed({ type: 'person' })).toEqual(['林若溪', '周亦舟']);
  expect(listed({ extent: 'proposed' })).toEqual(['林若溪', '云溪', '芦岭']);
  expect(listed({ extent: 'not-proposed' })).toEqual(['青川', '周亦舟']);
  expect(listed({ extent: 'ruled' })).toEqual(['青川']);
  expect(listed({ extent: 'withheld' })).toEqual([]);
  expect(workspace.listedNames.types()).toEqual(['person', 'place']);
});

it('they are sorted by any column, names by their reading', () => {
  const by = (column: 'name' | 'rejected' | 'ruling', descending: boolean) => listed({ sort: { column, descending } });
  expect(by('name', false)).toEqual(['林若溪', '芦岭', '青川', '云溪', '周亦舟']);
  expect(by('name', true)).toEqual(['周亦舟', '云溪', '青川', '芦岭', '林若溪']);
  expect(by('rejected', true)[0]).toBe('周亦舟');
  expect(by('ruling', false)[0]).toBe('青川');
});

it('a name that people gave an entity is one of them', () => {
  expect(workspace.listedNames.all({ ...everything, wanted: '芦岭' })).toEqual([
    { ...unknownName, name: '芦岭', type: 'place', given: true },
  ]);
});
