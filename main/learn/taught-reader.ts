import type { Store } from '../store/store.ts';
import type { ReaderThread } from '../workers/reader/reader-thread.ts';
import { pupilIn } from './pupil.ts';
import { type Taught, Teacher } from './teacher.ts';

/** How long nothing new must be learned before what was learned is kept, in milliseconds. */
const quiet = 5000;
/** Fewer changes are learned again at the next opening, at a few milliseconds each, rather than that what was learned is kept. */
const worthKeeping = 50;
/** Nobody waits longer for what was learned to be kept when a workspace is closed, in milliseconds. */
const longestKeeping = 2000;

export interface TaughtReaderParts {
  readonly store: Store;
  readonly reader: Pick<ReaderThread, 'ask'>;
  /** Told what goes wrong in work that nobody waits for. */
  readonly complain: (error: unknown) => void;
}

/** A workspace's reader, which is taught what people decided when it is first needed, and keeps what it has learned in quiet moments. */
export class TaughtReader {
  readonly #parts: TaughtReaderParts;
  readonly #teacher: Teacher;
  #vocabulariesChanged = false;
  #isClosed = false;
  #timer: NodeJS.Timeout | undefined;
  /** What is taught and kept, one after another. */
  #teaching: Promise<unknown> = Promise.resolve();

  constructor(parts: TaughtReaderParts) {
    this.#parts = parts;
    this.#teacher = new Teacher(parts.store, pupilIn(parts.reader));
  }

  /** Whether it was taught anything yet. */
  get isTaught(): boolean {
    return this.#teacher.upTo !== null;
  }

  /** The workspace brings other vocabularies than the reader knows. */
  noteVocabularies(): void {
    this.#vocabulariesChanged = true;
  }

  /** Has it know everything that is decided. */
  bringUp(): Promise<Taught> {
    return this.#next(async () => {
      const isForVocabularies = this.isTaught && this.#vocabulariesChanged;
      this.#vocabulariesChanged = false;
      if (isForVocabularies) await this.#teacher.teachVocabularies();
      const taught = await this.#teacher.bringUp();
      this.#keepLater();
      return taught;
    });
  }

  /** Keeps what was learned, if it is worth it and does not take long. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isClosed = true;
    if (!this.#isWorthKeeping()) return;
    const late = new Promise((resolve) => setTimeout(resolve, longestKeeping).unref());
    await Promise.race([this.#keep().catch(() => undefined), late]);
  }

  #keepLater(): void {
    clearTimeout(this.#timer);
    if (this.#isClosed || !this.#isWorthKeeping()) return;
    this.#timer = setTimeout(() => void this.#keep().catch(this.#parts.complain), quiet).unref();
  }

  /** Whether the next to open the workspace would learn what this one has for a while. */
  #isWorthKeeping(): boolean {
    const { upTo, unkept } = this.#teacher;
    return upTo !== null && (unkept === null || unkept >= worthKeeping);
  }

  #keep(): Promise<void> {
    return this.#next(async () => {
      const { upTo } = this.#teacher;
      if (upTo === null) return;
      const data = await this.#parts.reader.ask('pack-learned', null);
      await this.#parts.store.write('keep-learning', { upTo, data });
      this.#teacher.noteKept();
    });
  }

  #next<Result>(task: () => Promise<Result>): Promise<Result> {
    const done = this.#teaching.then(task);
    this.#teaching = done.catch(() => undefined);
    return done;
  }
}
