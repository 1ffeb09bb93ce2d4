import type { FiledCategory, OwnVocabulary } from '../../model/category.ts';
import type { Command } from '../../model/commands/command.ts';
import type { WorkspaceOverview } from '../../model/document.ts';
import type { ArticleId, IssueId, PersonId } from '../../model/ids.ts';
import type { UndoState } from '../../model/journal.ts';
import type { IssueLine } from '../../model/lines.ts';
import type { Person } from '../../model/person.ts';
import type { RecordTypes } from '../../model/records.ts';
import { saveCopy } from './backup/save-copy.ts';
import { correctedBefore, proposedAgain } from './corrected-again.ts';
import { type Dump, dumpOf } from './dump.ts';
import { filedCategories } from './filed-categories.ts';
import { type JournalProblem, journalProblems } from './journal/journal-problems.ts';
import type { MergeSide } from './journal/merge.ts';
import { type Takeable, takeable, undoStateOf } from './journal/undo-state.ts';
import type { StretchOfPage, WithheldNoun } from './journal/withheld.ts';
import { type LearningStart, learningStartIn } from './lessons/learning-start.ts';
import { issuesBeside } from './lines/issues-beside.ts';
import { makeWhole } from './open-database.ts';
import { integrityProblemsOf, problemsOf, problemsOfTable, tablesIn } from './problems.ts';
import { projectionProblems } from './projections/projection-problems.ts';
import { projections } from './projections/projections.ts';
import type { Touched } from './touched.ts';
import { WorkspaceParts } from './workspace-parts.ts';

/** An open workspace file: what is read of it from several of its parts, and whether they agree. */
export abstract class WorkspaceReads extends WorkspaceParts {
  /** Which SQLite it is read with. */
  get nativeBinding(): string | undefined {
    return this.options.nativeBinding;
  }

  close(): void {
    this.database.close();
  }

  /** What somebody's undo and redo would do next. */
  undoState(person: PersonId): UndoState {
    return undoStateOf(this.journal, this.takeable(person));
  }

  /** What people took away of a noun in a stretch of a page. */
  removedAround<N extends WithheldNoun>(noun: N, stretch: StretchOfPage): RecordTypes[N][] {
    return this.withheld.around(noun, 'removed', stretch);
  }

  overview(person: PersonId): Omit<WorkspaceOverview, 'readOnly'> {
    return {
      path: this.path,
      place: this.place,
      ...this.lines.counts(),
      undo: this.undoState(person),
      conflicts: this.conflicts.count(),
    };
  }

  /** The other issues of the same date as one, then those that are listed beside it; some of them at most. */
  issuesBeside(id: IssueId): IssueLine[] {
    return issuesBeside(this.database, id).flatMap((each) => this.lines.issue(each) ?? []);
  }

  /** What people filed articles under, most of them first. */
  filedCategories(): FiledCategory[] {
    return filedCategories(this.database);
  }

  /** Who worked in it. */
  people(): Person[] {
    return this.persons.list().map(({ id, name }) => ({ id, name }));
  }

  /** The issues in the order in which they are listed. */
  issueIds(): IssueId[] {
    return this.database.prepare<[], IssueId>('SELECT id FROM issue ORDER BY ordinal, id').pluck().all() as IssueId[];
  }

  /** Where learning starts from; see {@link learningStartIn}. */
  learningStart(): LearningStart | null {
    return learningStartIn(this.database, this.records.learning, this.journal);
  }

  /** The vocabularies that the workspace brings itself, oldest first. */
  vocabularies(): OwnVocabulary[] {
    return this.records.vocabulary.ids().flatMap((id) => this.records.vocabulary.get(id) ?? []);
  }

  /** The articles of all issues in which an edit changed anything. */
  articlesOfIssues(touched: Touched): ArticleId[] {
    const { issues } = this.transactions.affected(touched);
    return [...issues].flatMap((issueId) => this.records.article.where('issueId', issueId)).map(({ id }) => id);
  }

  /** The articles in which an edit changed anything. */
  articlesTouched(touched: Touched): ArticleId[] {
    return [...this.transactions.affected(touched).articles];
  }

  /** What to propose in an article because people corrected the same elsewhere; nothing where the article is gone or done. */
  proposedAgain(id: ArticleId): readonly Command[] {
    const article = this.records.article.get(id);
    if (article === undefined || article.state === 'done') return [];
    const corrected = correctedBefore(this.database, this.records, this.sources);
    return corrected.length === 0 ? [] : proposedAgain(this.articles.read(id), corrected);
  }

  /** Everything that the workspace holds but the journal, to compare two workspaces by. */
  dump(): Dump {
    return dumpOf(this.parts, this.recognitions);
  }

  /** Has several reads see the workspace as it is at one moment, with all that was written to it before. */
  readAtOnce<Result>(reads: () => Result): Result {
    return this.database.transaction(reads)();
  }

  /**
   * From now on reads see the workspace as it is, whatever other programs and threads write to it, until the function that
   * is given back is called.
   */
  holdStill(): () => void {
    this.database.exec('BEGIN');
    // SQLite begins to hold at the first read.
    this.database.prepare('SELECT 1 FROM sqlite_schema').get();
    return () => void this.database.exec('COMMIT');
  }

  /**
   * Carries what stands beside the file over into it, so that the file by itself is the whole workspace.
   *
   * @returns whether it could: not while somebody reads an older state or writes
   */
  makeWhole(): boolean {
    return makeWhole(this.database);
  }

  /** Writes the workspace, as it is now, to a file of its own. @throws {KanwuError} what {@link saveCopy} throws */
  saveCopy(to: string, replace: boolean): void {
    saveCopy(this.database, to, replace, this.options);
  }

  /** What SQLite finds wrong with the file, or with one of its {@link fileParts}, at a quick look; empty when it is whole. */
  fileProblems(part?: string): string[] {
    return part === undefined ? problemsOf(this.database) : problemsOfTable(this.database, part);
  }

  /** The tables of the file, each of which stands for its indices, too; the first for the pages of none. */
  fileParts(): string[] {
    return tablesIn(this.database);
  }

  /** What SQLite finds wrong with the file; empty when it is whole. */
  integrityProblems(): string[] {
    return integrityProblemsOf(this.database);
  }

  /** Where the journal leads to something else than the file holds; empty when all is well. */
  journalProblems(): JournalProblem[] {
    return journalProblems(this.refolding, this.knowledge.knew());
  }

  /** The projections that say something else than the records. */
  projectionProblems(): string[] {
    return projectionProblems(projections, this.parts);
  }

  protected takeable(person: PersonId): Takeable {
    if (this.replica === null) return { undo: null, redo: null };
    return takeable(this.journal, this.replicas, this.replica, person);
  }

  protected side(): MergeSide {
    const [knowledge, people, replicas] = [this.knowledge, this.persons, this.replicas];
    const { journal, sources, recognitions } = this;
    return { journal, sources, recognitions, knowledge, people, replicas };
  }
}
