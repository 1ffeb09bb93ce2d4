import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleDocument } from '../../../model/document.ts';
import { filedArticle } from '../../../model/filed-article.ts';
import { type ArticleId, type LearningId, newId } from '../../../model/ids.ts';
import { isLearnedWith, lessonIn } from '../../../model/lesson.ts';
import { readingOf } from '../../../model/reading.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { importSmallIssue, step, work } from '../fixtures/random-work.ts';
import { newCorrection, type SmallIssue } from '../fixtures/small-issue.ts';
import { type Doing, Workspace } from '../workspace.ts';
import type { LearnedUpTo, LessonChanges, LessonsAfresh } from './lesson-changes.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');
const data = new Uint8Array([1, 2, 3]);

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

/** Learns by heart: how often it was given each lesson more than that was taken off. */
class ByHeart {
  upTo: LearnedUpTo;
  #known = new Map<string, number>();

  constructor(workspace: Workspace, { upTo, articles }: LessonsAfresh) {
    this.upTo = upTo;
    for (const id of articles) {
      const { lessons, filed } = workspace.lessons.ofArticle(id);
      const none = { withdrawn: [] };
      this.#learn({ lessons: { added: lessons, ...none }, filed: { added: filed === null ? [] : [filed], ...none } });
    }
  }

  /** @returns whether it could */
  learnOn(workspace: Workspace): boolean {
    const since = workspace.lessons.since(this.upTo, new Map());
    if (since === null) return false;
    this.#learn(since);
    this.upTo = since.upTo;
    return true;
  }

  known(): string[] {
    return [...this.#known].flatMap(([lesson, times]) => Array.from({ length: times }, () => lesson)).sort();
  }

  #learn({ lessons, filed }: LessonChanges): void {
    const count = (by: 1 | -1) => (lesson: unknown) => {
      const key = JSON.stringify(lesson);
      this.#known.set(key, (this.#known.get(key) ?? 0) + by);
    };
    for (const each of [lessons, filed]) {
      each.added.forEach(count(1));
      each.withdrawn.forEach(count(-1));
    }
    this.#known = new Map([...this.#known].filter(([, times]) => times !== 0));
    for (const times of this.#known.values())
      if (times < 0) throw new Error('a lesson was taken off that was not given');
  }
}

/** What a look at every article gives. */
function lookedUp(workspace: Workspace): string[] {
  const articles = workspace.issueIds().flatMap((id) => workspace.records.article.where('issueId', id));
  return articles
    .flatMap(({ id }) => taughtBy(workspace.articles.read(id)))
    .map((each) => JSON.stringify(each))
    .sort();
}

function taughtBy({ article, source, blocks, corrections, mentions, classifications }: ArticleDocument): unknown[] {
  const applied = corrections.filter(isLearnedWith);
  const lessons = blocks.map((block) => {
    const inBlock = mentions.filter(
      ({ status, ranges: [range, ...others] }) =>
        status !== 'suggested' && others.length === 0 && range && block.start <= range.start && range.end <= block.end,
    );
    return lessonIn(readingOf(source, [block], applied), inBlock, article.state === 'done');
  });
  const whole = readingOf(source, blocks, applied);
  const filed = filedArticle(article, classifications, () =>
    whole.blocks.map(({ block: { role }, reading }) => ({ role, text: whole.text.slice(reading.start, reading.end) })),
  );
  return [...lessons, filed].filter((each) => each !== null);
}

function open(name: string): Workspace {
  return Workspace.open(join(directory, `${name}.kanwu`), { nativeBinding });
}

function accept(
  workspace: Workspace,
  { articles, mentions }: SmallIssue,
  which: 0 | 1 | 2,
  article: 0 | 1,
  now: Doing = doing,
): void {
  const revisions = [{ id: mentions[which].id, changes: { status: 'accepted' as const } }];
  const commands = [{ name: 'mention.revise' as const, payload: { revisions } }];
  workspace.execute({ action: 'mention-accept', articleId: articles[article].id, summary: '', commands }, now);
}

function startFrom(workspace: Workspace, now: Doing = doing, base: string | null = null): void {
  const record = { id: newId<LearningId>(), since: now.at, base };
  const commands = [{ name: 'learning.add' as const, payload: { records: [record] } }];
  workspace.execute({ action: 'learning-reset', articleId: null, summary: '', commands }, now);
}

describe('what there is to learn', () => {
  it('comes after any course of work, a restart and a merge to what a look at everything gives', () => {
    let round = 0;
    const steps = fc.array(step, { maxLength: 20 });
    fc.assert(
      fc.property(steps, steps, steps, fc.boolean(), (first, second, others, isKept) => {
        const [own, copied] = [`${round}-own`, `${round++}-copy`];
        const begun = open(own);
        const issues = [importSmallIssue(begun, doing)];
        for (const which of [0, 1, 2] as const) accept(begun, issues[0] as SmallIssue, which, 0);
        issues.push(...work(begun, first, { issues }).slice(1));
        const pupil = new ByHeart(begun, begun.lessons.begin());
        expect(pupil.known()).toEqual(lookedUp(begun));
        begun.saveCopy(join(directory, `${copied}.kanwu`), false);
        work(begun, second, { issues });
        expect(pupil.learnOn(begun)).toBe(true);
        expect(pupil.known()).toEqual(lookedUp(begun));
        if (isKept) begun.lessons.keep(pupil.upTo, data);
        begun.close();

        const [workspace, other] = [open(own), open(copied)];
        expect(workspace.lessons.kept()).toEqual(isKept ? { data: Buffer.from(data), upTo: pupil.upTo } : null);
        work(other, others, { doing: doingAs('同事'), issues });
        workspace.merge(other);
        work(workspace, others.slice(0, 3), { issues });
        expect(pupil.learnOn(workspace)).toBe(true);
        expect(pupil.known()).toEqual(lookedUp(workspace));
        workspace.close();
        other.close();
      }),
      { numRuns: 40 },
    );
  });

  it('is learned afresh where learning starts anew, from what is edited from then on', () => {
    const workspace = open('w');
    const issue = importSmallIssue(workspace, doing);
    accept(workspace, issue, 0, 0);
    const pupil = new ByHeart(workspace, workspace.lessons.begin());
    expect(pupil.known()).toHaveLength(1);
    startFrom(workspace);
    expect(pupil.learnOn(workspace)).toBe(false);
    const afresh = new ByHeart(workspace, workspace.lessons.begin());
    expect(afresh.known()).toEqual([]);
    accept(workspace, issue, 2, 1);
    expect(afresh.learnOn(workspace)).toBe(true);
    expect(afresh.known()).toHaveLength(1);
    // With the first that is edited in an article, all that was decided in it counts.
    accept(workspace, issue, 1, 0);
    expect(afresh.learnOn(workspace)).toBe(true);
    expect(afresh.known()).toEqual(lookedUp(workspace));
    for (let time = 0; time < 3; time++) workspace.undo(doing);
    expect(afresh.learnOn(workspace)).toBe(false);
    workspace.close();
  });

  it('is learned afresh where learning starts anew under a clock that was set back, which says an earlier time than what was decided', () => {
    const workspace = open('w');
    const issue = importSmallIssue(workspace, doing);
    accept(workspace, issue, 0, 0);
    startFrom(workspace, doing, 'brought from elsewhere');
    accept(workspace, issue, 1, 0);
    const late = { ...doing, at: doing.at - 400 * 24 * 60 * 60 * 1000 };
    startFrom(workspace, late);
    const begun = workspace.lessons.begin();
    expect(begun.start).toMatchObject({ since: late.at, base: null });
    const afresh = new ByHeart(workspace, begun);
    expect(afresh.known()).toEqual([]);
    accept(workspace, issue, 2, 1, late);
    expect(afresh.learnOn(workspace)).toBe(true);
    expect(afresh.known()).toHaveLength(1);
    workspace.close();
  });

  it('is noted of a filed article by what an edit changed of it, however long it is', () => {
    const noted = [10, 400].map((paragraphs) => {
      const workspace = open(`${paragraphs}`);
      const texts = Array.from({ length: paragraphs }, (_, at) => `第${at}段，青川区第${at * 7919}号通知。`);
      const { blocks, page } = bringIn(workspace, [texts]);
      const id = blocks[0]?.articleId as ArticleId;
      const done = [{ id, changes: { state: 'done' as const } }];
      const edit = { articleId: id, summary: '' };
      const commands = [{ name: 'article.revise' as const, payload: { revisions: done } }];
      workspace.execute({ ...edit, action: 'article-revise', commands }, doing);
      const pupil = new ByHeart(workspace, workspace.lessons.begin());
      const records = [newCorrection({ page }, 4, 5, '州')];
      const correct = [{ name: 'correction.add' as const, payload: { records } }];
      workspace.execute({ ...edit, action: 'correction-add', commands: correct }, doing);
      const database = new Database(workspace.path, { ...(nativeBinding === undefined ? {} : { nativeBinding }) });
      const size = database.prepare<[], number>('SELECT sum(length(change)) FROM lesson_change').pluck().get();
      database.close();
      expect(pupil.learnOn(workspace)).toBe(true);
      expect(pupil.known()).toEqual(lookedUp(workspace));
      workspace.close();
      return size ?? 0;
    });
    expect(noted[0]).toBeGreaterThan(0);
    expect(Math.abs((noted[1] ?? 0) - (noted[0] ?? 0))).toBeLessThan(20);
  });

  it('is not noted before somebody begins, nor what was kept', () => {
    const workspace = open('w');
    const issue = importSmallIssue(workspace, doing);
    const { upTo } = workspace.lessons.begin();
    expect(workspace.lessons.kept()).toBeNull();
    // Who begins beside another goes on with them.
    expect(workspace.lessons.begin().upTo).toEqual(upTo);
    accept(workspace, issue, 0, 0);
    const since = workspace.lessons.since(upTo, new Map<ArticleId, number>());
    expect(since).toMatchObject({ names: [{ form: '林若溪', type: 'person' }], lessons: { withdrawn: [] } });
    expect(since?.lessons.added).toHaveLength(1);
    expect(workspace.lessons.since(upTo, new Map([[issue.articles[0].id, 1]]))?.lessons.added).toEqual([]);
    if (since !== null) workspace.lessons.keep(since.upTo, data);
    // What is behind what was kept begins with that.
    expect(workspace.lessons.since(upTo, new Map())).toBeNull();
    expect(workspace.lessons.kept()?.upTo).toEqual(since?.upTo);
    accept(workspace, issue, 1, 0);
    expect(workspace.lessons.kept()?.upTo).toEqual(since?.upTo);
    workspace.close();
  });
});
