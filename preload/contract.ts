import { z } from 'zod';
import { AboutApp } from '../model/about-app.ts';
import { AppDescription } from '../model/app-description.ts';
import type { Arrangement } from '../model/arrangement/arrangement.ts';
import { AttributeType } from '../model/attribute-type.ts';
import { BackupList, BackupShare, BackupState } from '../model/backup.ts';
import { FiledCategory, ListedVocabulary } from '../model/category.ts';
import { ChosenFile, FileHandle, WrittenFile } from '../model/chosen-file.ts';
import { Citation } from '../model/citation.ts';
import { TablePreview } from '../model/column-mapping.ts';
import { Authorship, CommentState, ListedComment } from '../model/comment.ts';
import { DatasetFormat, ExportChoice, ExportPreview, ExportResult, Loss } from '../model/dataset-export.ts';
import { deskEvents } from '../model/desk-events.ts';
import { type ArticleDocument, FurnitureBlock, WorkspaceOverview } from '../model/document.ts';
import { Draft, DraftPlace, DraftText } from '../model/draft.ts';
import { EditResult } from '../model/edit-result.ts';
import { Encoding } from '../model/encoding.ts';
import { EntityCandidate } from '../model/entity-candidates.ts';
import { TypeDescription } from '../model/entity-type.ts';
import type { Failure } from '../model/failure.ts';
import { HistoryPage, TakingBack } from '../model/history.ts';
import {
  ArticleId,
  CommentId,
  EntityId,
  EntryId,
  ImportBatchId,
  IssueId,
  MentionId,
  PageId,
  VocabularyId,
} from '../model/ids.ts';
import { ImportChoices, TextPreview } from '../model/import.ts';
import { ImportExtent, ImportItemPage, ImportSummary, RunningBatch } from '../model/import-batch.ts';
import { JobId } from '../model/job.ts';
import { Conflict, ConflictChoice, ConflictKey, MergeResult } from '../model/journal/conflict.ts';
import { Edit, JournalEntry } from '../model/journal.ts';
import type { JsonText } from '../model/json-text.ts';
import { languages } from '../model/language.ts';
import { LearningDescription } from '../model/learning.ts';
import { ArticleSurroundings, FoundArticle, LibraryPage, LibraryView } from '../model/library.ts';
import { ArticleLine, IssueLine } from '../model/lines.ts';
import { RememberedName } from '../model/memory.ts';
import { NameListing, NamePage } from '../model/memory-list.ts';
import { EntityType } from '../model/mention.ts';
import { MenuCommand } from '../model/menu-command.ts';
import { Page } from '../model/page.ts';
import { ImagesFound, PageRecognition, ShownImage } from '../model/page-view.ts';
import { Person } from '../model/person.ts';
import { Preferences } from '../model/preferences.ts';
import { PublicationLine } from '../model/publication.ts';
import { BackupsPurged, PurgeableIssue, PurgePreview, PurgeResult, PurgeWish } from '../model/purge.ts';
import { Recipe, RecipeName } from '../model/recipe.ts';
import { Recovered } from '../model/recovered.ts';
import { LedgerListing, LedgerPlaces, LedgerRow, PlaceId, PlaceParagraph } from '../model/register/ledger.ts';
import { NamesToDecide } from '../model/register/name-list.ts';
import { DecidedPlaces, mostDecided, PlacesToDecide } from '../model/register/places-decision.ts';
import { RegisterListing, RegisterPage, RegisterRow } from '../model/register/register-list.ts';
import { RelationType } from '../model/relation.ts';
import { RelationTypeDescription } from '../model/relation-type.ts';
import {
  MisreadingCounts,
  mostOccurrences,
  OccurrenceCursor,
  OccurrencePage,
  OccurrencePlace,
  Replaced,
  Replacement,
  ReplaceScope,
} from '../model/replacing/replacement.ts';
import { PageEncoding, RereadReport, RereadWish } from '../model/reread.ts';
import { MarkToJudge, MarkVerdict, MissingName, PassageToRead, Sample, SampleId, SampleWish } from '../model/sample.ts';
import { Hit, HitId, HitPage, SearchFacets, SortedHits } from '../model/search/hits.ts';
import { SavedSearch, SavedSearchName, SearchQuery } from '../model/search/search-query.ts';
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

  /** Puts text on the clipboard. */
  'app.copy-text': procedure(z.strictObject({ text: z.string().max(20_000) }), nothing),
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
  /** The attributes that people described. */
  'workspace.attribute-types': procedure(nothing, z.array(AttributeType)),
  /** The types that relations have, in the order of the alphabet. */
  'workspace.relation-types': procedure(nothing, z.array(RelationType)),
  /** What people say of relation types. */
  'workspace.relation-type-descriptions': procedure(nothing, z.array(RelationTypeDescription)),

  /** Asks the person for issue files; empty when they change their mind. */
  'issue.choose': procedure(nothing, z.array(ChosenFile)),
  /** Asks the person for a folder of issue files; null when they change their mind. */
  'issue.choose-folder': procedure(nothing, ChosenFile.nullable()),
  /**
   * Imports issue files into the open workspace, and all that is in folders and archives, by the same choices; one that fails does not
   * keep the others out. When the job is cancelled, the others wait.
   */
  'issue.import': procedure(
    z.strictObject({ job: JobId, files: z.array(FileHandle).min(1), choices: ImportChoices }),
    ImportSummary,
  ),
  /** The beginning of a file that was chosen, as it would read in an encoding. */
  'issue.preview': procedure(z.strictObject({ file: FileHandle, encoding: Encoding }), TextPreview),
  /** The beginning of a table that was chosen, and what its columns hold as far as that is known. */
  'issue.table': procedure(z.strictObject({ file: FileHandle }), TablePreview),
  /** Imports the sample issue that comes with Kanwu. */
  'issue.import-sample': procedure(z.strictObject({ job: JobId }), ImportSummary),

  /** What was given to import, the newest first. */
  'import.batches': procedure(z.strictObject({ limit: z.int().min(1).max(500) }), z.array(RunningBatch)),
  /** At most `count` of the files of a batch, from one on. */
  'import.items': procedure(
    z.strictObject({
      ...{ id: ImportBatchId, extent: ImportExtent },
      ...{ from: z.int().nonnegative(), count: z.int().min(1).max(500) },
    }),
    ImportItemPage,
  ),
  /** Goes on with a batch that was cut off or cancelled. */
  'import.resume': procedure(z.strictObject({ job: JobId, id: ImportBatchId }), ImportSummary),
  /** Imports files of a batch that did not come in once more, by other choices. */
  'import.again': procedure(
    z.strictObject({
      ...{ job: JobId, id: ImportBatchId, choices: ImportChoices },
      places: z.array(z.int().nonnegative()).min(1).max(100_000),
    }),
    ImportSummary,
  ),
  /** Gives up the files of a batch that wait. */
  'import.leave-out': procedure(z.strictObject({ id: ImportBatchId }), nothing),

  /** At most `count` rows of the library, from one on. */
  'library.rows': procedure(
    z.strictObject({ from: z.int().nonnegative(), count: z.int().min(1).max(500), view: LibraryView }),
    LibraryPage,
  ),
  /** The row of an issue or article; null for one that is not there, not listed, or folded away. */
  'library.row-of': procedure(
    z.strictObject({ id: z.union([IssueId, ArticleId]), view: LibraryView }),
    z.int().nonnegative().nullable(),
  ),
  /** The article to begin with: the one that was open last if it is there, else the first that is not done, else the first. */
  'library.first': procedure(z.strictObject({ last: ArticleId.nullable() }), ArticleId.nullable()),
  /** The first `limit` articles whose headline and issue hold all of the words. */
  'library.find': procedure(
    z.strictObject({ wanted: z.string().max(200), limit: z.int().min(1).max(500) }),
    z.array(FoundArticle),
  ),

  /** Some of the places where something stands in the text, `limit` at least if there are; of a pattern those in some of the texts. */
  'search.find': procedure(
    z.strictObject({ query: SearchQuery, after: z.int().nullable(), limit: z.int().min(1).max(500) }),
    HitPage,
  ),
  /** The places where words stand by what stands on a side of them. */
  'search.sorted': procedure(z.strictObject({ query: SearchQuery, order: z.enum(['before', 'after']) }), SortedHits),
  /** Some of them. */
  'search.hits': procedure(z.strictObject({ ids: z.array(HitId).max(500) }), z.array(Hit)),
  /** What the articles are in which words were found. */
  'search.facets': procedure(SearchQuery, SearchFacets),
  /**
   * Asks the person for a file and writes the places to it; how many, how many stay as their articles are not for release, and the file, or
   * null when they change their mind.
   */
  'search.export': procedure(
    z.strictObject({ job: JobId, query: SearchQuery, language: z.enum(languages), includeNotForRelease: z.boolean() }),
    z.strictObject({ file: ChosenFile, hits: z.int().nonnegative(), heldBack: z.int().nonnegative() }).nullable(),
  ),
  /** What people look for again and again. */
  'search.saved': procedure(nothing, z.array(SavedSearch)),
  /** Keeps one, in the place of what went by its name. */
  'search.save': procedure(SavedSearch, nothing),
  'search.remove-saved': procedure(z.strictObject({ name: SavedSearchName }), nothing),

  /** What people drew at random to see how right the marks are, the latest first. */
  'sample.list': procedure(nothing, z.array(Sample)),
  'sample.draw': procedure(SampleWish, Sample),
  /** A mark of a sample, by its number from 0, or a passage; null for one that is there no more. */
  'sample.mark': procedure(z.strictObject({ id: SampleId, number: z.int().nonnegative() }), MarkToJudge.nullable()),
  'sample.passage': procedure(
    z.strictObject({ id: SampleId, number: z.int().nonnegative() }),
    PassageToRead.nullable(),
  ),
  /** What a mark turned out to be, and what is missing in a passage. */
  'sample.judge': procedure(
    z.strictObject({ id: SampleId, number: z.int().nonnegative(), verdict: MarkVerdict.nullable() }),
    Sample,
  ),
  'sample.read': procedure(
    z.strictObject({
      ...{ id: SampleId, number: z.int().nonnegative() },
      ...{ missing: z.array(MissingName).max(500).readonly(), isRead: z.boolean() },
    }),
    Sample,
  ),
  'sample.remove': procedure(z.strictObject({ id: SampleId }), nothing),

  /** The first `limit` comments in some states, the latest first. */
  'comment.list': procedure(
    z.strictObject({ states: z.array(CommentState).readonly(), limit: z.int().min(1).max(10_000) }),
    z.array(ListedComment),
  ),
  /** Who wrote a comment, and when. */
  'comment.author': procedure(z.strictObject({ id: CommentId }), Authorship.nullable()),
  /** What people filed articles under, most of them first. */
  'category.filed': procedure(nothing, z.array(FiledCategory)),
  /** Who worked in the workspace. */
  'person.list': procedure(nothing, z.array(Person)),

  /** What the workspace's issues are of, in the order of their titles. */
  'publication.list': procedure(nothing, z.array(PublicationLine)),

  /** Null for an issue that is not there. */
  'issue.line': procedure(z.strictObject({ id: IssueId }), IssueLine.nullable()),
  /** The issue's articles in their order. */
  'issue.articles': procedure(z.strictObject({ id: IssueId }), z.array(ArticleLine)),
  /** In what encoding a page's file was read, and what its bytes speak for. */
  'page.encoding': procedure(z.strictObject({ id: PageId }), PageEncoding),
  /** The beginning of a page's file as it would read in an encoding. */
  'page.preview': procedure(z.strictObject({ id: PageId, encoding: Encoding }), TextPreview),
  /** Reads a page's file in another encoding; what was decided moves along, as one edit. */
  'page.reread': procedure(
    RereadWish.extend({ job: JobId }),
    z.strictObject({ result: EditResult, report: RereadReport, articleId: ArticleId.nullable() }),
  ),
  /** The issue's pages in their order. */
  'issue.pages': procedure(z.strictObject({ id: IssueId }), z.array(Page)),
  /** Where the text of a page stands on its images; null where nothing is known of that. */
  'page.recognition': procedure(z.strictObject({ id: PageId }), PageRecognition.nullable()),
  /** The article that a character of a page belongs to; null where it is in none. */
  'page.article-at': procedure(z.strictObject({ id: PageId, offset: z.int().nonnegative() }), ArticleId.nullable()),
  /** Has an image of a page's source shown. */
  'page.show-image': procedure(z.strictObject({ id: PageId, place: z.int().nonnegative() }), ShownImage),
  /** Asks the person for a folder and looks for all missing page images in it; null when they change their mind. */
  'page.find-images': procedure(z.strictObject({ job: JobId }), ImagesFound.nullable()),
  /** The issues that an issue may be one with: of its date, or listed beside it. */
  'issue.beside': procedure(z.strictObject({ id: IssueId }), z.array(IssueLine)),
  /** The issue's blocks that belong to no article, in the order of the source. */
  'issue.furniture': procedure(z.strictObject({ id: IssueId }), z.array(FurnitureBlock)),
  /** How the issue's text is put together. */
  'issue.arrangement': procedure(z.strictObject({ id: IssueId }), z.string() as z.ZodType<JsonText<Arrangement>>),

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
  'article.surroundings': procedure(
    z.strictObject({ id: ArticleId, view: LibraryView.nullable() }),
    ArticleSurroundings.nullable(),
  ),

  /** Reads what is typed as the normalised value of a mention of a type. */
  'value.read': procedure(z.strictObject({ type: EntityType, text: DraftText }), ReadValueAnswer),

  /** Executes an edit: all of its commands or none. When it answers, the edit is on disk. */
  'edit.execute': procedure(Edit, EditResult),
  'edit.undo': procedure(nothing, EditResult),
  'edit.redo': procedure(nothing, EditResult),
  /** Takes one edit back by itself, whosever it is. */
  'edit.take-back': procedure(z.strictObject({ id: EntryId }), EditResult),
  /** The journal's newest entries first, of those that are asked for; `before` is the entry to go on from. */
  'history.list': procedure(HistoryPage, z.array(JournalEntry)),
  /** Whether an edit can be taken back by itself. */
  'history.taking-back': procedure(z.strictObject({ id: EntryId }), TakingBack),

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

  /** At most `count` of the entities that are listed, from one on. */
  'register.rows': procedure(
    z.strictObject({ listing: RegisterListing, from: z.int().nonnegative(), count: z.int().min(1).max(500) }),
    RegisterPage,
  ),
  /** Which of the entities that are listed one is; null where it is not listed. */
  'register.row-of': procedure(
    z.strictObject({ listing: RegisterListing, id: EntityId }),
    z.int().nonnegative().nullable(),
  ),
  /** Null for an entity that is not there or was joined into another. */
  'register.row': procedure(z.strictObject({ id: EntityId }), RegisterRow.nullable()),
  /** The types that entities have. */
  'register.types': procedure(nothing, z.array(EntityType)),

  /** Some of the names of which something is open in articles that are not done, those with the most open places first. */
  'register.names': procedure(
    z.strictObject({ type: EntityType.nullable(), from: z.int().nonnegative(), count: z.int().min(1).max(100) }),
    NamesToDecide,
  ),
  /** The types that these have. */
  'register.open-types': procedure(nothing, z.array(EntityType)),
  /** How many places of a name are open as a type. */
  'register.open-of': procedure(z.strictObject({ name: z.string().max(200), type: EntityType }), z.int().nonnegative()),
  /** Has articles read again, as far as there is time, in which other suggestions would be made by now. @returns how many were */
  'register.read-again': procedure(nothing, z.int().nonnegative()),

  /** The places of names that are listed, in their order. */
  'ledger.places': procedure(LedgerListing, LedgerPlaces),
  /** Some of them as they are now; without those that are there no more. */
  'ledger.rows': procedure(z.strictObject({ ids: z.array(PlaceId).max(500) }), z.array(LedgerRow)),
  /** All of the paragraph that a place stands in; null for one that is there no more. */
  'ledger.paragraph': procedure(z.strictObject({ id: PlaceId }), PlaceParagraph.nullable()),
  /** Decides places together, as one edit that can be undone. */
  'ledger.decide': procedure(
    z.strictObject({ decisions: z.array(PlacesToDecide).min(1).max(mostDecided) }),
    DecidedPlaces,
  ),

  /** What a character of a text may have been that recognition took for this one, the most probable first. */
  'correction.alternatives': procedure(
    z.strictObject({ text: z.string().min(1).max(400), at: z.int().nonnegative().max(399) }),
    z.array(z.string()).max(12),
  ),

  /** Some of the places where something stands that is to be replaced, from a place in the workspace on. */
  'replace.find': procedure(
    z.strictObject({ replacement: Replacement, scope: ReplaceScope, after: OccurrenceCursor.nullable() }),
    OccurrencePage,
  ),
  /** In how many places misreadings stand, seen from an article. */
  'replace.count': procedure(
    z.strictObject({ misreadings: z.array(Replacement.options[0]).min(1).max(10), articleId: ArticleId }),
    z.array(MisreadingCounts),
  ),
  /** Has places read otherwise, as one edit that can be undone. */
  'replace.run': procedure(
    z.strictObject({ replacement: Replacement, places: z.array(OccurrencePlace).min(1).max(mostOccurrences) }),
    Replaced,
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
  /** Which of some names, however they are printed, people accepted before or gave an entry: by their places in the list. */
  'memory.known': procedure(
    z.strictObject({ names: z.array(z.strictObject({ name: z.string().max(200), type: EntityType })).max(2000) }),
    z.array(z.int().nonnegative()),
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
    ExportChoice.extend({ job: JobId, folder: FileHandle }),
    ExportResult.extend({ files: z.array(WrittenFile) }),
  ),
  /** What people export again and again. */
  'export.recipes': procedure(nothing, z.array(Recipe)),
  /** Keeps one, in the place of what went by its name. */
  'export.save-recipe': procedure(Recipe, nothing),
  'export.remove-recipe': procedure(z.strictObject({ name: RecipeName }), nothing),
  /** What the workspace's datasets are called, whose they are and what may be done with them. */
  'export.citation': procedure(nothing, Citation),
  'export.save-citation': procedure(Citation, nothing),
  /** What an export would write. */
  'export.preview': procedure(ExportChoice, ExportPreview),
  /** What an export would have to leave out; all that is chosen is read for it. */
  'export.losses': procedure(ExportChoice.extend({ job: JobId }), z.array(Loss).readonly()),

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
