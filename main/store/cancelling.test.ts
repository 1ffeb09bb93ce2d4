import { expect, it } from 'vitest';
import { blockIdOf } from '../../model/derived-ids.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { Stop } from '../../model/stop.ts';
import { importEditOf } from '../analysis/import-edit.ts';
import { checkWorkspace } from './check.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { onePage } from './fixtures/one-page.ts';
import { newMention } from './fixtures/small-issue.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');

/** A page whose text is a long article of many short paragraphs, with a name in each. */
const line = '林若溪到场。';
const page = onePage('1', ['桥梁通车', ...Array.from({ length: 800 }, () => line)]);
const [own] = page.pages;
if (own === undefined) throw new Error('an import has a page');
const first = page.source.text.indexOf(line);
const starts = Array.from({ length: 800 }, (_, at) => first + at * (line.length + 1));
const [article] = page.articles;
const edit = importEditOf({
  ...page,
  blocks: starts.map((start, ordinal) => ({
    ...{ id: blockIdOf(own.id, start), pageId: own.id, articleId: article?.id ?? null, ordinal, role: 'body' as const },
    ...{ start: sourceOffset(start), end: sourceOffset(start + line.length), struck: false, continues: false },
    ...{ startConfidence: null, roleConfidence: null },
  })),
  mentions: starts.map((start) => newMention({ page: own }, start, start + 3, 'person')),
});

/** Wants the work to end at a look. */
class StopAt implements Stop {
  looks = 0;
  readonly #at: number;

  constructor(at: number) {
    this.#at = at;
  }

  get isWanted(): boolean {
    this.looks += 1;
    return this.looks >= this.#at;
  }
}

function importUntil(workspace: Workspace, stop: Stop): void {
  workspace.execute(edit, doing, [page.source], { stop });
}

it('an import ends wherever it is when it is cancelled, and leaves nothing', () => {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  const before = workspace.dump();
  const whole = new StopAt(Number.POSITIVE_INFINITY);
  const other = Workspace.open(':memory:', { nativeBinding });
  importUntil(other, whole);
  // However many records there are, the work looks up at each few.
  expect(whole.looks).toBeGreaterThan(20 * starts.length);
  for (const share of [0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.97, 0.99]) {
    const at = Math.max(1, Math.floor(whole.looks * share));
    const stop = new StopAt(at);
    expect(() => importUntil(workspace, stop), `at look ${at}`).toThrow(/cancelled/);
    // Nothing is done after the look at which it is seen but to take all back.
    expect(stop.looks).toBe(at);
    expect(workspace.dump()).toEqual(before);
  }
  importUntil(workspace, new StopAt(Number.POSITIVE_INFINITY));
  expect(workspace.dump()).toEqual(other.dump());
  expect(checkWorkspace(workspace).problems).toEqual([]);
  for (const each of [workspace, other]) each.close();
});
