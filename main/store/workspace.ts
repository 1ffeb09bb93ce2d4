import type Database from 'better-sqlite3';
import type { OwnVocabulary } from '../../model/category.ts';
import type { Command } from '../../model/commands/command.ts';
import { applyCommands } from '../../model/commands/registry.ts';
import type { ArticleDocument, FurnitureBlock, WorkspaceOverview } from '../../model/document.ts';
import type { Entity } from '../../model/entity.ts';
import { KanwuError } from '../../model/error.ts';
import {
  type ArticleId,
  type EntityId,
  type IssueId,
  type LearningId,
  newId,
  type RulingId,
  type VocabularyId,
} from '../../model/ids.ts';
import type { Source } from '../../model/issue.ts';
import type { Edit, JournalEntry, UndoState } from '../../model/journal.ts';
import type { Learning } from '../../model/learning.ts';
import type { EntityType } from '../../model/mention.ts';
import type { Records } from '../../model/records.ts';
import type { Ruling } from '../../model/ruling.ts';
import { checkBlocks, checkCorrections, checkMentions } from '../../model/soundness.ts';
import { readArticleDocument, type Stretch } from './article-document.ts';
import { saveCopy } from './backup/save-copy.ts';
import { correctionsAround } from './corrections-around.ts';
import { decidedArticles } from './decided-articles.ts';
import { type Drafts, sqlDrafts } from './drafts.ts';
import { readFurniture } from './furniture.ts';
import { type Journal, sqlJournal } from './journal.ts';
import { type Lines, sqlLines } from './lines/lines.ts';
import { asKanwuError, makeWhole, type OpenOptions, openDatabase } from './open-database.ts';
import { OthersEntries } from './others-entries.ts';
import { problemsOf } from './problems.ts';
import type { Changed } from './projections/changed.ts';
import { openProjections, type Projections } from './projections/projections.ts';
import { sqlRecords } from './records.ts';
import { type Sources, sqlSources } from './sources.ts';
import { type Touch, type Touched, TouchedBook, watched } from './touched.ts';

/** Who does something, and when. */
export interface Doing {
  readonly actor: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What executing, undoing or redoing an edit came to. */
export interface Executed {
  readonly entry: JournalEntry;
  readonly touched: Touched;
  /** The lines of lists that it changed; null when whatever is listed is to be read anew. */
  readonly changed: Changed | null;
}

/** So many stretches of an article at most are read apart from it. */
const mostStretches = 20;

/**
 * An open workspace file. Every change goes through {@link Workspace.execute}: an edit's commands are applied, checked and written to
 * the journal in one transaction, which is on the disk when the call returns.
 */
export class Workspace {
  readonly path: string;
  readonly records: Records;
  readonly sources: Sources;
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly lines: Lines;
  readonly #database: Database.Database;
  readonly #options: OpenOptions;
  readonly #projections: Projections;
  readonly #others: OthersEntries;

  /** @throws {KanwuError} see {@link openDatabase} */
  static open(path: string, options: OpenOptions = {}): Workspace {
    return new Workspace(path, openDatabase(path, options), options);
  }

  private constructor(path: string, database: Database.Database, options: OpenOptions) {
    this.path = path;
    this.#options = options;
    this.#database = database;
    this.records = sqlRecords(database);
    this.sources = sqlSources(database);
    this.journal = sqlJournal(database);
    this.#projections = openProjections(
      { database, records: this.records, sources: this.sources },
      options.readonly ?? false,
    );
    this.lines = sqlLines(database, this.records.issue);
    this.drafts = sqlDrafts(database);
    this.#others = new OthersEntries(database, this.journal);
  }

  close(): void {
    this.#database.close();
  }

  /**
   * Executes an edit: all of its commands, or none when one fails.
   *
   * @param sources files that the edit's issues are imported from, kept before its commands are applied
   * @throws {KanwuError} what the commands throw, and `range-outside-source`, `range-empty`, `correction-overlaps`,
   *   `blocks-overlap` when the edit would leave an issue unsound
   */
  execute(edit: Edit, doing: Doing, sources: readonly Source[] = []): Executed {
    return this.#transact((records) => {
      for (const source of sources) if (!this.sources.has(source.sha256)) this.sources.add(source);
      const inverse = applyCommands(records, edit.commands);
      return this.journal.append({ id: newId(), kind: 'edit', targetId: null, ...doing, ...edit, inverse });
    });
  }

  /** Undoes the last edit that stands. @throws {KanwuError} `nothing-to-undo` */
  undo(doing: Doing): Executed {
    const { undo: edit } = this.undoState();
    if (edit === null) throw new KanwuError('nothing-to-undo');
    return this.#transact((records) => {
      const commands = this.journal.commandsOf(edit.id, 'inverse');
      const inverse = applyCommands(records, commands);
      this.journal.setUndone(edit.id, true);
      return this.#appendFor(edit, 'undo', doing, commands, inverse);
    });
  }

  /** Redoes the edit that was undone last. @throws {KanwuError} `nothing-to-redo` */
  redo(doing: Doing): Executed {
    const { redo: edit } = this.undoState();
    if (edit === null) throw new KanwuError('nothing-to-redo');
    return this.#transact((records) => {
      const commands = this.journal.commandsOf(edit.id, 'commands');
      const inverse = applyCommands(records, commands);
      this.journal.setUndone(edit.id, false);
      this.journal.setInverse(edit.id, inverse);
      return this.#appendFor(edit, 'redo', doing, commands, inverse);
    });
  }

  /**
   * What other programs wrote to the file since this was asked last, oldest first; null when they wrote nothing.
   *
   * @throws {KanwuError} `workspace-locked`, `workspace-damaged`, `workspace-not-writable`
   */
  takeOthersEntries(): JournalEntry[] | null {
    try {
      return this.#others.take();
    } catch (error) {
      throw asKanwuError(error, this.path);
    }
  }

  undoState(): UndoState {
    return this.journal.undoState();
  }

  overview(): WorkspaceOverview {
    return { path: this.path, ...this.lines.counts(), undo: this.undoState() };
  }

  /** The issues in the order in which they are listed. */
  issueIds(): IssueId[] {
    return this.#database.prepare<[], IssueId>('SELECT id FROM issue ORDER BY ordinal, id').pluck().all() as IssueId[];
  }

  /** Where learning starts from; null for the shipped weights and everything that was decided. */
  learningStart(): Learning | null {
    const id = this.#database
      .prepare<[], LearningId>('SELECT max(id) FROM learning')
      .pluck()
      .get() as LearningId | null;
    return id === null ? null : (this.records.learning.get(id) ?? null);
  }

  /** The entity of a type that has a name, as its preferred one or as an alias. */
  findEntity(type: EntityType, name: string): Entity | undefined {
    const id = this.#database
      .prepare<{ type: EntityType; name: string }, EntityId>(
        `SELECT id FROM entity WHERE type = @type
           AND (name = @name OR EXISTS (SELECT 1 FROM json_each(aliases) WHERE value = @name)) ORDER BY id LIMIT 1`,
      )
      .pluck()
      .get({ type, name }) as EntityId | undefined;
    return id === undefined ? undefined : this.records.entity.get(id);
  }

  entitiesOfType(type: EntityType): Entity[] {
    return this.records.entity.where('type', type);
  }

  /** What people have laid down for names, oldest first. */
  rulings(): Ruling[] {
    const ids = this.#database.prepare<[], RulingId>('SELECT id FROM ruling ORDER BY id').pluck().all() as RulingId[];
    return ids.map((id) => this.records.ruling.get(id)).filter((ruling) => ruling !== undefined);
  }

  /** The vocabularies that the workspace brings itself, oldest first. */
  vocabularies(): OwnVocabulary[] {
    const ids = this.#database.prepare<[], VocabularyId>('SELECT id FROM vocabulary ORDER BY id').pluck().all();
    return (ids as VocabularyId[])
      .map((id) => this.records.vocabulary.get(id))
      .filter((vocabulary) => vocabulary !== undefined);
  }

  /** The articles in which people decided something, in the order of the issues. */
  decidedArticles(): ArticleId[] {
    return decidedArticles(this.#database);
  }

  /** The types that mentions have, in the order of the alphabet. */
  entityTypes(): EntityType[] {
    return this.#database.prepare<[], EntityType>('SELECT type FROM mention_type ORDER BY type').pluck().all();
  }

  /** The issue's blocks that belong to no article. @throws {KanwuError} `record-not-found` */
  furniture(id: IssueId): FurnitureBlock[] {
    return readFurniture(this.records, this.sources, id);
  }

  /** @throws {KanwuError} `record-not-found` */
  article(id: ArticleId): ArticleDocument {
    return readArticleDocument(this.#database, this.records, this.sources, id);
  }

  /** Of an article the blocks that some stretches of the source touch, and what touches these. @throws {KanwuError} `record-not-found` */
  articleAround(id: ArticleId, stretches: readonly Stretch[]): ArticleDocument {
    // Many are found sooner by reading all of the article.
    const around = stretches.length > mostStretches ? null : stretches;
    return readArticleDocument(this.#database, this.records, this.sources, id, around);
  }

  /** Every row of every table but the journal, to compare two workspaces by. */
  dump(): Record<string, unknown[]> {
    const tables = [
      'source',
      'issue',
      'article',
      'block',
      'correction',
      'entity',
      'mention',
      'mention_range',
      'relation',
      'classification',
      'ruling',
      'learning',
      'vocabulary',
    ];
    return Object.fromEntries(
      tables.map((table) => [table, this.#database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]),
    );
  }

  /** Has several reads see the workspace as it is at one moment, with all that was written to it before. */
  readAtOnce<Result>(reads: () => Result): Result {
    return this.#database.transaction(reads)();
  }

  /**
   * From now on reads see the workspace as it is, whatever other programs and threads write to it, until the function that
   * is given back is called.
   */
  holdStill(): () => void {
    this.#database.exec('BEGIN');
    // SQLite begins to hold at the first read.
    this.#database.prepare('SELECT 1 FROM sqlite_schema').get();
    return () => void this.#database.exec('COMMIT');
  }

  /**
   * Carries what stands beside the file over into it, so that the file by itself is the whole workspace.
   *
   * @returns whether it could: not while somebody reads an older state or writes
   */
  makeWhole(): boolean {
    return makeWhole(this.#database);
  }

  /** Writes the workspace, as it is now, to a file of its own. @throws {KanwuError} what {@link saveCopy} throws */
  saveCopy(to: string, replace: boolean): void {
    saveCopy(this.#database, to, replace, this.#options);
  }

  /** What SQLite finds wrong with the file; empty when it is whole. */
  integrityProblems(): string[] {
    const dangling = this.#database.pragma('foreign_key_check') as { table: string }[];
    return [
      ...problemsOf(this.#database, 'integrity_check'),
      ...dangling.map((row) => `dangling reference in ${row.table}`),
    ];
  }

  #appendFor(
    edit: JournalEntry,
    kind: 'undo' | 'redo',
    doing: Doing,
    commands: readonly Command[],
    inverse: readonly Command[],
  ): JournalEntry {
    const { action, articleId, summary } = edit;
    return this.journal.append({
      ...{ id: newId(), kind, targetId: edit.id, action, articleId, summary },
      ...{ ...doing, commands, inverse },
    });
  }

  #transact(change: (records: Records) => JournalEntry): Executed {
    const book = new TouchedBook();
    try {
      const executed = this.#database
        .transaction((): Executed => {
          const entry = change(watched(this.records, book));
          const touched = book.read();
          this.#checkSoundness(touched);
          return { entry, touched, changed: this.#projections.apply(touched) };
        })
        .immediate();
      this.#others.noteOwn(executed.entry);
      return executed;
    } catch (error) {
      throw asKanwuError(error, this.path);
    }
  }

  #checkSoundness(touched: Touched): void {
    for (const [issueId, { block, correction, mention }] of touched) {
      const issue = this.records.issue.get(issueId);
      if (issue === undefined) continue;
      const { length } = this.sources.textOf(issue.sha256);
      if (block !== undefined) checkBlocks(this.records.block.where('issueId', issueId), length);
      // What was sound before stays so but beside what changed, and an issue has too many to look at all for each edit.
      const corrections = correctionsAround(this.#database, this.records, issueId, recordsAfter(correction));
      checkCorrections(corrections, length);
      checkMentions(recordsAfter(mention), length);
    }
  }
}

function recordsAfter<R>(touched: ReadonlyMap<string, Touch<R>> | undefined): R[] {
  return [...(touched?.values() ?? [])].map(({ after }) => after).filter((after) => after !== null);
}
