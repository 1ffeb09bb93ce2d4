import type { ArticleThen } from '../../model/article-restoring.ts';
import type { Command } from '../../model/commands/command.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId, EntryId, PersonId, RecordId } from '../../model/ids.ts';
import type { Sha256 } from '../../model/issue.ts';
import { namedBy } from '../../model/journal/deeds.ts';
import { entryIdOf } from '../../model/journal/entry-id.ts';
import { nextTime } from '../../model/journal/hybrid-clock.ts';
import type { Edit, JournalEntry } from '../../model/journal.ts';
import type { PurgeResult, PurgeWish } from '../../model/purge.ts';
import { checkStop, neverStop, type Stop } from '../../model/stop.ts';
import { type ArticleAsItWas, articleAsItWas } from './journal/article-as-it-was.ts';
import { executeCommands } from './journal/execute-commands.ts';
import { bringIn, type MergeSide } from './journal/merge.ts';
import { refold } from './journal/refold.ts';
import { removedIssuesOf } from './journal/removed-issues.ts';
import { putSuggestions, suggestIn, suggestionsOf } from './journal/suggestions.ts';
import { takingBack } from './journal/taking-back.ts';
import { purgedStates, type WholeEntry } from './journal/whole-entry.ts';
import { asKanwuError, type OpenOptions, openDatabase } from './open-database.ts';
import { isSameFile } from './place/is-same-file.ts';
import { type PurgedElsewhere, Purges } from './purge/purges.ts';
import { washOut } from './purge/wash-out.ts';
import type { FoundImage, NewSource } from './recognition/recognitions.ts';
import type { BesideChange, Suggested } from './transactions.ts';
import type { WatchedRecords } from './watched-records.ts';
import { WorkspaceReads } from './workspace-reads.ts';

/** Who does something, and when. */
export interface Doing {
  readonly person: PersonId;
  /** The name that they go by. */
  readonly actor: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What comes with an edit. */
export interface BesideEdit {
  /** Writes what is written with it, or not at all. */
  readonly also?: () => void;
  /** Commands that suggest something, a part at a time: no more than that is held in memory at once. */
  readonly suggestions?: Iterable<readonly Command[]>;
  /** Looked at until it is written. */
  readonly stop?: Stop;
}

/** What executing, undoing or redoing an edit came to. */
export interface Executed extends Suggested {
  readonly entry: JournalEntry;
  /** Whether the article that it was made in stands on several pages. */
  readonly isOnPages: boolean;
}

/** What taking in another copy of the workspace came to. */
export interface Merged extends Suggested {
  /** How many entries of the journal came in. */
  readonly entries: number;
  /** How many decisions wait to be looked at, those that did before among them. */
  readonly conflicts: number;
}

/** What purging an issue came to. */
export interface Purged extends Executed, PurgeResult {}

/**
 * An open workspace file. What people do goes through {@link Workspace.execute}: an edit's commands are applied, checked and written to
 * the journal in one transaction, which is on the disk when the call returns. The journal's entries come to the records, in whatever
 * order they came in; only what is suggested, {@link Workspace.suggest}, is in no entry.
 */
export class Workspace extends WorkspaceReads {
  /** @throws {KanwuError} see {@link openDatabase} */
  static open(path: string, options: OpenOptions = {}): Workspace {
    const database = openDatabase(path, options);
    try {
      return new Workspace(path, database, options);
    } catch (error) {
      database.close();
      throw asKanwuError(error, path);
    }
  }

  /**
   * Executes an edit: all of its commands, or none when one fails.
   *
   * @param sources files that the edit's issues are imported from, kept before its commands are applied
   * @param beside what comes with it
   * @throws {KanwuError} what the commands throw, and `range-outside-source`, `range-empty`, `correction-overlaps`,
   *   `blocks-overlap` when the edit would leave an issue unsound
   */
  execute(
    { action, articleId, summary, commands }: Edit,
    doing: Doing,
    sources: readonly NewSource[] = [],
    { also, suggestions = [], stop = neverStop }: BesideEdit = {},
  ): Executed {
    return this.#act({ suggestions, stop, lagsFrom: this.options.lagsFrom }, (watched) => {
      const { records } = watched;
      watched.lookAhead(namedBy(commands));
      for (const source of sources) this.#keep(source, () => checkStop(stop));
      const done = executeCommands(records, this.journal, commands);
      this.#noteRemoved(watched, done);
      const made = { kind: 'edit', targetId: null, action, articleId, summary, commands: done } as const;
      const entry = this.#append(doing, made, () => checkStop(stop));
      this.conflicts.settleBy(records, done);
      also?.();
      return entry;
    });
  }

  /** Takes back the person's own last edit of this copy of the workspace. @throws {KanwuError} `nothing-to-undo` */
  undo(doing: Doing): Executed {
    return this.#takeBack('undo', this.takeable(doing.person).undo, doing);
  }

  /**
   * Takes back one edit, whosever it is and however long ago, on which nothing stands.
   *
   * @throws {KanwuError} `nothing-to-undo` where there is none to take back, `built-upon` where somebody did something with what it came to
   */
  takeBack(id: EntryId, doing: Doing): Executed {
    const may = takingBack(this.journal, id);
    if (may.kind === 'nothing-to-take-back') throw new KanwuError('nothing-to-undo');
    if (may.kind === 'built-upon') throw new KanwuError('built-upon', { actor: may.by.actor, at: may.by.at });
    return this.#takeBack('undo', id, doing);
  }

  /** An article as it was when an entry had been made. @throws {KanwuError} `record-not-found` */
  articleAsItWas(then: ArticleThen): ArticleAsItWas {
    const read = (id: ArticleId): ArticleDocument => this.articles.read(id);
    return articleAsItWas({ journal: this.journal, records: this.records, knew: this.knowledge.knew(), read }, then);
  }

  /** Takes back the person's own last undo. @throws {KanwuError} `nothing-to-redo` */
  redo(doing: Doing): Executed {
    return this.#takeBack('redo', this.takeable(doing.person).redo, doing);
  }

  /**
   * Brings what is suggested up to date. What people decided stays as it is: commands that would change it do nothing.
   *
   * @throws {KanwuError} what the commands throw
   */
  suggest(commands: readonly Command[]): Suggested {
    const { lagsFrom } = this.options;
    return this.transactions.make({ lagsFrom }, (watched) => suggestIn(watched, this.journal, commands));
  }

  /**
   * Has projections that are behind what large edits did follow a slice of it; see {@link OpenOptions.lagsFrom}.
   *
   * @returns whether they still are
   */
  follow(): boolean {
    return this.transactions.follow();
  }

  /** Has them follow all of it. */
  followAll(): void {
    while (this.follow());
  }

  /** {@link merge} with a workspace file. @throws {KanwuError} `merge-with-itself`, and see {@link openDatabase} */
  mergeFile(path: string): Merged {
    return this.readCopy(path, (other) => {
      if (isSameFile(this.path, path)) throw new KanwuError('merge-with-itself', { path });
      // What can't be read of it later would be taken for damage of this file.
      const [reason] = other.fileProblems();
      if (reason !== undefined) throw new KanwuError('workspace-damaged', { path, reason });
      return this.merge(other);
    });
  }

  /** What is read of another workspace file, which stays as it is. @throws what reads it, and see {@link openDatabase} */
  readCopy<Result>(path: string, read: (other: Workspace) => Result): Result {
    const other = Workspace.open(path, { ...this.options, readonly: true });
    try {
      return read(other);
    } finally {
      other.close();
    }
  }

  /**
   * Takes over what another copy of the workspace has: its entries and sources, and of issues that were not here what is suggested in
   * them. Doing it again changes nothing.
   */
  merge(other: Workspace): Merged {
    return this.takeIn(other.side(), other.purges.purged);
  }

  /** The same with what stands elsewhere than in an open workspace. */
  takeIn(from: MergeSide, purged: PurgedElsewhere): Merged {
    let entries = 0;
    let isPurged = false;
    const suggested = this.transactions.make({}, ({ records }) => {
      isPurged = this.purges.follow(records, purged, from);
      const admitted = this.purges.admit(records, from, purged.records);
      const source = (sha256: Sha256): boolean => this.purges.tombstones.ofSource(sha256) === undefined;
      const brought = bringIn(this.side(), from, { source, entry: admitted.entry });
      entries = brought.entries.length;
      if (entries > 0) this.#noteSeen();
      const [parts, knew] = [{ ...this.refolding, records }, this.knowledge.knew()];
      refold(parts, new Map([...brought.named, ...admitted.bringBack()]), knew);
      refold(parts, removedIssuesOf(this.records, this.journal, brought.entries), knew);
      putSuggestions(records, this.journal, suggestionsOf(purged.records, brought.pages, brought.articles));
    });
    if (isPurged) washOut(this.database);
    return { ...suggested, entries, conflicts: this.conflicts.count() };
  }

  /**
   * What other programs wrote to the file since this was asked last, oldest first; null when they wrote nothing.
   *
   * @throws {KanwuError} `workspace-locked`, `workspace-damaged`, `workspace-not-writable`, and what {@link FileGuard.check} throws
   */
  takeOthersEntries(): JournalEntry[] | null {
    this.transactions.checkFile();
    try {
      return this.others.take();
    } catch (error) {
      throw asKanwuError(error, this.path);
    }
  }

  /**
   * Takes an issue out of the file for good, with its sources and what the journal quotes of it: only that it was purged stays, by whom
   * and why. It cannot be undone.
   *
   * @throws {KanwuError} what {@link Purges.check} throws
   */
  purge(wish: PurgeWish, doing: Doing): Purged {
    this.purges.check(wish);
    let entries = 0;
    this.database.pragma('secure_delete = ON');
    const executed = this.#act({}, ({ records }) => {
      const [action, articleId, summary, commands] = ['issue-purge', null, '', []] as const;
      const entry = this.#append(doing, { kind: 'edit', targetId: null, action, articleId, summary, commands });
      entries = this.purges.carryOut(records, { entry: entry.id, person: doing.person }, wish);
      return entry;
    });
    return { ...executed, entries, isWashedOut: washOut(this.database) };
  }

  /** Takes out what was purged from another copy, and takes over nothing else of that. */
  followPurges(other: Workspace): void {
    this.database.pragma('secure_delete = ON');
    this.transactions.make({}, ({ records }) => {
      this.purges.follow(records, other.purges.purged, null);
    });
    washOut(this.database);
  }

  #keep({ recognition, ...source }: NewSource, look: () => void): void {
    if (!this.sources.has(source.sha256)) this.sources.add(source, look);
    if (recognition !== undefined) this.recognitions.put(source.sha256, recognition);
  }

  /**
   * Looks whether the file is still the one at its path, as is looked before each commit.
   *
   * @throws {KanwuError} what {@link FileGuard.check} throws
   */
  checkFile(): void {
    this.transactions.checkFile();
  }

  /** Writes what is no act, in one transaction. @throws {KanwuError} what {@link FileGuard.check} throws, and what is thrown in it */
  writeBeside<Result>(write: () => Result): Result {
    return this.transactions.writeBeside(write);
  }

  /** Notes which files page images are. @throws {KanwuError} what {@link FileGuard.check} throws */
  noteImages(found: readonly FoundImage[]): void {
    this.transactions.writeBeside(() => {
      for (const { source, place, file } of found) this.recognitions.noteFile(source, place, file);
    });
  }

  #takeBack(kind: 'undo' | 'redo', targetId: EntryId | null, doing: Doing): Executed {
    const target = targetId === null ? undefined : this.journal.get(targetId);
    if (targetId === null || target === undefined) throw new KanwuError(`nothing-to-${kind}`);
    const { action, articleId, summary } = target;
    return this.#act({ lagsFrom: this.options.lagsFrom }, (watched) => {
      const { records } = watched;
      const entry = this.#append(doing, { kind, targetId, action, articleId, summary, commands: [] });
      const named = [...this.journal.deedsOf(targetId)].map(([id, { noun }]) => [id as RecordId, noun] as const);
      const overlapping = this.conflicts.count();
      watched.lookAhead(named);
      refold({ ...this.refolding, records }, new Map(named), this.knowledge.knew());
      // What others built upon it since stands in the way: whoever takes it back is told, rather than have theirs withheld. What
      // settled a conflict leaves that open again.
      const isSettling = action === 'conflict-settle';
      if (!isSettling && this.conflicts.count() > overlapping) this.conflicts.refuseOverlaps(named.map(([id]) => id));
      return entry;
    });
  }

  #append(
    { person, actor, at }: Doing,
    entry: Omit<WholeEntry, 'id' | 'replica' | 'person' | 'at' | 'purged'>,
    look?: () => void,
  ): JournalEntry {
    if (this.replica === null) throw new KanwuError('workspace-not-writable', { path: this.path });
    const time = nextTime(at, this.journal.latestTime());
    this.persons.note({ id: person, name: actor, time });
    const [id, replica, purged] = [entryIdOf(time, this.replica), this.replica, purgedStates.not];
    return this.journal.append({ ...entry, id, replica, person, at, purged }, look);
  }

  #noteSeen(): void {
    if (this.replica !== null)
      this.knowledge.noteAll(this.replica, this.journal.latestTime() + 1, this.journal.latest());
  }

  /** So that what somebody took away is not suggested again, nor other cuts of it: the same as when the mention is folded. */
  #noteRemoved(watched: WatchedRecords, done: readonly Command[]): void {
    for (const { name, payload } of done) {
      if (name === 'mention.add') this.withheld.removeAll(payload.records.map(({ id }) => id));
      // A suggestion may have been brought back for this edit, and then it was not there before.
      const decided = name === 'mention.decide' ? payload.decisions.map(({ record }) => record) : [];
      const removed = name === 'mention.remove' ? payload.ids.map((id) => watched.touch('mention', id)?.before) : [];
      for (const mention of [...decided, ...removed]) {
        const isGone = mention != null && watched.records.mention.get(mention.id) === undefined;
        if (isGone) this.withheld.put('mention', 'removed', mention);
      }
    }
  }

  #act(beside: BesideChange, change: (watched: WatchedRecords) => JournalEntry): Executed {
    let entry: JournalEntry | undefined;
    const suggested = this.transactions.make(beside, (watched) => {
      entry = change(watched);
    });
    if (entry === undefined) throw new KanwuError('internal');
    this.others.noteOwn(entry);
    return { ...suggested, entry, isOnPages: entry.articleId !== null && this.articles.isOnPages(entry.articleId) };
  }
}
