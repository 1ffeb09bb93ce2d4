import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unknownName } from '../../../model/edits/ruling-add.ts';
import { setRulings } from '../../../model/edits/ruling-set.ts';
import type { ArticleId } from '../../../model/ids.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { Workspace } from '../workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');

let workspace: Workspace;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
});

afterEach(() => workspace.close());

function decideOn(name: string): void {
  const edit = setRulings([{ ...unknownName, name, type: 'person' }], 'always');
  if (edit !== null) workspace.execute(edit, doing);
}

function articleIds(): ArticleId[] {
  return workspace.issueIds().flatMap((id) => workspace.lines.articlesOf(id).map((line) => line.id));
}

/** Marks all that is to be marked. @returns in how many slices */
function markAll(): number {
  let slices = 1;
  while (workspace.stale.mark().isMore) slices++;
  return slices;
}

describe('an article is stale', () => {
  it('where a name stands that was decided on, however it is printed, and is not done', () => {
    const issue = bringIn(workspace, [['林若溪来访'], ['开馆'], ['客人', '林 若\n溪說'], ['林若溪']]);
    const [, , , done] = articleIds();
    const revisions = [{ id: done as ArticleId, changes: { state: 'done' as const } }];
    const commands = [{ name: 'article.revise', payload: { revisions } } as const];
    workspace.execute({ action: 'article-revise', articleId: null, summary: '', commands }, doing);
    decideOn('林若溪');
    markAll();
    expect(workspace.lines.articlesOf(issue.issue.id).map(({ stale }) => stale)).toEqual([true, false, true, false]);
  });

  it('until its suggestions are made anew', () => {
    bringIn(workspace, [['林若溪来访']]);
    const [id] = articleIds() as [ArticleId];
    decideOn('林若溪');
    expect(workspace.stale.has(id)).toBe(false);
    markAll();
    expect(workspace.stale.has(id)).toBe(true);
    expect([workspace.stale.remove(id), workspace.stale.remove(id), workspace.stale.has(id)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('whatever stands in it where all are', () => {
    bringIn(workspace, [['甲'], ['乙']]);
    workspace.stale.add(null);
    markAll();
    expect(articleIds().map((id) => workspace.stale.has(id))).toEqual([true, true]);
  });

  it('among so many that they are marked in several slices, each told of once', () => {
    const articles = Array.from({ length: 2500 }, (_, at) => [at % 500 === 7 ? '林若溪与周亦舟' : '林若溪']);
    bringIn(workspace, articles);
    decideOn('林若溪');
    decideOn('周亦舟');
    decideOn('无此人');
    const marked: ArticleId[] = [];
    for (let isMore = true; isMore; ) {
      const slice = workspace.stale.mark();
      marked.push(...slice.articles);
      isMore = slice.isMore;
    }
    expect(marked).toHaveLength(2500);
    expect(new Set(marked)).toEqual(new Set(articleIds()));
    expect(workspace.stale.mark()).toEqual({ articles: [], isMore: false });
  });
});
