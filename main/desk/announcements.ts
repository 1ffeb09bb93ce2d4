import type { DeskEventName, DeskEventPayload } from '../../model/desk-events.ts';
import type { ArticleId, EntryId, PersonId } from '../../model/ids.ts';
import type { Resuggested } from '../store/article-change.ts';
import { type Changed, joined } from '../store/projections/changed.ts';
import type { Store } from '../store/store.ts';
import type { SuggestionsWritten } from '../store/suggestion-writes.ts';
import type { Written } from '../store/written.ts';

/** How long changes that nobody waits for are gathered before the window is told, in milliseconds. */
const quietPause = 250;

export type Emit = <Name extends DeskEventName>(name: Name, payload: DeskEventPayload<Name>) => void;

/** Of how many records it is told one by one how they are suggested now; whoever shows more of them reads them sooner anew. */
const mostSuggested = 10_000;

const nothing: Changed = { articles: [], issues: [] };

/** Tells the window what has changed in a workspace. */
export class Announcements {
  readonly #store: Store;
  readonly #person: PersonId;
  readonly #emit: Emit;
  /** What the window has not been told of yet. */
  #changed: Changed | null = nothing;
  #entries: EntryId[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  /** Whether what the window has not been told of yet is not all the person's own doing. */
  #byOthers = false;
  /** What was suggested otherwise, of which the window has not been told yet; null where that is not all that others changed. */
  #resuggested: Resuggested[] | null = [];

  /** @param person whose undo the window shows */
  constructor(store: Store, person: PersonId, emit: Emit) {
    this.#store = store;
    this.#person = person;
    this.#emit = emit;
  }

  /** Resolves when the window has been told. */
  async announce({ entry, changed }: Pick<Written, 'entry' | 'changed'>): Promise<void> {
    // What the program suggested before is told by itself.
    const suggested = this.#byOthers ? this.#announceNow() : null;
    this.#changed = joined(this.#changed, changed);
    this.#entries.push(entry.id);
    await Promise.all([suggested, this.#announceNow()]);
    if (entry.action.startsWith('vocabulary-')) this.#tell('vocabulary.changed', {});
  }

  /** Tells, before long, of what the program suggests by itself: it comes in bursts, an article at a time, and nobody waits for it. */
  announceSuggestions(articleId: ArticleId, { changed, ids }: SuggestionsWritten): void {
    this.#changed = joined(this.#changed, changed);
    this.#resuggested?.push({ articleId, ids });
    if (countOf(this.#resuggested ?? []) > mostSuggested) this.#resuggested = null;
    this.#byOthers = true;
    this.#timer ??= setTimeout(() => void this.#announceNow(), quietPause);
  }

  /** Tells, before long, of a file that came in: others may follow. */
  announceImport({ entry, changed }: Pick<Written, 'entry' | 'changed'>): void {
    this.#changed = joined(this.#changed, changed);
    this.#entries.push(entry.id);
    this.#timer ??= setTimeout(() => void this.#announceNow(), quietPause);
  }

  /** Tells now what is told before long. */
  async announceGathered(): Promise<void> {
    if (this.#timer !== undefined) await this.#announceNow();
  }

  /** Tells, before long, of articles whose suggestions are behind now. */
  announceStale(articles: readonly ArticleId[]): void {
    this.#changed = joined(this.#changed, { articles, issues: [] });
    this.#byOthers = true;
    this.#timer ??= setTimeout(() => void this.#announceNow(), quietPause);
  }

  /** Tells that anything may be other than before: other programs have changed the workspace. */
  async announceAll(): Promise<void> {
    this.#changed = null;
    this.#resuggested = null;
    this.#byOthers = true;
    await this.#announceNow();
    this.#tell('vocabulary.changed', {});
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #announceNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changed = this.#changed;
    this.#changed = nothing;
    const byOthers = this.#byOthers;
    this.#byOthers = false;
    const resuggested = byOthers ? this.#resuggested : null;
    this.#resuggested = [];
    const entries = this.#entries;
    this.#entries = [];
    // Answers come in the order in which they were asked for, so the window is never told of a state that is over.
    this.#tell('workspace.changed', {
      ...(await this.#store.read('changes', { changed, resuggested, person: this.#person })),
      ...{ entries, byOthers },
    });
  }

  #tell<Name extends DeskEventName>(name: Name, payload: DeskEventPayload<Name>): void {
    if (!this.#isStopped) this.#emit(name, payload);
  }
}

function countOf(resuggested: readonly Resuggested[]): number {
  return resuggested.flatMap(({ ids }) => Object.values(ids)).reduce((count, { length }) => count + length, 0);
}
