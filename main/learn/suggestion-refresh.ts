import { commandsOnPages } from '../../model/document-pages.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId } from '../../model/ids.ts';
import { type RememberedName, rememberedNames } from '../../model/memory.ts';
import { refreshCommands } from '../analysis/refresh-article.ts';
import type { Store } from '../store/store.ts';
import type { SuggestionsWritten, Written } from '../store/writes.ts';
import type { ReaderThread } from '../workers/reader/reader-thread.ts';
import { DecidedArticles } from './decided-articles.ts';
import { FiledArticles } from './filed-articles.ts';
import { lessonsAfresh } from './lessons.ts';
import { readingToLearnFrom } from './lessons-of.ts';
import { WithdrawnSuggestions } from './withdrawn-suggestions.ts';

/** How long nothing must be decided before what was decided is learned from, in milliseconds. */
const pause = 300;

export interface RefreshParts {
  readonly store: Store;
  readonly reader: ReaderThread;
  /** Told each time that an article's suggestions were brought up to date. */
  readonly announce: (articleId: ArticleId, written: SuggestionsWritten) => void;
  /** Told what goes wrong; suggestions are never worth interrupting anyone for. */
  readonly complain: (error: unknown) => void;
}

/** Something that was decided and waits to be learned from. */
class ToLearn {
  begin: () => void = () => undefined;
  readonly begun = new Promise<void>((resolve) => {
    this.begin = resolve;
  });
}

/**
 * Learns from what people decide and brings the suggestions of articles that are not done up to date, quietly: the issue that is
 * being worked on first, then the others. A new decision interrupts it, and it begins again with what is known then.
 */
export class SuggestionRefresh {
  readonly withdrawn = new WithdrawnSuggestions();
  readonly #parts: RefreshParts;
  readonly #decided = new DecidedArticles();
  readonly #filed = new FiledArticles();
  readonly #waiting = new Set<ArticleId>();
  /** Articles that were decided on, and whose issues' suggestions have not followed yet. */
  readonly #ahead = new Set<ArticleId>();
  #names: readonly RememberedName[] = [];
  #rulingsChanged = false;
  #startChanged = false;
  #vocabulariesChanged = false;
  /** Suggestions all over the workspace have not followed yet. */
  #allAreBehind = false;
  #round = 0;
  /** Ends what is being read in this round. */
  #reading = new AbortController();
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #learning: Promise<void> = Promise.resolve();
  #toLearn: ToLearn | null = null;

  constructor(parts: RefreshParts) {
    this.#parts = parts;
  }

  /** Reads what was decided in the workspace before, and has it remembered and learned. */
  start(): void {
    this.#work(async () => {
      const { store } = this.#parts;
      for (const id of await store.read('decided-articles', null)) {
        for (const document of await store.read('articles', [id])) {
          this.#decided.note(document);
          this.#filed.note(document);
        }
        if (this.#isStopped) return;
      }
      await this.#adoptVocabularies();
      await this.#remember();
      await this.#learnAfresh();
    });
    this.#learning = this.#working;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#isStopped = true;
    this.#nextRound();
    this.#toLearn?.begin();
  }

  /** Takes note of an edit that was executed, undone or redone. */
  note({ entry, articleIds }: Pick<Written, 'entry' | 'articleIds'>): void {
    // What was just imported was read with all that is known.
    if (entry.action === 'issue-import' && entry.kind === 'edit') return;
    for (const id of articleIds) this.#waiting.add(id);
    if (entry.action.startsWith('ruling-')) this.#rulingsChanged = true;
    if (entry.action.startsWith('learning-')) this.#startChanged = true;
    if (entry.action.startsWith('vocabulary-')) this.#vocabulariesChanged = true;
    this.#followLater();
  }

  /** Takes note of what came in from another copy of the workspace, which may be anything. */
  noteOthers(articleIds: readonly ArticleId[]): void {
    for (const id of articleIds) this.#waiting.add(id);
    this.#rulingsChanged = true;
    this.#startChanged = true;
    this.#vocabulariesChanged = true;
    this.#followLater();
  }

  #followLater(): void {
    const isForAll = this.#rulingsChanged || this.#startChanged || this.#vocabulariesChanged;
    if (this.#waiting.size === 0 && !isForAll) return;
    this.#nextRound();
    this.#toLearn ??= new ToLearn();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#work((isOver) => this.#refresh(isOver)), pause);
    this.#timer.unref();
  }

  /** Whatever is suggested from what was known until now is of no use. */
  #nextRound(): void {
    this.#round++;
    this.#reading.abort();
    this.#reading = new AbortController();
  }

  /** What the workspace remembers now. */
  async names(): Promise<readonly RememberedName[]> {
    const rulings = await this.#parts.store.read('rulings', null);
    return rememberedNames(this.#decided.decisions(), rulings);
  }

  /** Resolves when everything decided so far is remembered and learned, whether or not suggestions followed yet. */
  async learned(): Promise<void> {
    // Somebody waits for it now.
    this.#timer?.ref();
    await this.#toLearn?.begun;
    await this.#learning;
  }

  /** Resolves when nothing is left to be brought up to date. */
  async settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, pause + 10));
    await this.#working;
  }

  #work(task: (isOver: () => boolean) => Promise<void>): void {
    const round = this.#round;
    const isOver = (): boolean => round !== this.#round;
    this.#working = this.#working.then(async () => {
      try {
        if (!isOver()) await task(isOver);
      } catch (error) {
        if (!(error instanceof KanwuError && error.code === 'cancelled')) this.#parts.complain(error);
      }
    });
  }

  async #refresh(isOver: () => boolean): Promise<void> {
    const changed = [...this.#waiting];
    for (const id of changed) this.#ahead.add(id);
    this.#waiting.clear();
    this.#rulingsChanged = false;
    const noted = this.#noteAndLearn(changed);
    this.#learning = noted.then(
      () => undefined,
      () => undefined,
    );
    this.#toLearn?.begin();
    this.#toLearn = null;
    await noted;
    if (isOver()) return;
    for (const id of await this.#articlesToRefresh()) {
      await this.#refreshArticle(id, isOver);
      if (isOver()) return;
    }
    this.#ahead.clear();
    this.#allAreBehind = false;
  }

  async #noteAndLearn(changed: readonly ArticleId[]): Promise<void> {
    const { store, reader } = this.#parts;
    const isAfresh = this.#startChanged;
    this.#startChanged = false;
    for (const id of changed) {
      const [document = null] = await store.read('articles', [id]);
      if (document === null) this.#decided.forget(id);
      else this.#decided.note(document);
      const refiled = document === null ? this.#filed.forget(id) : this.#filed.note(document);
      this.#allAreBehind ||= refiled;
    }
    if (this.#vocabulariesChanged) await this.#adoptVocabularies();
    if (await this.#remember()) this.#allAreBehind = true;
    if (isAfresh) await this.#learnAfresh();
    else {
      const lessons = this.#decided.changes(changed);
      if (lessons.added.length + lessons.withdrawn.length > 0) {
        await reader.ask('learn', { afresh: false, base: null, ...lessons });
      }
      const filed = changed.flatMap((id) => this.#filed.get(id) ?? []);
      const forgotten = changed.filter((id) => this.#filed.get(id) === undefined);
      if (changed.length > 0) await reader.ask('learn-categories', { afresh: false, base: null, filed, forgotten });
    }
  }

  async #remember(): Promise<boolean> {
    const names = await this.names();
    if (JSON.stringify(names) === JSON.stringify(this.#names)) return false;
    this.#names = names;
    await this.#parts.reader.ask('remember', names);
    return true;
  }

  async #learnAfresh(): Promise<void> {
    const { store, reader } = this.#parts;
    const start = await store.read('learning-start', null);
    const { names, categories } = lessonsAfresh(start, this.#decided, this.#filed);
    await reader.ask('learn', names);
    await reader.ask('learn-categories', categories);
  }

  async #adoptVocabularies(): Promise<void> {
    if (this.#vocabulariesChanged) this.#allAreBehind = true;
    this.#vocabulariesChanged = false;
    const { store, reader } = this.#parts;
    await reader.ask('adopt-vocabularies', await store.read('vocabularies', null));
  }

  /** The issues of what was decided on first, then all others; articles that are done are left alone. */
  #articlesToRefresh(): Promise<ArticleId[]> {
    return this.#parts.store.read('articles-in-work', { near: [...this.#ahead], all: this.#allAreBehind });
  }

  async #refreshArticle(id: ArticleId, isOver: () => boolean): Promise<void> {
    const { store, reader, announce } = this.#parts;
    while (!isOver()) {
      const found = await store.read('article-to-refresh', id);
      if (found === null) return;
      const { document, removed, asOf } = found;
      const reading = readingToLearnFrom(document);
      const { issue } = document;
      const fresh = await reader.ask(
        'suggest',
        { pages: document.pages, articleId: id, reading, issueDate: issue.date },
        { signal: this.#reading.signal },
      );
      if (isOver()) return;
      const commands = commandsOnPages(document, refreshCommands(document, fresh, removed));
      if (commands.length === 0) return;
      this.withdrawn.note(document, commands);
      const written = await store.write('suggest', { commands, asOf });
      if (written !== null) return announce(id, written);
    }
  }
}
