import type { Command } from '../../../model/commands/command.ts';
import type { AuthorityLink } from '../../../model/entity.ts';
import { KanwuError } from '../../../model/error.ts';
import type { Failure } from '../../../model/failure.ts';
import type { SourceMap } from '../../../model/followed-stretch.ts';
import type { ArticleId, ImportBatchId } from '../../../model/ids.ts';
import type { ImageKeeping, ImportChoices, Unread } from '../../../model/import.ts';
import type { ImportedFile, ImportItem, ImportPlace } from '../../../model/import-batch.ts';
import type { Sha256 } from '../../../model/issue.ts';
import type { LabelDecisions } from '../../../model/label-decisions.ts';
import type { Page } from '../../../model/page.ts';
import type { RereadReport } from '../../../model/reread.ts';
import { checkStop, neverStop, type Stop } from '../../../model/stop.ts';
import { linkImported } from '../../register/link-imported.ts';
import { joinPages } from '../join-pages.ts';
import { withoutLaidDown } from '../laid-down.ts';
import { unpackSmall } from '../packed.ts';
import { type IssueToImport, type PackedImport, unpackedImport } from '../packed-import.ts';
import type { SuggestionsPart } from '../packed-suggestions.ts';
import { withKnownImages } from '../recognition/recognitions.ts';
import { registerOf } from '../register-of.ts';
import { rereadEdit } from '../rereading/reread.ts';
import type { Doing, Workspace } from '../workspace.ts';
import { type Written, written } from '../written.ts';
import type { NewBatch, NewItem } from './import-queue.ts';

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

/** How files come in, and what is noted of those that are to, by name. */
export const importWrites = {
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
    const { edit: linked, contradicting } = linkImported(joined, source.text, registerOf(workspace));
    const also = (): void => {
      if (batched === undefined) return;
      const { item, imported, readAlong } = batched;
      const said = withContradicting(imported, contradicting);
      workspace.imports.note(item, { state: 'imported', imported: said }, source.sha256);
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
  'begin-import': (workspace: Workspace, batch: NewBatch): null =>
    writeBeside(workspace, ({ imports }) => imports.begin(batch)),
  /** Adds files to it; with `isLast`, all are there. */
  'add-imports': (
    workspace: Workspace,
    { id, items, isLast }: { id: ImportBatchId; items: readonly NewItem[]; isLast: boolean },
  ): null => writeBeside(workspace, ({ imports }) => imports.add(id, items, isLast)),
  /**
   * Leaves a file without gaps once files have come in; nobody else writes meanwhile.
   *
   * @param upTo so large, in bytes, it may be; null: however large
   */
  'fill-pages': (workspace: Workspace, { upTo }: { readonly upTo: number | null }): null => {
    workspace.pageFilling.fill(upTo ?? undefined);
    return null;
  },
  /** Has the files of a batch looked for again that was cut off while they were. */
  'forget-imports': (workspace: Workspace, id: ImportBatchId): null =>
    writeBeside(workspace, ({ imports }) => imports.forgetItems(id)),
  /** Notes why a file did not come in. */
  'note-failed-import': (workspace: Workspace, { place, failure }: { place: ImportPlace; failure: Failure }): null => {
    const known = typeof failure.detail.sha256 === 'string' ? failure.detail.sha256 : null;
    const state = failure.code === 'annotator-left' ? 'left-out' : known === null ? 'failed' : 'there-already';
    return writeBeside(workspace, ({ imports }) => imports.note(place, { state, failure }, known));
  },
  /** Lets files that did not come in wait once more. */
  'import-again': (
    workspace: Workspace,
    { id, places, choices }: { id: ImportBatchId; places: readonly number[]; choices: ImportChoices },
  ): null => writeBeside(workspace, ({ imports }) => imports.again(id, places, choices)),
  /** Has those files of a batch wait of whom somebody chose among several annotators of the same, and leaves the others out. */
  'choose-annotator': (
    workspace: Workspace,
    { id, annotator }: { readonly id: ImportBatchId; readonly annotator: string },
  ): null => writeBeside(workspace, ({ annotators }) => annotators.choose(id, annotator)),
  /** Has those files of a batch wait whose labels somebody decided on. */
  'decide-labels': (
    workspace: Workspace,
    { id, labels: decisions }: { readonly id: ImportBatchId; readonly labels: LabelDecisions },
  ): null => writeBeside(workspace, ({ labels }) => labels.decide(id, decisions)),
  /** Notes that a person had a batch end before its end, or that it is gone on with. */
  'note-import-stopped': (workspace: Workspace, { id, isStopped }: { id: ImportBatchId; isStopped: boolean }): null =>
    writeBeside(workspace, ({ imports }) => imports.noteStopped(id, isStopped)),
  /** Notes whether the page images of a batch stay where they are, so that nobody is asked again. */
  'answer-images': (
    workspace: Workspace,
    { id, images }: { readonly id: ImportBatchId; readonly images: ImageKeeping },
  ): null => writeBeside(workspace, ({ importChoices }) => importChoices.answerImages(id, images)),
  /** Gives up the files of a batch that wait. */
  'leave-imports-out': (workspace: Workspace, id: ImportBatchId): null =>
    writeBeside(workspace, ({ imports }) => imports.leaveOut(id)),
} as const;

/** What came of a file, with the links that contradict what was known before in its report. */
function withContradicting(imported: ImportedFile, contradicting: readonly AuthorityLink[]): ImportedFile {
  const [first] = contradicting;
  if (first === undefined) return imported;
  const { report } = imported;
  const said: Unread = {
    ...{ what: 'contradicting-links', count: contradicting.length },
    example: `${first.authority}:${first.identifier}`,
  };
  return { ...imported, report: { ...report, unread: [...report.unread, said] } };
}

function* suggestionsIn(parts: readonly SuggestionsPart[], stop: Stop): Iterable<readonly Command[]> {
  for (const part of parts) {
    checkStop(stop);
    yield unpackSmall(part);
  }
}

function writeBeside(workspace: Workspace, change: (workspace: Workspace) => void): null {
  workspace.writeBeside(() => change(workspace));
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
