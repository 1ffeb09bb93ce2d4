import { expect, it } from 'vitest';
import { importEditOf } from '../analysis/import-edit.ts';
import { checkWorkspace } from './check.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { onePage } from './fixtures/one-page.ts';
import { newMention } from './fixtures/small-issue.ts';
import { SuggestionPacker } from './packed-suggestions.ts';
import { Workspace } from './workspace.ts';
import { writes } from './writes.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');

const page = onePage('1', ['桥梁通车', `本报讯 ${'林若溪昨日为云溪大桥剪彩。'.repeat(30)}`]);
const names = [...page.source.text.matchAll(/林若溪/g)].map(({ index }) => ({
  ...newMention({ page: pageOf() }, index, index + 3, 'person'),
  ...{ status: 'suggested' as const, origin: 'names@1', confidence: 0.9 },
}));
const relations = names.slice(1).map(({ id, pageId }, place) => ({
  ...{
    id: id.replace(/^..../, 'ffff') as never,
    pageId,
    type: 'born-in',
    subjectId: id,
    objectId: names[place]?.id ?? id,
  },
  ...{ status: 'suggested' as const, origin: 'relate@1', confidence: 0.5 },
}));
const edit = importEditOf(page);
const issue = { edit, source: page.source };

function pageOf() {
  const [first] = page.pages;
  if (first === undefined) throw new Error('an import has a page');
  return first;
}

function inParts() {
  const packer = new SuggestionPacker();
  for (const [place, mention] of names.entries()) {
    packer.take({ mentions: [mention], relations: relations.slice(place - 1, place), classifications: [] });
    // Each is a part of its own.
    packer.parts();
  }
  expect([...packer.types]).toEqual([['person', names.length]]);
  return packer.parts();
}

it('what is suggested in an import that comes in parts is what it would be in one go', () => {
  const [whole, parted] = [':memory:', ':memory:'].map((path) => Workspace.open(path, { nativeBinding }));
  if (whole === undefined || parted === undefined) throw new Error('two workspaces were opened');
  const suggested = [
    { name: 'mention.add' as const, payload: { records: names } },
    { name: 'relation.add' as const, payload: { records: relations } },
  ];
  writes.import(whole, {
    path: '',
    doing,
    issue: { ...issue, edit: { ...edit, commands: [...edit.commands, ...suggested] } },
  });
  writes.import(parted, { path: '', doing, issue, suggestions: inParts() });
  expect(parted.dump()).toEqual(whole.dump());
  expect(parted.lines.articlesOf(parted.issueIds()[0] ?? ('' as never))).toMatchObject([
    { suggestedMentions: names.length, suggestedRelations: relations.length },
  ]);
  for (const each of [whole, parted]) {
    expect(checkWorkspace(each).problems).toEqual([]);
    each.close();
  }
});

it('nothing is written of an import that is ended between two parts', () => {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  let looks = 0;
  const stop = {
    get isWanted() {
      looks++;
      return looks > 3;
    },
  };
  const before = workspace.dump();
  const parts = { path: '', doing, issue, suggestions: inParts() };
  expect(() => writes.import(workspace, parts, stop)).toThrow(/cancelled/);
  expect(workspace.dump()).toEqual(before);
  expect(workspace.journal.last()).toBe(0);
  writes.import(workspace, parts);
  expect(workspace.journal.last()).toBe(1);
  workspace.close();
});
