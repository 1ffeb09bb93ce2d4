import { commandsOnPages } from '../../model/document-pages.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { refreshCommands } from '../analysis/refresh-article.ts';
import type { Store } from '../store/store.ts';
import type { SuggestionsWritten, Written } from '../store/writes.ts';
import type { ReaderThread } from '../workers/reader/reader-thread.ts';
import { readingToLearnFrom } from './reading-to-learn-from.ts';
import { TaughtReader } from './taught-reader.ts';
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

/**
 * Learns from what people decide and brings the suggestions of articles that are not done up to date, quietly: the issue that is
 * being worked on first, then the others. A new decision interrupts it, and it begins again with what is known then.
 */
export class SuggestionRefresh {
  readonly withdrawn = new WithdrawnSuggestions();
  readonly #parts: RefreshParts;
  readonly #reader: TaughtReader;
  /** Articles that were decided on, and whose issues' suggestions have not followed yet. */
  readonly #ahead = new Set<ArticleId>();
  /** Suggestions all over the workspace have not followed yet. */
  #allAreBehind = false;
  #round = 0;
  /** Ends what is being read in this round. */
  #reading = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();

  constructor(parts: RefreshParts) {
    this.#parts = parts;
    this.#reader = new TaughtReader({ ...parts, complain: (error) => this.#complain(error) });
  }

  /** Ends the work; what was learned is kept, if it is worth it and does not take long. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#nextRound();
    await this.#reader.close();
  }

  /** Takes note of an edit that was executed, undone or redone. */
  note({ entry, articleIds, names, isRefiled }: Omit<Written, 'changed' | 'undo' | 'change'>): void {
    const isForAll = names === null || names.length > 0 || isRefiled;
    // What was just imported was read with all that is known.
    if (entry.action === 'issue-import' && entry.kind === 'edit' && !isForAll) return;
    if (isForAll) this.#allAreBehind = true;
    if (entry.action.startsWith('vocabulary-')) this.#noteVocabularies();
    this.#followLater(articleIds, entry.action.startsWith('learning-'));
  }

  /** Takes note of what another program wrote. */
  noteOther(entry: JournalEntry): void {
    if (entry.action === 'issue-import' && entry.kind === 'edit') return;
    // Once it was taught, the reader is told what is new to it.
    if (!this.#reader.isTaught) this.#allAreBehind = true;
    if (entry.action.startsWith('vocabulary-')) this.#noteVocabularies();
    this.#followLater(entry.articleId === null ? [] : [entry.articleId], true);
  }

  /** Takes note of what came in from another copy of the workspace, which may be anything. */
  noteOthers(articleIds: readonly ArticleId[]): void {
    this.#noteVocabularies();
    this.#followLater(articleIds, true);
  }

  #noteVocabularies(): void {
    this.#reader.noteVocabularies();
    this.#allAreBehind = true;
  }

  #followLater(articleIds: readonly ArticleId[], isSomething: boolean): void {
    for (const id of articleIds) this.#ahead.add(id);
    if (articleIds.length === 0 && !this.#allAreBehind && !isSomething) return;
    this.#nextRound();
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

  /** Resolves when everything decided so far is remembered and learned, whether or not suggestions followed yet. */
  async learned(): Promise<void> {
    await this.#bringUp().catch((error: unknown) => this.#complain(error));
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
        this.#complain(error);
      }
    });
  }

  #complain(error: unknown): void {
    if (!(error instanceof KanwuError && error.code === 'cancelled')) this.#parts.complain(error);
  }

  async #refresh(isOver: () => boolean): Promise<void> {
    await this.#bringUp();
    if (isOver()) return;
    for (const id of await this.#articlesToRefresh()) {
      await this.#refreshArticle(id, isOver);
      if (isOver()) return;
    }
    this.#ahead.clear();
    this.#allAreBehind = false;
  }

  async #bringUp(): Promise<void> {
    if (await this.#reader.bringUp()) this.#allAreBehind = true;
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
