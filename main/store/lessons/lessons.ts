import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import { append } from '../../../model/append.ts';
import type { FiledArticle } from '../../../model/filed-article.ts';
import type { ArticleId } from '../../../model/ids.ts';
import type { HybridTime } from '../../../model/journal/hybrid-clock.ts';
import type { Learning } from '../../../model/learning.ts';
import type { Lesson } from '../../../model/lesson.ts';
import { type NameKey, textOfKey } from '../../../model/memory.ts';
import { decidedArticles } from '../decided-articles.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { type EditedArticles, editedArticles } from './edited-articles.ts';
import { type FilingBefore, filedOf, filingsSince } from './filings.ts';
import type { KeptLearning, LearnedUpTo, LessonsAfresh, LessonsOfArticle, LessonsSince } from './lesson-changes.ts';
import { lookIn } from './look.ts';
import { unpackChange } from './packed-change.ts';
import { lessonsOfArticle } from './taught.ts';

/** Where learning starts from, and since when; null for the shipped weights and everything that was decided. */
export type StartOf = () => { readonly learning: Learning; readonly since: HybridTime } | null;

interface Row extends LearnedUpTo {
  readonly start: string | null;
  readonly data: Uint8Array | null;
}

/** What a workspace has to teach, and what is kept of what was learned from it. */
export class Lessons {
  readonly #database: Database.Database;
  readonly #parts: ProjectionParts;
  readonly #startOf: StartOf;

  constructor(parts: ProjectionParts, startOf: StartOf) {
    this.#database = parts.database;
    this.#parts = parts;
    this.#startOf = startOf;
  }

  /** What was kept last; null where nothing was, or where learning starts from something else by now. */
  kept(): KeptLearning | null {
    const row = this.#row();
    if (row === undefined || row.data === null) return null;
    const { data, epoch, sequence, entries } = row;
    return { data, upTo: { epoch, sequence, entries } };
  }

  /** What there is to learn from the beginning. */
  afresh(): LessonsAfresh {
    const start = this.#startOf();
    const entries = this.#lastEntry();
    const decided = decidedArticles(this.#database);
    const isMeant = this.#edited(start?.since ?? null).by(entries);
    return {
      upTo: { epoch: this.#row()?.epoch ?? '', sequence: this.#lastChange(), entries },
      start: start?.learning ?? null,
      articles: decided.filter(isMeant),
    };
  }

  /** The same, to begin with it: from now on it is noted what changes. */
  begin(): LessonsAfresh {
    const row = this.#row();
    const { upTo, start, articles } = this.afresh();
    // Somebody else is at it: both go on from what either has learned first.
    if (row !== undefined && row.data === null) return { upTo, start, articles };
    const epoch = randomUUID();
    this.#database.exec('DELETE FROM learned; DELETE FROM lesson_change');
    this.#database
      .prepare('INSERT INTO learned VALUES (1, ?, ?, ?, ?, NULL)')
      .run(epoch, upTo.sequence, upTo.entries, this.#start());
    return { upTo: { ...upTo, epoch }, start, articles };
  }

  /** Keeps what somebody has learned; what they have learned from is not noted any longer. */
  keep({ epoch, sequence, entries }: LearnedUpTo, data: Uint8Array): void {
    const { changes } = this.#database
      .prepare(
        'UPDATE learned SET sequence = @sequence, entries = @entries, data = @data WHERE epoch = @epoch AND sequence <= @sequence',
      )
      .run({ epoch, sequence, entries, data });
    if (changes > 0) this.#database.prepare('DELETE FROM lesson_change WHERE sequence <= ?').run(sequence);
  }

  ofArticle(id: ArticleId): LessonsOfArticle {
    const look = lookIn(this.#parts);
    return { lessons: lessonsOfArticle(look, id), filed: filedOf(look, id), sequence: this.#lastChange() };
  }

  /** What has changed since somebody has learned; null where they must begin with what is kept, or afresh. */
  since(known: LearnedUpTo, ahead: ReadonlyMap<ArticleId, number>): LessonsSince | null {
    const row = this.#row();
    if (row === undefined || row.epoch !== known.epoch || row.sequence > known.sequence) return null;
    const edited = this.#edited(this.#startOf()?.since ?? null);
    const wasMeant = edited.by(known.entries);
    const upTo = { epoch: known.epoch, sequence: this.#lastChange(), entries: this.#lastEntry() };
    const sum = { lessons: { added: [] as Lesson[], withdrawn: [] as Lesson[] } };
    const filed = { added: [] as FiledArticle[], withdrawn: [] as FiledArticle[] };
    const filings = new Map<ArticleId, FilingBefore[]>();
    const names = new Map<string, NameKey>();
    const changes = this.#database
      .prepare<[number], { sequence: number; change: Uint8Array }>(
        'SELECT sequence, change FROM lesson_change WHERE sequence > ? ORDER BY sequence',
      )
      .all(known.sequence);
    for (const { sequence, change } of changes) {
      const unpacked = unpackChange(change);
      if (unpacked === null) return null;
      const { names: changed, articles } = unpacked;
      for (const key of changed) names.set(textOfKey(key), key);
      for (const { id, added, withdrawn, filed: filing } of articles) {
        if (!wasMeant(id) || sequence <= (ahead.get(id) ?? 0)) continue;
        append(sum.lessons.added, added);
        append(sum.lessons.withdrawn, withdrawn);
        if (filing !== undefined) filings.set(id, [...(filings.get(id) ?? []), filing]);
      }
    }
    const look = lookIn(this.#parts);
    for (const [id, changes] of filings) {
      const found = filingsSince(look, id, changes);
      if (found === undefined) return null;
      if (found.now !== null) filed.added.push(found.now);
      if (found.before !== null) filed.withdrawn.push(found.before);
    }
    for (const id of edited.after(known.entries)) {
      const of = this.ofArticle(id);
      append(sum.lessons.added, of.lessons);
      if (of.filed !== null) filed.added.push(of.filed);
    }
    return { upTo, ...sum, filed, names: [...names.values()] };
  }

  /** Undefined where learning starts from something else by now than it did. */
  #row(): Row | undefined {
    const row = this.#database.prepare<[], Row>('SELECT epoch, sequence, entries, start, data FROM learned').get();
    return row?.start === this.#start() ? row : undefined;
  }

  #start(): string | null {
    const start = this.#startOf();
    return start === null ? null : `${start.learning.id} ${start.since}`;
  }

  #lastChange(): number {
    const last = this.#database.prepare<[], number>(
      `SELECT max(coalesce((SELECT sequence FROM learned), 0), coalesce((SELECT max(sequence) FROM lesson_change), 0))`,
    );
    return last.pluck().get() ?? 0;
  }

  #edited(since: HybridTime | null): EditedArticles {
    return editedArticles(this.#database, since);
  }

  #lastEntry(): number {
    return this.#database.prepare<[], number>('SELECT coalesce(max(sequence), 0) FROM entry').pluck().get() ?? 0;
  }
}
