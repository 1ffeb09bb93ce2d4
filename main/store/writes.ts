import type { Citation } from '../../model/citation.ts';
import type { Command } from '../../model/commands/command.ts';
import type { DocumentChange } from '../../model/document-change.ts';
import type { Draft, DraftPlace, Typist } from '../../model/draft.ts';
import { KanwuError } from '../../model/error.ts';
import type { Failure } from '../../model/failure.ts';
import type { SourceMap } from '../../model/followed-stretch.ts';
import type { ArticleId, EntryId, ImportBatchId, MentionId } from '../../model/ids.ts';
import type { ImportChoices } from '../../model/import.ts';
import type { ImportedFile, ImportItem, ImportPlace } from '../../model/import-batch.ts';
import type { Sha256 } from '../../model/issue.ts';
import type { ConflictChoice, ConflictKey, MergeResult } from '../../model/journal/conflict.ts';
import type { Edit, JournalEntry, UndoState } from '../../model/journal.ts';
import { type JsonText, toJsonText } from '../../model/json-text.ts';
import type { NameKey } from '../../model/memory.ts';
import type { Mention } from '../../model/mention.ts';
import type { Page } from '../../model/page.ts';
import type { PurgeResult, PurgeWish } from '../../model/purge.ts';
import type { Recipe } from '../../model/recipe.ts';
import type { DecidedPlaces, PlacesToDecide } from '../../model/register/places-decision.ts';
import type { OccurrencePlace, Replaced, Replacement } from '../../model/replacing/replacement.ts';
import type { RereadReport } from '../../model/reread.ts';
import type { MarkVerdict, MissingName, Sample, SampleId, SampleWish } from '../../model/sample.ts';
import type { SavedSearch } from '../../model/search/search-query.ts';
import { checkStop, neverStop, type Stop } from '../../model/stop.ts';
import { acceptedBy, linkEntities, linkMentions, touchesMentions } from '../register/link-entities.ts';
import { linkImported } from '../register/link-imported.ts';
import type { Register } from '../register/register.ts';
import { articleChange, type Resuggested, resuggestedIn } from './article-change.ts';
import type { ImportQueue, NewBatch, NewItem } from './imports/import-queue.ts';
import { joinPages } from './join-pages.ts';
import { withoutLaidDown } from './laid-down.ts';
import { decidePlaces } from './ledger/decide-places.ts';
import type { KeptLearning, LessonsAfresh } from './lessons/lesson-changes.ts';
import { unpackSmall } from './packed.ts';
import { type IssueToImport, type PackedImport, unpackedImport } from './packed-import.ts';
import type { SuggestionsPart } from './packed-suggestions.ts';
import { type Changed, joined } from './projections/changed.ts';
import { type FoundImage, withKnownImages } from './recognition/recognitions.ts';
import { replaceOccurrences } from './replacing/replace-occurrences.ts';
import { rereadEdit } from './rereading/reread.ts';
import type { Marked } from './stale/stale-articles.ts';
import { sidesOf, type Touched } from './touched.ts';
import type { Doing, Executed, Workspace } from './workspace.ts';

/** Of how many names is told one by one. */
const mostNames = 1000;

/** Of so many mentions at most the article around them is read. */
const mostAround = 20;

const unchanged = { changed: { articles: [], issues: [] }, touched: {} } as const;

/** What a write came to. It is on the disk. */
export interface Written {
  readonly entry: JournalEntry;
  /** The articles that are to be looked at again: the one that was worked in, else all of those issues; and those that came or went. */
  readonly articleIds: readonly ArticleId[];
  /** The lines of lists that it changed; null when whatever is listed is to be read anew. */
  readonly changed: Changed | null;
  /** The names of which something else is remembered than before; null when they are so many that all are to be read anew. */
  readonly names: readonly NameKey[] | null;
  /** Whether people decided otherwise what articles are filed under. */
  readonly isRefiled: boolean;
  /** What can be undone and redone after it. */
  readonly undo: UndoState;
  /** What it changed of the article that it was made in; null when that must be read again. */
  readonly change: JsonText<DocumentChange> | null;
}

/** What deciding places together came to. */
export interface PlacesWritten extends Omit<DecidedPlaces, 'result'> {
  readonly written: Written | null;
}

/** What putting occurrences right together came to. */
export interface ReplacementWritten extends Omit<Replaced, 'result'> {
  readonly written: Written | null;
}

/** What bringing suggestions up to date came to. */
export interface SuggestionsWritten {
  /** The lines of lists that it changed; null when whatever is listed is to be read anew. */
  readonly changed: Changed | null;
  /** The ids of the records that it touched. */
  readonly ids: Resuggested['ids'];
}

/** What taking in another copy of the workspace came to. */
export interface MergeWritten extends MergeResult {
  /** The articles of the issues in which anything changed. */
  readonly articleIds: readonly ArticleId[];
}

/** A file, read. */
export interface FileToImport {
  readonly path: string;
  readonly issue: IssueToImport | PackedImport;
  readonly doing: Doing;
  /** What is suggested in it beside what is in its edit, in parts that are written one after another. */
  readonly suggestions?: readonly SuggestionsPart[];
  /** The file of a batch that it is, what is noted of it there, and the names of those that were read as part of it. */
  readonly batched?: {
    readonly item: ImportItem;
    readonly imported: ImportedFile;
    readonly readAlong: readonly string[];
  };
}

/** A source of a workspace, read in another encoding. */
export interface SourceToReread {
  /** The source as it was read before. */
  readonly of: Sha256;
  readonly issue: IssueToImport | PackedImport;
  readonly suggestions: readonly SuggestionsPart[];
  readonly map: SourceMap;
  readonly doing: Doing;
  /** The article that somebody looks at. */
  readonly articleId: ArticleId | null;
}

/** What reading a source in another encoding came to. */
export interface RereadWritten {
  readonly written: Written;
  readonly report: RereadReport;
  /** What that article is now; null for none. */
  readonly articleId: ArticleId | null;
}

export interface EditToExecute {
  readonly edit: Edit;
  readonly doing: Doing;
  /** Suggestions that the window may still show though they were withdrawn: those that the edit decides are brought back. */
  readonly withdrawn: readonly Mention[];
}

/**
 * What can be written to an open workspace, by name: each is one transaction, which is on the disk when it answers. Input and output
 * are plain data, for a write may run in another thread than who asks for it.
 */
export const writes = {
  /** Executes an edit; the names that it accepts are given an entity in the same step. @throws what {@link Workspace.execute} throws */
  execute: (workspace: Workspace, { edit, doing, withdrawn }: EditToExecute): Written =>
    written(workspace, doing, workspace.execute(withEntities(workspace, revived(workspace, edit, withdrawn)), doing)),

  /**
   * Decides places of names together, as one edit; null where nothing is to be done. @throws what {@link decidePlaces} and
   * {@link Workspace.execute} throw
   */
  'decide-places': (
    workspace: Workspace,
    { decisions, doing }: { decisions: readonly PlacesToDecide[]; doing: Doing },
  ): PlacesWritten => {
    workspace.followAll();
    const wanted = decisions.map(({ ids, decision }) => ({
      decision,
      ids: [...workspace.ledgerRows.mentionsAt(ids).values()],
    }));
    const count = (lists: readonly { readonly ids: readonly string[] }[]): number =>
      lists.reduce((sum, { ids }) => sum + ids.length, 0);
    const { edit, ...came } = decidePlaces(workspace, wanted, registerOf(workspace));
    const executed = edit === null ? null : written(workspace, doing, workspace.execute(edit, doing));
    return { ...came, gone: count(decisions) - count(wanted), written: executed };
  },

  /** Has places read otherwise, as one edit; null where nothing is to be done. @throws what {@link Workspace.execute} throws */
  replace: (
    workspace: Workspace,
    { replacement, places, doing }: { replacement: Replacement; places: readonly OccurrencePlace[]; doing: Doing },
  ): ReplacementWritten => {
    const { edit, ...came } = replaceOccurrences(workspace, replacement, places);
    return { ...came, written: edit === null ? null : written(workspace, doing, workspace.execute(edit, doing)) };
  },

  /**
   * Takes a file in and, where it is one of a batch, notes there what became of it.
   *
   * @throws {KanwuError} `file-already-imported`, `text-already-imported`, `file-purged`, `cancelled`, and what {@link Workspace.execute} throws
   */
  import: (
    workspace: Workspace,
    { path, doing, issue, suggestions = [], batched }: FileToImport,
    stop: Stop = neverStop,
  ): Written => {
    const { edit, source } = unpackedImport(issue);
    refusePurged(workspace, path, source.sha256);
    const known = pageOf(workspace, workspace.sources.readingsOf(source.sha256));
    if (known !== null) throw alreadyImported('file-already-imported', path, known);
    const mayBeAlike = batched?.item.choices.admitSameText === true;
    const alike = mayBeAlike ? null : pageOf(workspace, workspace.sources.saying(source.text));
    if (alike !== null) throw alreadyImported('text-already-imported', path, alike);
    const joined = joinPages(workspace, withoutLaidDown(edit, workspace.records));
    const linked = linkImported(joined, source.text, registerOf(workspace));
    const also = (): void => {
      if (batched === undefined) return;
      const { item, imported, readAlong } = batched;
      workspace.imports.note(item, { state: 'imported', imported }, source.sha256);
      workspace.imports.noteReadAlong(item, readAlong, source.sha256);
    };
    const beside = { also, suggestions: suggestionsIn(suggestions, stop), stop };
    return written(workspace, doing, workspace.execute(linked, doing, [source], beside));
  },

  /**
   * Puts another reading of a page's file in its place; see {@link rereadEdit}.
   *
   * @throws {KanwuError} `record-not-found` where its pages are no longer there, `cancelled`, and what {@link Workspace.execute} throws
   */
  reread: (
    workspace: Workspace,
    { of, issue, suggestions, map, doing, articleId }: SourceToReread,
    stop: Stop = neverStop,
  ): RereadWritten => {
    const { edit, source } = unpackedImport(issue);
    const reread = rereadEdit(workspace, { of, edit, text: source.text, map });
    const kept = withKnownImages(source, workspace.recognitions.images(of));
    const beside = { suggestions: suggestionsIn(suggestions, stop), stop };
    const executed = workspace.execute(reread.edit, doing, [kept], beside);
    const goneOn = articleId === null ? null : (reread.articleOf.get(articleId) ?? null);
    return { written: written(workspace, doing, executed), report: reread.report, articleId: goneOn };
  },

  /** Begins a batch of files to import. It is no act: the journal knows of each file that came in. */
  'begin-import': (workspace: Workspace, batch: NewBatch): null => imports(workspace, (queue) => queue.begin(batch)),
  /** Adds files to it; with `isLast`, all are there. */
  'add-imports': (
    workspace: Workspace,
    { id, items, isLast }: { id: ImportBatchId; items: readonly NewItem[]; isLast: boolean },
  ): null => imports(workspace, (queue) => queue.add(id, items, isLast)),
  /** Has the files of a batch looked for again that was cut off while they were. */
  'forget-imports': (workspace: Workspace, id: ImportBatchId): null =>
    imports(workspace, (queue) => queue.forgetItems(id)),
  /** Notes why a file did not come in. */
  'note-failed-import': (workspace: Workspace, { place, failure }: { place: ImportPlace; failure: Failure }): null => {
    const known = typeof failure.detail.sha256 === 'string' ? failure.detail.sha256 : null;
    const state = known === null ? 'failed' : 'there-already';
    return imports(workspace, (queue) => queue.note(place, { state, failure }, known));
  },
  /** Lets files that did not come in wait once more. */
  'import-again': (
    workspace: Workspace,
    { id, places, choices }: { id: ImportBatchId; places: readonly number[]; choices: ImportChoices },
  ): null => imports(workspace, (queue) => queue.again(id, places, choices)),
  /** Notes that a person had a batch end before its end, or that it is gone on with. */
  'note-import-stopped': (workspace: Workspace, { id, isStopped }: { id: ImportBatchId; isStopped: boolean }): null =>
    imports(workspace, (queue) => queue.noteStopped(id, isStopped)),
  /** Gives up the files of a batch that wait. */
  'leave-imports-out': (workspace: Workspace, id: ImportBatchId): null =>
    imports(workspace, (queue) => queue.leaveOut(id)),

  /**
   * Brings what is suggested up to date; null, and nothing is written, when people have worked since what it is made of was read. It
   * is no act: the journal knows nothing of it.
   */
  suggest: (
    workspace: Workspace,
    { articleId, commands, asOf }: { articleId: ArticleId; commands: readonly Command[]; asOf: number },
  ): SuggestionsWritten | null => {
    if (workspace.journal.last() > asOf) return null;
    const { changed, touched } = commands.length === 0 ? unchanged : workspace.suggest(commands);
    const wasStale = workspace.writeBeside(() => workspace.stale.remove(articleId));
    const line = { articles: wasStale ? [articleId] : [], issues: [] };
    return { changed: joined(changed, line), ids: resuggestedIn(touched) };
  },

  /** Proposes in an article what people corrected of the same kind elsewhere; null where nothing is new. It is no act either. */
  'propose-again': (workspace: Workspace, articleId: ArticleId): SuggestionsWritten | null => {
    const commands = workspace.proposedAgain(articleId);
    if (commands.length === 0) return null;
    const { changed, touched } = workspace.suggest(commands);
    return { changed, ids: resuggestedIn(touched) };
  },

  /** Marks some of the articles whose suggestions are behind what was decided of names. Each slice is short. */
  'mark-stale': (workspace: Workspace): Marked => workspace.writeBeside(() => workspace.stale.mark()),
  /** Marks articles whose suggestions are behind anyway; null for all that are in work. */
  'add-stale': (workspace: Workspace, ids: readonly ArticleId[] | null): null => {
    workspace.writeBeside(() => workspace.stale.add(ids));
    return null;
  },

  /** @throws {KanwuError} `nothing-to-undo` */
  undo: (workspace: Workspace, doing: Doing): Written => written(workspace, doing, workspace.undo(doing)),
  /** Takes one edit back, whosever it is. @throws {KanwuError} what {@link Workspace.takeBack} throws */
  'take-back': (workspace: Workspace, { id, doing }: { id: EntryId; doing: Doing }): Written =>
    written(workspace, doing, workspace.takeBack(id, doing)),
  /** @throws {KanwuError} `nothing-to-redo` */
  redo: (workspace: Workspace, doing: Doing): Written => written(workspace, doing, workspace.redo(doing)),

  /** Has what is computed follow a slice of what large edits did. @returns whether it is behind still */
  follow: (workspace: Workspace): boolean => workspace.follow(),

  /** Settles a conflict, as one edit. @throws {KanwuError} `record-not-found` when somebody else has settled it */
  settle: (
    workspace: Workspace,
    { conflict, choice, doing }: { conflict: ConflictKey; choice: ConflictChoice; doing: Doing },
  ): Written => written(workspace, doing, workspace.execute(workspace.conflicts.settling(conflict, choice), doing)),

  /** Takes in another copy of the workspace. @throws {KanwuError} what {@link Workspace.mergeFile} throws */
  merge: (workspace: Workspace, { path }: { path: string }): MergeWritten => {
    const { entries, conflicts, touched } = workspace.mergeFile(path);
    return { entries, conflicts, articleIds: workspace.articlesOfIssues(touched) };
  },

  /** Takes an issue out of the file for good. @throws {KanwuError} what {@link Workspace.purge} throws */
  purge: (workspace: Workspace, { wish, doing }: { wish: PurgeWish; doing: Doing }): PurgeResult => {
    const { entries, isWashedOut } = workspace.purge(wish, doing);
    return { entries, isWashedOut };
  },

  /** Notes which files page images are. It is no act: where they lie is this computer's matter. */
  'note-images': (workspace: Workspace, found: readonly FoundImage[]): null => {
    workspace.noteImages(found);
    return null;
  },

  /** Keeps what a person is typing. It is no act: the journal knows nothing of it. */
  draft: (workspace: Workspace, { draft, typist }: { draft: Draft; typist: Typist }): null => {
    workspace.writeBeside(() => workspace.drafts.write(draft, typist));
    return null;
  },
  /** Keeps what somebody exports again and again. It is no act: the journal knows nothing of it. */
  'save-recipe': (workspace: Workspace, recipe: Recipe): null => {
    workspace.writeBeside(() => workspace.recipes.put(recipe));
    return null;
  },
  /** Keeps what the workspace's datasets are called, and whose they are. It is no act: the journal knows nothing of it. */
  'save-citation': (workspace: Workspace, citation: Citation): null => {
    workspace.writeBeside(() => workspace.citation.put(citation));
    return null;
  },
  'remove-recipe': (workspace: Workspace, name: string): null => {
    workspace.writeBeside(() => workspace.recipes.remove(name));
    return null;
  },
  /** Keeps what somebody looks for again and again. It is no act either. */
  'save-search': (workspace: Workspace, search: SavedSearch): null => {
    workspace.writeBeside(() => workspace.savedSearches.put(search));
    return null;
  },
  'remove-saved-search': (workspace: Workspace, name: string): null => {
    workspace.writeBeside(() => workspace.savedSearches.remove(name));
    return null;
  },
  /** Draws marks and passages at random. It is no act either, and neither is what is said of them. */
  'draw-sample': (
    workspace: Workspace,
    { wish, id, doing }: { wish: SampleWish; id: SampleId; doing: Doing },
  ): Sample => workspace.writeBeside(() => workspace.samples.draw(wish, { id, actor: doing.actor, at: doing.at })),
  /** Says what a mark of a sample turned out to be; null for nothing yet. @throws {KanwuError} `record-not-found` */
  'judge-sample-mark': (
    workspace: Workspace,
    { id, number, verdict }: { id: SampleId; number: number; verdict: MarkVerdict | null },
  ): Sample => workspace.writeBeside(() => workspace.samples.judge(id, number, verdict)),
  /** Says what is missing in a passage of a sample. @throws {KanwuError} `record-not-found` */
  'read-sample-passage': (
    workspace: Workspace,
    { id, number, ...found }: { id: SampleId; number: number; missing: readonly MissingName[]; isRead: boolean },
  ): Sample => workspace.writeBeside(() => workspace.samples.read(id, number, found)),
  'remove-sample': (workspace: Workspace, id: SampleId): null => {
    workspace.writeBeside(() => workspace.samples.remove(id));
    return null;
  },
  'remove-draft': (workspace: Workspace, { place, typist }: { place: DraftPlace; typist: Typist }): null => {
    workspace.writeBeside(() => workspace.drafts.remove(place, typist));
    return null;
  },

  /** What there is to learn from the beginning; from now on it is noted what changes. */
  'begin-lessons': (workspace: Workspace): LessonsAfresh => {
    // What is learned afresh must not be told as a change once more.
    workspace.followAll();
    return workspace.writeBeside(() => workspace.lessons.begin());
  },
  /** Keeps what somebody has learned. */
  'keep-learning': (workspace: Workspace, { upTo, data }: KeptLearning): null => {
    workspace.writeBeside(() => workspace.lessons.keep(upTo, data));
    return null;
  },

  /** What other programs wrote since this was asked last, oldest first; null when they wrote nothing. Writes nothing itself. */
  'take-others': (workspace: Workspace): JournalEntry[] | null => workspace.takeOthersEntries(),
} as const;

function* suggestionsIn(parts: readonly SuggestionsPart[], stop: Stop): Iterable<readonly Command[]> {
  for (const part of parts) {
    checkStop(stop);
    yield unpackSmall(part);
  }
}

function written(workspace: Workspace, { person }: Doing, executed: Executed): Written {
  const { entry, touched, changed, names } = executed;
  const change = articleChange(workspace.records, executed);
  return {
    entry,
    articleIds: articlesOf(workspace, entry, touched),
    changed,
    names: names === null || names.length > mostNames ? null : names,
    isRefiled: sidesOf(touched.classification).some(({ status }) => status !== 'suggested'),
    undo: workspace.undoState(person),
    change: change === null ? null : toJsonText(change),
  };
}

function imports(workspace: Workspace, change: (queue: ImportQueue) => void): null {
  workspace.writeBeside(() => change(workspace.imports));
  return null;
}

/** The first page of one of these sources whose issue is there; null where none is. */
function pageOf({ records }: Workspace, sources: readonly Sha256[]): Page | null {
  const pages = sources.flatMap((sha256) => records.page.where('sha256', sha256));
  return pages.find(({ issueId }) => records.issue.get(issueId) !== undefined) ?? null;
}

function alreadyImported(
  code: 'file-already-imported' | 'text-already-imported',
  path: string,
  { fileName, sha256 }: Page,
): KanwuError {
  return new KanwuError(code, { path, fileName, sha256 });
}

/** What was purged does not come in again by the way. */
function refusePurged({ purges, journal }: Workspace, path: string, sha256: Sha256): void {
  const tombstone = purges.tombstones.ofSource(sha256);
  if (tombstone === undefined) return;
  const { actor = '', at = 0 } = journal.get(tombstone.entry) ?? {};
  throw new KanwuError('file-purged', { path, actor, at, reason: tombstone.reason });
}

function articlesOf(workspace: Workspace, entry: JournalEntry, touched: Touched): ArticleId[] {
  const comeOrGone = [...(touched.article?.keys() ?? [])] as ArticleId[];
  if (entry.articleId !== null) return [entry.articleId, ...comeOrGone];
  const isInPlaces = touched.mention !== undefined || entry.action === 'text-replace';
  // Of names that are decided together, or places put right, their articles: of what else is in their issues nothing changed.
  if (isInPlaces && touched.issue === undefined && touched.block === undefined)
    return [...workspace.articlesTouched(touched), ...comeOrGone];
  return [...workspace.articlesOfIssues(touched), ...comeOrGone];
}

function withEntities(workspace: Workspace, edit: Edit): Edit {
  if (!touchesMentions(edit)) return edit;
  if (edit.articleId === null || workspace.records.article.get(edit.articleId) === undefined) return edit;
  const known = revisedBy(workspace, edit);
  const accepted = acceptedBy(edit.commands, known);
  if (accepted.length === 0) return edit;
  const register = registerOf(workspace);
  if (accepted.length > mostAround) {
    // Most stand in one block, which is read sooner than the article with all that is marked in it.
    const read = workspace.readMentions(accepted);
    if (read.size === accepted.length) return linkMentions(edit, known, (id) => read.get(id)?.text ?? '', register);
  }
  const around = accepted.flatMap(({ pageId, ranges }) => ranges.map(({ start, end }) => ({ pageId, start, end })));
  return linkEntities(edit, workspace.articles.readAround(edit.articleId, around), register);
}

function registerOf(workspace: Workspace): Register {
  return {
    find: (type, name) => workspace.entities.find(type, name),
    has: (id) => workspace.records.entity.get(id) !== undefined,
    unknown: (names) => workspace.entities.unknown(names),
  };
}

/** The mentions that an edit revises, as they are before it. */
function revisedBy({ records }: Workspace, { commands }: Edit): readonly Mention[] {
  const ids = commands.flatMap(({ name, payload }) =>
    name === 'mention.revise' ? payload.revisions.map(({ id }) => id) : [],
  );
  return records.mention.getAll([...new Set(ids)]);
}

function revived(workspace: Workspace, edit: Edit, withdrawn: readonly Mention[]): Edit {
  const isThere = (id: MentionId): boolean => workspace.records.mention.get(id) !== undefined;
  const records = withdrawn.filter(({ id }) => !isThere(id));
  if (records.length === 0) return edit;
  return { ...edit, commands: [{ name: 'mention.add', payload: { records } }, ...edit.commands] };
}
