import type { ArticleDocument } from '../../model/document.ts';
import { commandsOnPages } from '../../model/document-pages.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { refreshCommands } from '../analysis/refresh-article.ts';
import type { Store, WriteInput } from '../store/store.ts';
import type { SuggestionsWritten } from '../store/suggestion-writes.ts';
import type { Written } from '../store/written.ts';
import type { ReaderThread } from '../workers/reader/reader-thread.ts';
import { readingToLearnFrom } from './reading-to-learn-from.ts';
import { TaughtReader } from './taught-reader.ts';
import { WithdrawnSuggestions } from './withdrawn-suggestions.ts';

/** How long nothing must be decided before what was decided is learned from, in milliseconds. */
const pause = 300;
/** Of so many articles it is noted what their suggestions were made of. */
const mostNoted = 1000;
/** So many articles after the one that is looked at are looked at with it: whoever walks through them comes there next. */
const soon = 3;

/** How often something was learned. */
interface Learned {
  /** Of names or categories: whatever somebody looks at follows that. */
  readonly news: number;
  /** Be it by weights alone: that counts when an article is opened. */
  readonly lessons: number;
}

/** So many articles are brought up to date together while names are decided. */
const readTogether = 60;

export interface RefreshParts {
  readonly store: Store;
  readonly reader: Pick<ReaderThread, 'ask'>;
  /** Told each time that an article's suggestions were brought up to date. */
  readonly announce: (articleId: ArticleId, written: SuggestionsWritten) => void;
  /** Told of articles whose suggestions are behind what was decided now. */
  readonly announceStale: (articles: readonly ArticleId[]) => void;
  /** Told what goes wrong; suggestions are never worth interrupting anyone for. */
  readonly complain: (error: unknown) => void;
}

/**
 * Learns from what people decide and brings the suggestions of the article that they work in up to date, quietly. All others in which a
 * name stands of which something was decided are marked as stale, and follow when somebody looks at them. A new decision interrupts
 * it, and it begins again with what is known then.
 */
export class SuggestionRefresh {
  readonly withdrawn = new WithdrawnSuggestions();
  readonly #parts: RefreshParts;
  readonly #reader: TaughtReader;
  /** Articles that were decided on, and whose suggestions have not followed yet. */
  readonly #ahead = new Set<ArticleId>();
  /** The articles that are looked at, by who does; the last one last. */
  readonly #looked = new Map<object, ArticleId>();
  /** Articles that are behind, whatever stands in them; null for all that are in work. */
  #behind: Set<ArticleId> | null = new Set();
  /** How much was learned; and when suggestions were made. */
  #learned: Learned = { news: 0, lessons: 0 };
  readonly #madeAt = new Map<ArticleId, Learned>();
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
    const isLearned = names === null || names.length > 0 || isRefiled;
    // What was just imported was read with all that is known.
    if (entry.action === 'issue-import' && entry.kind === 'edit' && !isLearned) return;
    if (entry.action.startsWith('vocabulary-')) this.#noteVocabularies();
    const isInArticle = entry.articleId !== null;
    if (!isInArticle && entry.action !== 'issue-import') for (const id of articleIds) this.#behind?.add(id);
    this.#followLater(isInArticle ? articleIds : [], isLearned || entry.action.startsWith('learning-'));
  }

  /** Takes note of what another program wrote. */
  noteOther(entry: JournalEntry): void {
    if (entry.action === 'issue-import' && entry.kind === 'edit') return;
    if (entry.action.startsWith('vocabulary-')) this.#noteVocabularies();
    this.#followLater(entry.articleId === null ? [] : [entry.articleId], true);
  }

  /** Takes note of what came in from another copy of the workspace, which may be anything. */
  noteOthers(articleIds: readonly ArticleId[]): void {
    this.#noteVocabularies();
    for (const id of articleIds) this.#behind?.add(id);
    this.#followLater([], true);
  }

  /** Somebody looks at an article: what is suggested in it, and in those that come next, is to be what would be suggested now. */
  look(id: ArticleId, who: object): void {
    this.#looked.delete(who);
    this.#looked.set(who, id);
    this.#work((isOver) => this.#followLooked(isOver));
  }

  /** Somebody looks at no article any more. */
  lookAway(who: object): void {
    this.#looked.delete(who);
  }

  #noteVocabularies(): void {
    this.#reader.noteVocabularies();
    this.#behind = null;
  }

  #followLater(articleIds: readonly ArticleId[], isSomething: boolean): void {
    for (const id of articleIds) this.#ahead.add(id);
    if (articleIds.length === 0 && this.#behind?.size === 0 && !isSomething) return;
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

  /**
   * Brings articles up to date whose suggestions are behind, some of them, and as long as nobody decides anything: whoever decides names
   * in all articles comes to theirs next.
   *
   * @returns how many were brought up
   */
  async readAgain(): Promise<number> {
    await this.settled();
    let read = 0;
    this.#work(async (isOver) => {
      await this.#bringUp();
      if (!isOver()) await this.#markStale(isOver);
      for (const id of await this.#parts.store.read('stale-articles', readTogether)) {
        if (isOver()) return;
        await this.#refreshArticle(id, isOver);
        read++;
      }
    });
    await this.#working;
    return read;
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
    if (!isOver()) await this.#markStale(isOver);
    for (const id of this.#ahead) {
      if (isOver()) return;
      const [inWork] = await this.#parts.store.read('articles-in-work', [id]);
      if (inWork !== undefined) await this.#refreshArticle(id, isOver);
      if (!isOver()) this.#ahead.delete(id);
    }
    if (!isOver()) await this.#refreshLooked(isOver, 'news');
    if (!isOver()) await this.#proposeAgain(isOver);
  }

  /** Has what people corrected elsewhere proposed in what is looked at. */
  async #proposeAgain(isOver: () => boolean): Promise<void> {
    const { store, announce } = this.#parts;
    for (const id of new Set(this.#looked.values())) {
      if (isOver()) return;
      const written = await store.write('propose-again', id);
      if (written !== null) announce(id, written);
    }
  }

  /** Unless nothing is stale there, and nobody has been taught anything yet: then nothing need be read for who only looks. */
  async #followLooked(isOver: () => boolean): Promise<void> {
    await this.#proposeAgain(isOver);
    // What was decided may have been noted before a restart, or by another program.
    await this.#markStale(isOver);
    if (isOver()) return;
    if (!this.#reader.isTaught && !(await this.#lookedInWork()).some(({ isStale }) => isStale)) return;
    await this.#bringUp();
    if (!isOver()) await this.#refreshLooked(isOver, 'lessons');
  }

  async #bringUp(): Promise<void> {
    const { isNew, isAny } = await this.#reader.bringUp();
    const { news, lessons } = this.#learned;
    this.#learned = { news: news + (isNew ? 1 : 0), lessons: lessons + (isAny ? 1 : 0) };
  }

  async #markStale(isOver: () => boolean): Promise<void> {
    const { store, announceStale } = this.#parts;
    const behind = this.#behind;
    if (behind === null || behind.size > 0) await store.write('add-stale', behind === null ? null : [...behind]);
    if (behind === this.#behind) this.#behind = new Set();
    let isMore = true;
    while (isMore && !isOver()) {
      const marked = await store.write('mark-stale', null);
      isMore = marked.isMore;
      if (marked.articles.length > 0) announceStale(marked.articles);
    }
  }

  /** What is looked at, with what comes after it; what was looked at last first. */
  async #lookedInWork(): Promise<readonly { readonly id: ArticleId; readonly isStale: boolean }[]> {
    const { store } = this.#parts;
    const looked = [...this.#looked.values()].reverse();
    const next = looked.map((id) => store.read('articles-after', { id, count: soon }));
    return store.read('articles-in-work', [...new Set([...looked, ...(await Promise.all(next)).flat()])]);
  }

  async #refreshLooked(isOver: () => boolean, after: keyof Learned): Promise<void> {
    const looked = new Set(this.#looked.values());
    for (const { id, isStale } of await this.#lookedInWork()) {
      if (isOver()) return;
      const isBehind = looked.has(id) && this.#madeAt.get(id)?.[after] !== this.#learned[after];
      if (isStale || isBehind) await this.#refreshArticle(id, isOver);
    }
  }

  async #refreshArticle(id: ArticleId, isOver: () => boolean): Promise<void> {
    const { store, reader, announce } = this.#parts;
    const learned = this.#learned;
    while (!isOver()) {
      const found = await store.read('article-to-refresh', id);
      if (found === null) return;
      const { document, removed, isStale, asOf } = found;
      const reading = readingToLearnFrom(document);
      const { issue } = document;
      const fresh = await reader.ask(
        'suggest',
        { pages: document.pages, articleId: id, reading, issueDate: issue.date },
        { signal: this.#reading.signal },
      );
      if (isOver()) return;
      const commands = commandsOnPages(document, refreshCommands(document, fresh, removed));
      const written = await this.#write(document, { articleId: id, commands, asOf, isStale });
      if (written === null) continue;
      this.#noteMade(id, learned);
      if (written !== 'nothing') announce(id, written);
      return;
    }
  }

  async #write(
    document: ArticleDocument,
    { isStale, ...suggestions }: WriteInput<'suggest'> & { readonly isStale: boolean },
  ): Promise<SuggestionsWritten | 'nothing' | null> {
    if (suggestions.commands.length === 0 && !isStale) return 'nothing';
    this.withdrawn.note(document, suggestions.commands);
    return this.#parts.store.write('suggest', suggestions);
  }

  #noteMade(id: ArticleId, learned: Learned): void {
    this.#madeAt.delete(id);
    this.#madeAt.set(id, learned);
    for (const oldest of this.#madeAt.keys()) {
      if (this.#madeAt.size <= mostNoted) break;
      this.#madeAt.delete(oldest);
    }
  }
}
