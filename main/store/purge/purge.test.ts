import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../model/commands/command.ts';
import { entityIdOf, rulingIdOf } from '../../../model/derived-ids.ts';
import { type IssueId, newId } from '../../../model/ids.ts';
import type { Edit } from '../../../model/journal.ts';
import type { Mention } from '../../../model/mention.ts';
import type { IssueAnalysis } from '../../analysis/analyse-issue.ts';
import { importEditOf } from '../../analysis/import-edit.ts';
import { checkWorkspace } from '../check.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { onePage } from '../fixtures/one-page.ts';
import { newCorrection, newMention } from '../fixtures/small-issue.ts';
import { joinPages } from '../join-pages.ts';
import { keptText } from '../kept-text.ts';
import { Workspace } from '../workspace.ts';
import { writes } from '../writes.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const [an, bo] = [doingAs('安'), doingAs('柏')];
const reason = '家属要求';

const secret = onePage('1', ['顾言舟病故', '本报讯 顾言舟昨日在鹤鸣巷寓所病故，林若溪致悼词。'], {
  ...{ title: '青川晚报', date: '2020-05-08' },
});
const other = onePage('1', ['桥梁通车', '本报讯 林若溪昨日为云溪大桥剪彩。']);

let directory: string;
let path: string;
let workspace: Workspace;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, 'w.kanwu');
  workspace = Workspace.open(path, { nativeBinding });
  for (const page of [secret, other]) bring(workspace, page);
});

afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

function bring(into: Workspace, page: IssueAnalysis, doing = an): void {
  into.execute(joinPages(into, importEditOf(page)), doing, [page.source]);
}

function issueIdOf(page: IssueAnalysis): IssueId {
  const [issue] = page.issues;
  if (issue === undefined) throw new Error('a page is of an issue');
  return issue.id;
}

function edit(...commands: Command[]): Edit {
  return { action: 'mention-revise', articleId: null, summary: '', commands };
}

/** Has somebody tag a name, as an entity. */
function tag(into: Workspace, page: IssueAnalysis, name: string, doing = an): Mention {
  const start = page.source.text.indexOf(name);
  const [own] = page.pages;
  if (own === undefined) throw new Error('a page is expected');
  const entityId = entityIdOf('person', name);
  const mention = { ...newMention({ page: own }, start, start + name.length, 'person'), entityId };
  const commands: Command[] = [{ name: 'mention.add', payload: { records: [mention] } }];
  if (into.records.entity.get(entityId) === undefined) {
    const entity = {
      id: entityId,
      type: 'person',
      name,
      aliases: [],
      links: [],
      notInLists: [],
      note: '',
      joinedInto: null,
    } as const;
    commands.unshift({ name: 'entity.add', payload: { records: [entity] } });
  }
  into.execute({ ...edit(...commands), summary: name }, doing);
  return mention;
}

function purge(from: Workspace, page = secret, doing = an) {
  return from.purge({ id: issueIdOf(page), name: page === other ? '青川报' : '青川晚报', reason }, doing);
}

/** All words of the purged page that stand in no other one: none may be found in any file, nor be read in any entry. */
const words = ['顾言舟', '病故', '鹤鸣巷', '寓所', '悼词', '青川晚报'];

function whereWordsStand(of: Workspace): string[] {
  const entries = [...of.journal.ids()].map((id) => JSON.stringify(of.journal.whole(id)));
  const rows = JSON.stringify(of.dump());
  const files = [path, `${path}-wal`]
    .filter((file) => of.path === path && existsSync(file))
    .map((file) => readFileSync(file).toString('utf8'));
  return words.filter((word) => [...entries, rows, ...files].some((text) => text.includes(word)));
}

describe('an issue that is purged', () => {
  it('leaves none of its words in the file, and the rest as it was', () => {
    tag(workspace, secret, '顾言舟');
    const kept = tag(workspace, other, '林若溪');
    tag(workspace, secret, '林若溪');
    const [page] = secret.pages;
    const [article] = secret.articles;
    if (page === undefined || article === undefined) throw new Error('a page and an article are expected');
    workspace.execute(
      edit({ name: 'correction.add', payload: { records: [newCorrection({ page }, 0, 1, '鹤')] } }),
      an,
    );
    const removed = tag(workspace, secret, '悼词');
    workspace.execute(edit({ name: 'mention.remove', payload: { ids: [removed.id] } }), an);
    const ruling = { id: newId<never>(), name: '鹤鸣巷', type: 'place', verdict: 'always' } as const;
    workspace.execute(edit({ name: 'ruling.add', payload: { records: [ruling] } }), an);
    const typist = { person: an.person, window: 'w', otherWindows: [] };
    const place = { kind: 'article', articleId: article.id, field: 'note' } as const;
    workspace.writeBeside(() => workspace.drafts.write({ place, text: '鹤鸣巷几号？', at: 1 }, typist));
    expect(whereWordsStand(workspace)).not.toEqual([]);
    const before = workspace.purges.preview(issueIdOf(secret));
    expect(before).toMatchObject({ articles: 1, decisions: 3, files: ['青川晚报_2020-05-08_1.txt'] });
    // 顾言舟, 鹤鸣巷 and the newspaper itself.
    expect(before?.names).toBe(3);

    const { entries, isWashedOut } = purge(workspace);
    expect(isWashedOut).toBe(true);
    expect(entries).toBe(7);
    expect(whereWordsStand(workspace)).toEqual([]);
    expect(workspace.drafts.list(typist)).toEqual([]);
    expect(workspace.records.mention.get(kept.id)).toEqual(kept);
    expect(workspace.lines.counts()).toEqual({ issues: 1, articles: 1 });
    expect(workspace.search.count('病故').articles).toBe(0);
    expect(workspace.search.count('剪彩').articles).toBe(1);
    expect(checkWorkspace(workspace).problems).toEqual([]);
  });

  it('leaves nothing of a text that is kept packed either', () => {
    const paragraphs = Array.from({ length: 60 }, (_, place) => `本报讯 顾言舟第${place}次在鹤鸣巷寓所会客。`);
    const long = onePage('2', ['顾言舟病故', ...paragraphs], { title: '青川晚报', date: '2020-05-09' });
    bring(workspace, long);
    const packed = keptText(long.source.text);
    if (typeof packed === 'string') throw new Error('it is shorter packed');
    // A page of the file holds no more than a part of it.
    const part = Buffer.from(packed.subarray(0, 100));
    const isThere = (): boolean =>
      [path, `${path}-wal`].some((file) => existsSync(file) && readFileSync(file).includes(part));
    expect(isThere()).toBe(true);
    purge(workspace, long);
    expect(isThere()).toBe(false);
    expect(whereWordsStand(workspace)).not.toEqual([]);
    purge(workspace);
    expect(whereWordsStand(workspace)).toEqual([]);
  });

  it('cannot be undone, and no more can what was done in it', () => {
    const kept = tag(workspace, other, '林若溪');
    tag(workspace, secret, '顾言舟');
    purge(workspace);
    expect(workspace.undoState(an.person).undo?.isPurged).toBe(false);
    workspace.undo(an);
    expect(workspace.records.mention.get(kept.id)).toBeUndefined();
    workspace.undo(an);
    expect(workspace.lines.counts()).toEqual({ issues: 0, articles: 0 });
    expect(() => workspace.undo(an)).toThrow('nothing-to-undo');
    expect(whereWordsStand(workspace)).toEqual([]);
  });

  it('stands in the history, with who did it and nothing of what it was', () => {
    purge(workspace);
    const [newest, , first] = workspace.journal.list({ before: null, limit: 5, articleId: null });
    expect(newest).toMatchObject({ action: 'issue-purge', actor: '安', summary: '', isPurged: false });
    expect(first).toMatchObject({ action: 'issue-import', summary: '', isPurged: true });
  });

  it.each([
    ['was removed', () => workspace.execute(edit({ name: 'issue.remove', payload: { ids: [issueIdOf(secret)] } }), an)],
    [
      'was taken back as it had come',
      () => {
        // Undo takes back the last first.
        workspace.undo(an);
        workspace.undo(an);
        bring(workspace, other);
      },
    ],
  ])('may be one that %s', (_, takeAway) => {
    takeAway();
    const found = workspace.purges.removed();
    expect(found).toEqual([{ id: issueIdOf(secret), name: '青川晚报', date: '2020-05-08', isRemoved: true }]);
    expect(workspace.purges.preview(issueIdOf(secret))).toMatchObject({ bytes: Buffer.byteLength(secret.source.text) });
    purge(workspace);
    expect(whereWordsStand(workspace)).toEqual([]);
    expect(workspace.purges.removed()).toEqual([]);
    expect(checkWorkspace(workspace).problems).toEqual([]);
  });

  it('goes only when its name was typed', () => {
    const wish = { id: issueIdOf(secret), reason };
    expect(() => workspace.purge({ ...wish, name: '青川报' }, an)).toThrow('purge-name-differs');
    expect(() => workspace.purge({ ...wish, id: newId<IssueId>(), name: '' }, an)).toThrow('record-not-found');
    expect(workspace.lines.counts().issues).toBe(2);
    workspace.purge({ ...wish, name: ' 青川晚报 ' }, an);
    expect(workspace.lines.counts().issues).toBe(1);
  });

  it('does not come in again with its file, and whoever tries is told who purged it and why', () => {
    purge(workspace);
    const issue = { edit: importEditOf(secret), source: secret.source };
    expect(() => writes.import(workspace, { path: '青川晚报.txt', doing: bo, issue })).toThrow(
      expect.objectContaining({ code: 'file-purged', detail: expect.objectContaining({ actor: '安', reason }) }),
    );
  });
});

describe('copies of a workspace of which one purged an issue', () => {
  let copy: Workspace;

  beforeEach(() => {
    copy = Workspace.open(':memory:', { nativeBinding });
    copy.merge(workspace);
  });
  afterEach(() => copy.close());

  it('have it in none of them, whichever is merged first', () => {
    tag(workspace, secret, '顾言舟');
    const kept = tag(copy, other, '林若溪', bo);
    purge(workspace);
    workspace.merge(copy);
    expect(whereWordsStand(workspace)).toEqual([]);
    copy.merge(workspace);
    expect(whereWordsStand(copy)).toEqual([]);
    expect(copy.dump()).toEqual(workspace.dump());
    expect(copy.records.mention.get(kept.id)).toEqual(kept);
    for (const each of [copy, workspace]) expect(checkWorkspace(each).problems).toEqual([]);
  });

  it('lose what was done in it unseen, and keep what was done elsewhere', () => {
    tag(copy, secret, '顾言舟', bo);
    const kept = tag(copy, other, '林若溪', bo);
    const [article] = secret.articles;
    if (article === undefined) throw new Error('an article is expected');
    const revision = { id: article.id, changes: { note: '住鹤鸣巷' } };
    const later = { ...bo, at: bo.at + 86_400_000 };
    copy.execute(edit({ name: 'article.revise', payload: { revisions: [revision] } }), later);
    purge(workspace);
    workspace.merge(copy);
    expect(whereWordsStand(workspace)).toEqual([]);
    copy.merge(workspace);
    workspace.merge(copy);
    expect(whereWordsStand(copy)).toEqual([]);
    expect(copy.dump()).toEqual(workspace.dump());
    expect(workspace.records.mention.get(kept.id)).toEqual(kept);
    for (const each of [copy, workspace]) expect(checkWorkspace(each).problems).toEqual([]);
  });

  it('tell a third, which never saw the purge, in any order', () => {
    const third = Workspace.open(':memory:', { nativeBinding });
    third.merge(copy);
    tag(third, secret, '顾言舟', doingAs('池'));
    purge(workspace);
    copy.merge(third);
    copy.merge(workspace);
    third.merge(copy);
    workspace.merge(third);
    copy.merge(third);
    for (const each of [workspace, copy, third]) {
      expect(whereWordsStand(each)).toEqual([]);
      expect(each.dump()).toEqual(workspace.dump());
      expect(checkWorkspace(each).problems).toEqual([]);
    }
    third.close();
  });

  it('keep a name that somebody uses elsewhere, with all that is known of it, whichever is merged first', () => {
    const id = entityIdOf('person', '林若溪');
    for (const isPurgerFirst of [true, false]) {
      const [one, two] = [Workspace.open(':memory:', { nativeBinding }), Workspace.open(':memory:', { nativeBinding })];
      for (const page of [secret, other]) bring(one, page);
      tag(one, secret, '林若溪');
      const known = { aliases: ['林小姐'], links: [{ authority: 'wikidata', identifier: 'Q1' }] };
      one.execute(edit({ name: 'entity.revise', payload: { revisions: [{ id, changes: known }] } }), an);
      two.merge(one);
      const mention = tag(two, other, '林若溪', bo);
      expect(one.purge({ id: issueIdOf(secret), name: '青川晚报', reason }, an).entries).toBeGreaterThan(0);
      expect(one.records.entity.get(id)).toBeUndefined();
      for (const into of isPurgerFirst ? [one, two, one] : [two, one]) into.merge(into === one ? two : one);
      for (const each of [one, two]) {
        expect(each.records.mention.get(mention.id)?.entityId).toBe(id);
        expect(each.records.entity.get(id)).toMatchObject({ name: '林若溪', ...known });
        expect(whereWordsStand(each)).toEqual([]);
        expect(each.dump()).toEqual(one.dump());
        expect(checkWorkspace(each).problems).toEqual([]);
      }
      for (const each of [one, two]) each.close();
    }
  });

  it('keep a publication of which somebody brought in another issue, and a name laid down that is read in it', () => {
    const later = onePage('2', ['鹤鸣巷修路', '本报讯 鹤鸣巷昨日起封闭施工。'], {
      ...{ title: '青川晚报', date: '2020-05-09' },
    });
    const ruling = { id: rulingIdOf('place', '鹤鸣巷'), name: '鹤鸣巷', type: 'place', verdict: 'always' } as const;
    workspace.execute(edit({ name: 'ruling.add', payload: { records: [ruling] } }), an);
    copy.merge(workspace);
    bring(copy, later, bo);
    const third = Workspace.open(':memory:', { nativeBinding });
    third.merge(workspace);
    purge(workspace);
    for (const [into, from] of [
      [third, workspace],
      [workspace, copy],
      [copy, workspace],
      [third, copy],
    ] as const) {
      into.merge(from);
    }
    for (const each of [workspace, copy, third]) {
      expect(each.publications.lines().map(({ publication, issues }) => [publication.title, issues])).toContainEqual([
        ...['青川晚报', 1],
      ]);
      expect(each.records.ruling.get(ruling.id)).toEqual(ruling);
      expect(each.dump()).toEqual(workspace.dump());
      expect(checkWorkspace(each).problems).toEqual([]);
    }
    third.close();
  });

  it('do not get it back from one that imported its file afresh', () => {
    purge(workspace);
    const fresh = Workspace.open(':memory:', { nativeBinding });
    bring(fresh, secret, bo);
    workspace.merge(fresh);
    expect(workspace.lines.counts().issues).toBe(1);
    expect(whereWordsStand(workspace)).toEqual([]);
    fresh.close();
  });
});
