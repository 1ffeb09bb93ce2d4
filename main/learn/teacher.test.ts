import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LearningAnalyst, loadAnalyst } from '../analysis/load-analyst.ts';
import { packLearned, takeLearned } from '../analysis/packed-learning.ts';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { step, work } from '../store/fixtures/random-work.ts';
import { StoreHere } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { Workspace } from '../store/workspace.ts';
import type { Pupil } from './pupil.ts';
import { Teacher } from './teacher.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const resources = join(import.meta.dirname, '../../resources');
const [session, restarted, fresh] = [loadAnalyst(resources), loadAnalyst(resources), loadAnalyst(resources)];

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

function pupilOf(analyst: LearningAnalyst): Pupil {
  return {
    remember: async (names) => analyst.remember(names),
    learn: async (lessons) => analyst.learn(lessons),
    learnCategories: async (lessons) => analyst.learnCategories(lessons),
    adoptVocabularies: async (own) => analyst.adoptVocabularies(own),
    take: async (kept) => takeLearned(analyst, kept),
  };
}

/** A workspace, its store, and what is asked of that. */
function opened(
  name: string,
  lagsFrom?: number,
): { readonly workspace: Workspace; readonly store: Store; readonly asked: string[] } {
  const workspace = Workspace.open(join(directory, `${name}.kanwu`), { nativeBinding, lagsFrom });
  const here = new StoreHere(workspace);
  const asked: string[] = [];
  const store: Store = {
    path: here.path,
    read: (query, input) => {
      asked.push(query);
      // What reads it waits until then.
      workspace.followAll();
      return here.read(query, input);
    },
    write: (write, input) => {
      asked.push(write);
      return here.write(write, input);
    },
    saveCopy: (to, replace) => here.saveCopy(to, replace),
    close: () => here.close(),
  };
  return { workspace, store, asked };
}

async function learnedAfresh(store: Store): Promise<LearningAnalyst> {
  await new Teacher(store, pupilOf(fresh)).teachOnce();
  return fresh;
}

async function keep(store: Store, teacher: Teacher, data: Uint8Array): Promise<void> {
  if (teacher.upTo === null) throw new Error('nothing was taught');
  await store.write('keep-learning', { upTo: teacher.upTo, data });
  teacher.noteKept();
}

describe('what is taught', () => {
  it('is the same in a session, after a restart and afresh, whatever was done', async () => {
    let round = 0;
    const steps = fc.array(step, { maxLength: 15 });
    const lags = fc.constantFrom(undefined, 1);
    await fc.assert(
      fc.asyncProperty(steps, steps, steps, fc.boolean(), lags, async (first, second, third, isKept, lagsFrom) => {
        const name = `${round++}`;
        const before = opened(name, lagsFrom);
        const teacher = new Teacher(before.store, pupilOf(session));
        const issues = work(before.workspace, first);
        await teacher.bringUp();
        work(before.workspace, second, { issues });
        await teacher.bringUp();
        expect(session.learned()).toEqual((await learnedAfresh(before.store)).learned());
        if (isKept) await keep(before.store, teacher, packLearned(session));
        work(before.workspace, third, { issues, doing: doingAs('同事') });
        await before.store.close();

        const after = opened(name, lagsFrom);
        await new Teacher(after.store, pupilOf(restarted)).bringUp();
        expect(after.asked.includes('begin-lessons')).toBe(!isKept);
        if (isKept) expect(after.asked).not.toContain('lessons-of');
        expect(restarted.learned()).toEqual((await learnedAfresh(after.store)).learned());
        await after.store.close();
      }),
      { numRuns: 25 },
    );
  });

  it('is learned afresh where what was kept is damaged, or another version has learned it', async () => {
    const { workspace, store, asked } = opened('w');
    const teacher = new Teacher(store, pupilOf(session));
    work(workspace, []);
    await teacher.bringUp();
    expect(teacher.unkept).toBeNull();
    const packed = packLearned(session);
    const damaged = Uint8Array.from(packed, (byte, at) => (at === packed.length >> 1 ? byte ^ 255 : byte));
    const ofOther = packLearned({ ...session, learnsAs: `${session.learnsAs} of before` });
    for (const data of [damaged, ofOther, new Uint8Array(0)]) {
      await keep(store, teacher, data);
      asked.length = 0;
      await teacher.bringUp();
      expect(asked).toEqual(['lessons-since']);
      const next = new Teacher(store, pupilOf(restarted));
      await next.bringUp();
      expect(asked).toContain('begin-lessons');
      expect(restarted.learned()).toEqual(session.learned());
      // What the first has learned is not kept over what was begun after it.
      await teacher.bringUp();
      expect(teacher.upTo?.epoch).toBe(next.upTo?.epoch);
    }
    // So it is where what has changed since cannot be read.
    await keep(store, teacher, packLearned(session));
    work(workspace, []);
    const path = join(directory, 'w.kanwu');
    new Database(path, nativeBinding === undefined ? {} : { nativeBinding })
      .exec("UPDATE lesson_change SET change = x'00'; INSERT OR IGNORE INTO lesson_change VALUES (1000000, x'00')")
      .close();
    await new Teacher(store, pupilOf(restarted)).bringUp();
    expect(restarted.learned()).toEqual((await learnedAfresh(store)).learned());
    await store.close();
  });
});
