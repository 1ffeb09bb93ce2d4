import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mention } from '../../../model/mention.ts';
import { placeIdsIn } from '../../../model/register/ledger.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { newMention, type SmallIssue } from '../fixtures/small-issue.ts';
import { queries } from '../queries.ts';
import { Workspace } from '../workspace.ts';
import { writes } from '../writes.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员', 1_700_000_000_000);

let workspace: Workspace;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
});

afterEach(() => workspace.close());

/** Brings in an issue of one article in which names are suggested, each so sure; each name once. */
function suggest(text: string, names: readonly (readonly [name: string, confidence: number])[]): SmallIssue {
  const issue = bringIn(workspace, [['要闻', text]]);
  const records = names.map(([name, confidence]): Mention => {
    const start = issue.source.text.indexOf(name);
    const mention = newMention(issue, start, start + name.length, 'person');
    return { ...mention, status: 'suggested', origin: 'names@1', confidence };
  });
  workspace.suggest([{ name: 'mention.add', payload: { records } }]);
  return issue;
}

const page = (from = 0) => queries['open-names'](workspace, { type: null, from, count: 25 });

describe('the names to decide', () => {
  it('are those with the most open places first, each with how many, how sure and where', () => {
    suggest('林若溪与何晚晴到会。', [
      ['林若溪', 0.99],
      ['何晚晴', 0.96],
    ]);
    suggest('林 若溪讲话。', [['林 若溪', 0.97]]);
    const { rows, total, places } = page();
    expect({ total, places }).toEqual({ total: 2, places: 3 });
    expect(rows.map(({ name, open, sureness }) => [name.replace(' ', ''), open, sureness])).toEqual([
      ['林若溪', 2, 0.98],
      ['何晚晴', 1, 0.96],
    ]);
    expect(rows[0]?.contexts.map(({ before, after }) => [before, after])).toEqual([
      ['', '讲话。'],
      ['', '与何晚晴到会。'],
    ]);
  });

  it('have doubtful places unfolded where there are several, and only there', () => {
    suggest('林若溪到会。', [['林若溪', 0.99]]);
    suggest('林若溪说。', [['林若溪', 0.8]]);
    suggest('何晚晴说。', [['何晚晴', 0.8]]);
    const [several, single] = page().rows;
    expect(several?.unfolded.map(({ after, confidence }) => [after, confidence])).toEqual([['说。', 0.8]]);
    expect(placeIdsIn(several?.ids ?? '')).toHaveLength(1);
    expect(single?.unfolded).toEqual([]);
    expect(placeIdsIn(single?.ids ?? '')).toHaveLength(1);
  });

  it('are none of one character, of what nobody is half sure of, or of articles that are done; the last two are counted', () => {
    suggest('林到会，何晚晴也到会。', [
      ['林', 0.99],
      ['何晚晴', 0.3],
    ]);
    const done = suggest('何晚晴说。', [['何晚晴', 0.9]]);
    suggest('何晚晴又说。', [['何晚晴', 0.9]]);
    const articleId = done.blocks[0]?.articleId;
    if (articleId == null) throw new Error('an article is expected');
    const revisions = [{ id: articleId, changes: { state: 'done' as const } }];
    const commands = [{ name: 'article.revise', payload: { revisions } } as const];
    workspace.execute({ action: 'article-revise', articleId, summary: '', commands }, doing);
    expect(page().rows.map(({ name, open, done: inDone, unsure }) => [name, open, inDone, unsure])).toEqual([
      ['何晚晴', 1, 1, 1],
    ]);
    workspace.undo(doing);
    expect(page().rows.map(({ open }) => open)).toEqual([2]);
  });

  it('are read down to a lower line once those between the lines proved right', () => {
    expect(page().line).toBe(0.95);
    const names = Array.from({ length: 300 }, (_, at) => `林${String.fromCharCode(0x4e00 + at)}溪`);
    suggest(
      `${names.join('，')}。`,
      names.map((name) => [name, 0.92]),
    );
    const rows = page().rows.concat(...Array.from({ length: 11 }, (_, at) => page((at + 1) * 25).rows));
    const decisions = [{ ids: rows.flatMap((row) => placeIdsIn(row.ids)), decision: { kind: 'accept' as const } }];
    // Some of them are one name in two printings.
    expect(writes['decide-places'](workspace, { decisions, doing }).places).toBeGreaterThan(250);
    expect(page().line).toBe(0.9);
    workspace.undo(doing);
    expect(page().line).toBe(0.95);
  });
});
