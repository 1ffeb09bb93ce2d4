import { z } from 'zod';
import { AboutApp } from '../model/about-app.ts';
import { AppDescription } from '../model/app-description.ts';
import { BackupList, BackupShare, BackupState } from '../model/backup.ts';
import { ListedVocabulary } from '../model/category.ts';
import { ChosenFile, FileHandle, WrittenFile } from '../model/chosen-file.ts';
import { DatasetFormat, ExportWish } from '../model/dataset-export.ts';
import { deskEvents } from '../model/desk-events.ts';
import { type ArticleDocument, FurnitureBlock, WorkspaceOverview } from '../model/document.ts';
import { Draft, DraftPlace, DraftText } from '../model/draft.ts';
import { EditResult } from '../model/edit-result.ts';
import { Encoding } from '../model/encoding.ts';
import { EntityCandidate } from '../model/entity-candidates.ts';
import { TypeDescription } from '../model/entity-type.ts';
import type { Failure } from '../model/failure.ts';
import { ArticleId, EntryId, IssueId, MentionId, VocabularyId } from '../model/ids.ts';
import { ImportChoices, TextPreview } from '../model/import.ts';
import { ImportResult } from '../model/issue-import.ts';
import { JobId } from '../model/job.ts';
import { Conflict, ConflictChoice, ConflictKey, MergeResult } from '../model/journal/conflict.ts';
import { Edit, JournalEntry } from '../model/journal.ts';
import type { JsonText } from '../model/json-text.ts';
import { LearningDescription } from '../model/learning.ts';
import { ArticleSurroundings, FoldedIssues, FoundArticle, LibraryPage } from '../model/library.ts';
import { ArticleLine, IssueLine } from '../model/lines.ts';
import { RememberedName } from '../model/memory.ts';
import { NameListing, NamePage } from '../model/memory-list.ts';
import { EntityType } from '../model/mention.ts';
import { MenuCommand } from '../model/menu-command.ts';
import { Page } from '../model/page.ts';
import { Preferences } from '../model/preferences.ts';
import { PublicationLine } from '../model/publication.ts';
import { BackupsPurged, PurgeableIssue, PurgePreview, PurgeResult, PurgeWish } from '../model/purge.ts';
import { Recovered } from '../model/recovered.ts';
import { RelationType } from '../model/relation.ts';
import { RelationTypeDescription } from '../model/relation-type.ts';
import { FoundCounts, FoundTexts, longestQuery, SearchPlace } from '../model/search/found-text.ts';
import { ReadValueAnswer } from '../model/values/value-problem.ts';
import { VocabularyImport } from '../model/vocabulary-import.ts';

const nothing = z.strictObject({});

function procedure<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { input, output };
}

/**
 * Everything that the renderer can ask of main. An input is checked in main against its schema before anything is done;
 * a procedure that fails answers with a {@link Failure}.
 */
export const procedures = {
  'app.describe': procedure(nothing, AppDescription),
  'app.set-preferences': procedure(Preferences, Preferences),
  /** Shows a file that Kanwu wrote in the system's file manager. */
  'app.show-file': procedure(z.strictObject({ file: FileHandle }), nothing),

  /** Opens the file in which Kanwu keeps what went wrong unexpectedly. */
  'app.show-log': procedure(nothing, nothing),
  /** What program this is, and whose work it is made of. */
  'app.about': procedure(nothing, AboutApp),
  /** Opens the folder with the texts of licences. */
  'app.show-licences': procedure(nothing, nothing),

  /** Opens a workspace, or makes one if there is no file yet. It takes the place of the one that is open. */
  'workspace.open': procedure(z.strictObject({ file: FileHandle }), WorkspaceOverview),
  /** Asks the person for a workspace file, existing or new; null when they change their mind. */
  'workspace.choose': procedure(z.strictObject({ purpose: z.enum(['open', 'create']) }), ChosenFile.nullable()),
  /** The open workspace; null when none is. */
  'workspace.overview': procedure(nothing, WorkspaceOverview.nullable()),
  'workspace.close': procedure(nothing, nothing),
  /** Asks the person for a place and writes a whole copy of the open workspace there; its path, or null when they change their mind. */
  'workspace.save-copy': procedure(nothing, z.string().nullable()),
  /**
   * Asks the person for a copy of the workspace in which somebody else worked, and takes in what was done there; null when they change
   * their mind.
   */
  'workspace.choose-and-merge': procedure(nothing, MergeResult.nullable()),
  /** The backups of a workspace: of one that was open before, whether it can be opened or not; null for the one that is open. */
  'backup.list': procedure(z.strictObject({ of: FileHandle.nullable() }), BackupList),
  /** How it stands with those of the open workspace; null while that isn't known. */
  'backup.state': procedure(nothing, BackupState.nullable()),
  /** Makes one of the open workspace, unless nothing has changed since the last. */
  'backup.make': procedure(nothing, BackupState.nullable()),
  /**
   * Makes a workspace of a backup, in a file of its own beside the workspace that it was made of; where that folder is gone, asks the
   * person for a place, and null when they change their mind.
   */
  'backup.restore': procedure(z.strictObject({ backup: FileHandle, of: FileHandle.nullable() }), ChosenFile.nullable()),
  /** Asks the person for a folder for the backups of all workspaces; false when they change their mind. */
  'backup.choose-folder': procedure(nothing, z.boolean()),
  /** Has them lie in a folder beside each workspace. */
  'backup.use-folder-beside': procedure(nothing, nothing),
  'backup.set-share': procedure(z.strictObject({ share: BackupShare }), nothing),
  /** Shows the folder in the system's file manager. */
  'backup.show-folder': procedure(z.strictObject({ of: FileHandle.nullable() }), nothing),
  /**
   * Asks the person for a place and makes a new workspace there of what can be read of a damaged one; null when they change their mind.
   * The damaged one stays as it is.
   */
  'workspace.recover': procedure(
    z.strictObject({ of: FileHandle.nullable() }),
    z.strictObject({ file: ChosenFile, recovered: Recovered }).nullable(),
  ),
  /** Decisions that were made without knowledge of each other; at most `limit`, the oldest first. */
  'conflict.list': procedure(z.strictObject({ limit: z.int().min(1).max(1000) }), z.array(Conflict)),
  /** Settles a conflict, which can be undone. */
  'conflict.settle': procedure(z.strictObject({ conflict: ConflictKey, choice: ConflictChoice }), EditResult),
  /** The entity types that the workspace's mentions have, in the order of the alphabet. */
  'workspace.entity-types': procedure(nothing, z.array(EntityType)),
  /** What people say of entity types. */
  'workspace.type-descriptions': procedure(nothing, z.array(TypeDescription)),
  /** The types that relations have, in the order of the alphabet. */
  'workspace.relation-types': procedure(nothing, z.array(RelationType)),
  /** What people say of relation types. */
  'workspace.relation-type-descriptions': procedure(nothing, z.array(RelationTypeDescription)),

  /** Asks the person for issue files; empty when they change their mind. */
  'issue.choose': procedure(nothing, z.array(ChosenFile)),
  /** Imports issue files into the open workspace, all by the same choices; one that fails does not keep the others out. */
  'issue.import': procedure(
    z.strictObject({ job: JobId, files: z.array(FileHandle).min(1), choices: ImportChoices }),
    ImportResult,
  ),
  /** The beginning of a file that was chosen, as it would read in an encoding. */
  'issue.preview': procedure(z.strictObject({ file: FileHandle, encoding: Encoding }), TextPreview),
  /** Imports the sample issue that comes with Kanwu. */
  'issue.import-sample': procedure(z.strictObject({ job: JobId }), ImportResult),

  /** At most `count` rows of the library, from one on. */
  'library.rows': procedure(
    z.strictObject({ from: z.int().nonnegative(), count: z.int().min(1).max(500), folded: FoldedIssues }),
    LibraryPage,
  ),
  /** The row of an issue or article; null for one that is not there or that stands in a folded issue. */
  'library.row-of': procedure(
    z.strictObject({ id: z.union([IssueId, ArticleId]), folded: FoldedIssues }),
    z.int().nonnegative().nullable(),
  ),
  /** The article to begin with: the one that was open last if it is there, else the first that is not done, else the first. */
  'library.first': procedure(z.strictObject({ last: ArticleId.nullable() }), ArticleId.nullable()),
  /** The first `limit` articles whose headline and issue hold all of the words. */
  'library.find': procedure(
    z.strictObject({ wanted: z.string().max(200), limit: z.int().min(1).max(500) }),
    z.array(FoundArticle),
  ),

  /** The first `limit` articles after a place (null: from the first on) that have all of the words in one paragraph of their text. */
  'search.find': procedure(
    z.strictObject({
      wanted: z.string().max(longestQuery),
      after: SearchPlace.nullable(),
      limit: z.int().min(1).max(200),
    }),
    FoundTexts,
  ),
  /** How many articles that finds, and how many paragraphs. */
  'search.count': procedure(z.strictObject({ wanted: z.string().max(longestQuery) }), FoundCounts),

  /** What the workspace's issues are of, in the order of their titles. */
  'publication.list': procedure(nothing, z.array(PublicationLine)),

  /** Null for an issue that is not there. */
  'issue.line': procedure(z.strictObject({ id: IssueId }), IssueLine.nullable()),
  /** The issue's articles in their order. */
  'issue.articles': procedure(z.strictObject({ id: IssueId }), z.array(ArticleLine)),
  /** The issue's pages in their order. */
  'issue.pages': procedure(z.strictObject({ id: IssueId }), z.array(Page)),
  /** The issues that an issue may be one with: of its date, or listed beside it. */
  'issue.beside': procedure(z.strictObject({ id: IssueId }), z.array(IssueLine)),
  /** The issue's blocks that belong to no article, in the order of the source. */
  'issue.furniture': procedure(z.strictObject({ id: IssueId }), z.array(FurnitureBlock)),

  /** The issues that were removed and that the workspace's file still holds. */
  'purge.removed': procedure(nothing, z.array(PurgeableIssue)),
  /** What would go for good with an issue; null for one of which the file holds nothing. */
  'purge.preview': procedure(z.strictObject({ id: IssueId }), PurgePreview.nullable()),
  /** When the backups were made that hold what would go with an issue, the newest first, in milliseconds since the epoch. */
  'purge.backups': procedure(z.strictObject({ id: IssueId }), z.array(z.int())),
  /** Takes an issue out of the file for good and, if that is wanted, out of the workspace's backups. Cannot be undone. */
  'purge.run': procedure(
    PurgeWish.extend({ withBackups: z.boolean() }),
    PurgeResult.extend({ backups: BackupsPurged.nullable() }),
  ),

  'article.open': procedure(z.strictObject({ id: ArticleId }), z.string() as z.ZodType<JsonText<ArticleDocument>>),
  /** Null for an article that is not there. */
  'article.surroundings': procedure(z.strictObject({ id: ArticleId }), ArticleSurroundings.nullable()),

  /** Reads what is typed as the normalised value of a mention of a type. */
  'value.read': procedure(z.strictObject({ type: EntityType, text: DraftText }), ReadValueAnswer),

  /** Executes an edit: all of its commands or none. When it answers, the edit is on disk. */
  'edit.execute': procedure(Edit, EditResult),
  'edit.undo': procedure(nothing, EditResult),
  'edit.redo': procedure(nothing, EditResult),
  /** The journal's newest entries first; `before` is the entry to go on from. */
  'history.list': procedure(
    z.strictObject({ before: EntryId.nullable(), limit: z.int().min(1).max(500), articleId: ArticleId.nullable() }),
    z.array(JournalEntry),
  ),

  /** Keeps what is being typed in the open workspace, in the place of what was typed there before. When it answers, it is on disk. */
  'draft.write': procedure(z.strictObject({ place: DraftPlace, text: DraftText }), nothing),
  'draft.remove': procedure(z.strictObject({ place: DraftPlace }), nothing),
  /** What the person typed in this window, and in windows that are gone, and did not leave. */
  'draft.list': procedure(nothing, z.array(Draft)),

  /** The vocabularies that come with Kanwu, then those that the open workspace brings. */
  'vocabulary.list': procedure(nothing, z.array(ListedVocabulary)),
  /**
   * Asks the person for a CSV or SKOS file and imports the vocabulary that it holds, in the place of the workspace's own one of the
   * same name; null when they change their mind. Can be undone.
   */
  'vocabulary.choose-and-import': procedure(nothing, VocabularyImport.nullable()),
  /** Removes a vocabulary that the workspace brings; what is filed under it keeps its codes. Can be undone. */
  'vocabulary.remove': procedure(z.strictObject({ id: VocabularyId }), nothing),

  /**
   * The entities that a mention may name, with reasons; when one is looked for, those called so, and all others that are.
   * The mention's own entity is not among them.
   */
  'entity.candidates': procedure(
    z.strictObject({ articleId: ArticleId, mentionId: MentionId, wanted: z.string().max(200) }),
    z.array(EntityCandidate),
  ),

  /** At most `count` of the remembered names that are listed, from one on. */
  'memory.rows': procedure(
    z.strictObject({ listing: NameListing, from: z.int().nonnegative(), count: z.int().min(1).max(500) }),
    NamePage,
  ),
  /** Which of those that are listed a name is, however it is printed; null where it is not listed. */
  'memory.row-of': procedure(
    z.strictObject({ listing: NameListing, name: RememberedName.shape.name, type: EntityType }),
    z.int().nonnegative().nullable(),
  ),
  /** All that are listed: to lay down the same for them. */
  'memory.listed': procedure(z.strictObject({ listing: NameListing }), z.array(RememberedName)),
  /** What is remembered of a name, however it is printed; null for nothing. */
  'memory.find': procedure(
    z.strictObject({ name: RememberedName.shape.name, type: EntityType }),
    RememberedName.nullable(),
  ),
  /** The types that remembered names have. */
  'memory.types': procedure(nothing, z.array(EntityType)),

  'learning.describe': procedure(nothing, LearningDescription),
  /** Goes back to the shipped weights; what was decided until now is not learned from again. Can be undone. */
  'learning.reset': procedure(nothing, LearningDescription),
  /** Asks the person for a file and writes what was learned to it; null when they change their mind. */
  'learning.export': procedure(nothing, ChosenFile.nullable()),
  /** Asks the person for a file of what was learned elsewhere and starts from it; null when they change their mind. */
  'learning.import': procedure(nothing, LearningDescription.nullable()),

  /** Asks the person for a folder; null when they change their mind. */
  'export.choose-folder': procedure(nothing, ChosenFile.nullable()),
  /** The formats that a dataset can be written in. */
  'export.formats': procedure(nothing, z.array(DatasetFormat)),
  'export.run': procedure(
    ExportWish.omit({ directory: true }).extend({ job: JobId, folder: FileHandle }),
    z.array(WrittenFile),
  ),

  'job.cancel': procedure(z.strictObject({ job: JobId }), nothing),

  /** Opens another window on the workspace that is open in this one. */
  'window.open': procedure(nothing, nothing),
  /** Answers `window.closing`: the window may go. `lost` says whether some of what was typed could not be kept. */
  'window.may-close': procedure(z.strictObject({ lost: z.boolean() }), nothing),
} as const;

export type ProcedureName = keyof typeof procedures;
export type ProcedureInput<Name extends ProcedureName> = z.infer<(typeof procedures)[Name]['input']>;
export type ProcedureOutput<Name extends ProcedureName> = z.infer<(typeof procedures)[Name]['output']>;

/** What a call answers with. */
export type Reply<Name extends ProcedureName> =
  | { readonly ok: true; readonly value: ProcedureOutput<Name> }
  | { readonly ok: false; readonly error: Failure };

/** Everything that main tells the renderer unasked. */
export const events = {
  ...deskEvents,
  /** Something went wrong in the program itself, outside any call; it goes on. */
  'app.troubled': nothing,
  /** The person closes the window, or quits: what is typed is to be kept now. */
  'window.closing': nothing,
  /** Another window has changed what is set for the app. */
  'preferences.changed': Preferences,
  'menu.invoked': z.strictObject({ command: MenuCommand }),
  /** Issue or workspace files that the system asked Kanwu to open while it was running. */
  'files.opened': z.strictObject({ files: z.array(ChosenFile).min(1) }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** What the preload script gives the window, as `window.kanwu`. */
export interface Bridge {
  call<Name extends ProcedureName>(name: Name, input: ProcedureInput<Name>): Promise<Reply<Name>>;
  /** @returns a function that stops listening */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
  /** Tells main of a file that was dropped on the window; null for one that is not on a disk. */
  takeDropped(file: File): Promise<ChosenFile | null>;
}
