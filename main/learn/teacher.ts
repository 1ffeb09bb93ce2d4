import type { FiledArticle } from '../../model/filed-article.ts';
import type { ArticleId } from '../../model/ids.ts';
import { parseLearned } from '../analysis/learned-data.ts';
import type { LearnedUpTo, LessonsAfresh, LessonsSince } from '../store/lessons/lesson-changes.ts';
import type { Store } from '../store/store.ts';
import type { Pupil } from './pupil.ts';

/** What a pupil was taught beside what it knew. */
export interface Taught {
  /** Whether it knows something of names or categories that it did not: what follows from that is to be seen in what is looked at. */
  readonly isNew: boolean;
  /** Whether it was taught anything at all, be it by weights alone. */
  readonly isAny: boolean;
}

const nothing: ReadonlyMap<ArticleId, number> = new Map();

/**
 * Teaches what a workspace's people decided: first what was learned before and is kept in the workspace, with what has changed since,
 * then each time what has changed. Where nothing fit is kept, the articles that people decided on are read one at a time.
 */
export class Teacher {
  readonly #store: Store;
  readonly #pupil: Pupil;
  #upTo: LearnedUpTo | null = null;
  /** Articles of which more is learned already, each with the last change that is. */
  #ahead: ReadonlyMap<ArticleId, number> = nothing;
  #changes = 0;
  #isKept = false;

  constructor(store: Store, pupil: Pupil) {
    this.#store = store;
    this.#pupil = pupil;
  }

  /** How far the pupil has learned; null before it was taught anything. */
  get upTo(): LearnedUpTo | null {
    return this.#upTo;
  }

  /** How many changes it would be spared next time if what it has learned were kept now; null where nothing is kept yet. */
  get unkept(): number | null {
    return this.#isKept ? this.#changes : null;
  }

  /** Has the pupil know everything that is decided. @throws what store and pupil throw; then it is taught from the beginning next time */
  async bringUp(): Promise<Taught> {
    try {
      const taught = await this.#learnOn();
      if (taught !== null) return taught;
      if (!(await this.#takeKept()) || (await this.#learnOn()) === null) {
        await this.#learnAfresh();
        await this.#learnOn();
      }
      await this.#teachRest();
      return { isNew: false, isAny: true };
    } catch (error) {
      this.#upTo = null;
      throw error;
    }
  }

  /** Has a pupil that is taught once learn all from the beginning; nothing is written. */
  async teachOnce(): Promise<void> {
    await this.#teachAfresh(await this.#store.read('lessons-afresh', null));
    await this.#teachRest();
  }

  async teachVocabularies(): Promise<void> {
    await this.#pupil.adoptVocabularies(await this.#store.read('vocabularies', null));
  }

  /** Told that what the pupil has learned is kept in the workspace. */
  noteKept(): void {
    this.#isKept = true;
    this.#changes = 0;
  }

  async #teachRest(): Promise<void> {
    await this.#pupil.remember({ afresh: true, names: await this.#store.read('names', null), gone: [] });
    await this.teachVocabularies();
  }

  /** @returns whether there is something fit that was kept */
  async #takeKept(): Promise<boolean> {
    const kept = await this.#store.read('kept-learning', null);
    this.#isKept = kept !== null && (await this.#pupil.take(kept.data));
    this.#changes = 0;
    this.#ahead = nothing;
    if (kept !== null && this.#isKept) this.#upTo = kept.upTo;
    return this.#isKept;
  }

  async #learnAfresh(): Promise<void> {
    const afresh = await this.#store.write('begin-lessons', null);
    this.#isKept = false;
    this.#ahead = await this.#teachAfresh(afresh);
    this.#upTo = afresh.upTo;
  }

  /** @returns the articles that changed meanwhile, each with the last change that is in what was read of it */
  async #teachAfresh({ upTo, start, articles }: LessonsAfresh): Promise<Map<ArticleId, number>> {
    const base = start?.base == null ? null : parseLearned(start.base);
    const none = { added: [], withdrawn: [] };
    await this.#pupil.learn({ afresh: true, base: base?.names ?? null, ...none });
    await this.#pupil.learnCategories({ afresh: true, base: base?.categories ?? null, ...none });
    const ahead = new Map<ArticleId, number>();
    for (const id of articles) {
      const { lessons, filed, sequence } = await this.#store.read('lessons-of', id);
      if (sequence > upTo.sequence) ahead.set(id, sequence);
      await this.#learn({ added: lessons, withdrawn: [] }, { added: filed === null ? [] : [filed], withdrawn: [] });
    }
    return ahead;
  }

  /** Learns what has changed since; null where that cannot be told. */
  async #learnOn(): Promise<Taught | null> {
    if (this.#upTo === null) return null;
    const since = await this.#store.read('lessons-since', { upTo: this.#upTo, ahead: this.#ahead });
    if (since === null) return null;
    const { upTo, lessons, filed, names } = since;
    await this.#learn(lessons, filed);
    if (names.length > 0) await this.#pupil.remember(await this.#store.read('names-of', names));
    this.#changes += upTo.sequence - this.#upTo.sequence;
    this.#upTo = upTo;
    this.#ahead = nothing;
    const isNew = names.length > 0 || filingsOf(filed.added) !== filingsOf(filed.withdrawn);
    return { isNew, isAny: isNew || !isEmpty(lessons) || !isEmpty(filed) };
  }

  async #learn(lessons: LessonsSince['lessons'], filed: LessonsSince['filed']): Promise<void> {
    if (!isEmpty(lessons)) await this.#pupil.learn({ afresh: false, base: null, ...lessons });
    if (!isEmpty(filed)) await this.#pupil.learnCategories({ afresh: false, base: null, ...filed });
  }
}

function isEmpty({ added, withdrawn }: { added: readonly unknown[]; withdrawn: readonly unknown[] }): boolean {
  return added.length + withdrawn.length === 0;
}

/** What articles are filed under, whatever they say. */
function filingsOf(articles: readonly FiledArticle[]): string {
  const filed = articles.filter(({ accepted, rejected }) => accepted.length + rejected.length > 0);
  return JSON.stringify(filed.map(({ id, accepted, rejected }) => JSON.stringify([id, accepted, rejected])).sort());
}
