import { z } from 'zod';
import { ListedVocabulary } from '../model/category.ts';
import { ArticleDocument, FurnitureBlock, IssueOverview, WorkspaceOverview } from '../model/document.ts';
import { EntityCandidate } from '../model/entity-candidates.ts';
import { type ErrorCode, type ErrorDetail, errorCodes } from '../model/error.ts';
import { ArticleId, IssueId, MentionId, VocabularyId } from '../model/ids.ts';
import { Edit, JournalEntry, UndoState } from '../model/journal.ts';
import { languages } from '../model/language.ts';
import { LearningDescription } from '../model/learning.ts';
import { RememberedName } from '../model/memory.ts';
import { EntityType } from '../model/mention.ts';

/** An error as it crosses the bridge. `message` is for logs; people are shown the catalogue's words for `code`. */
export const BridgeError = z.strictObject({
  code: z.enum(errorCodes) as z.ZodType<ErrorCode>,
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) as z.ZodType<ErrorDetail>,
});
export type BridgeError = Readonly<z.infer<typeof BridgeError>>;

export const Preferences = z.strictObject({
  /** `system` follows the system's preferred language. */
  language: z.enum(['system', ...languages]),
  theme: z.enum(['system', 'light', 'dark']),
  /** The name under which the journal keeps this person's edits. */
  actor: z.string().min(1).max(80),
});
export type Preferences = Readonly<z.infer<typeof Preferences>>;

export const RecentWorkspace = z.strictObject({
  path: z.string(),
  /** Milliseconds since the epoch. */
  openedAt: z.int(),
  exists: z.boolean(),
});
export type RecentWorkspace = Readonly<z.infer<typeof RecentWorkspace>>;

export const AppDescription = z.strictObject({
  version: z.string(),
  platform: z.enum(['darwin', 'linux', 'win32']),
  /** The language that the system prefers, of those that Kanwu speaks. */
  systemLanguage: z.enum(languages),
  preferences: Preferences,
  recentWorkspaces: z.array(RecentWorkspace).readonly(),
  /** Where a new workspace is kept unless another place is chosen. */
  defaultWorkspacePath: z.string(),
  /** Files that the app was started with and that wait to be opened. */
  filesToOpen: z.array(z.string()).readonly(),
});
export type AppDescription = Readonly<z.infer<typeof AppDescription>>;

export const exportFormats = ['jsonl', 'csv'] as const;
export const ExportFormat = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** The id of a long piece of work, made by whoever asks for it, to follow and cancel it by. */
export const JobId = z.uuid();

export const ImportResult = z.strictObject({
  imported: z.array(
    z.strictObject({ path: z.string(), issueId: IssueId, articles: z.int(), mentions: z.int(), corrections: z.int() }),
  ),
  failed: z.array(z.strictObject({ path: z.string(), error: BridgeError })),
});
export type ImportResult = Readonly<z.infer<typeof ImportResult>>;

export const ExportResult = z.strictObject({
  /** Absolute paths, with how many articles (JSON Lines) or mentions (CSV) each holds. */
  files: z.array(z.strictObject({ path: z.string(), records: z.int() })),
});
export type ExportResult = Readonly<z.infer<typeof ExportResult>>;

export const VocabularyImport = z.strictObject({
  id: VocabularyId,
  scheme: z.string(),
  terms: z.int(),
  /** Whether it took the place of one of the same name. */
  isUpdate: z.boolean(),
});
export type VocabularyImport = Readonly<z.infer<typeof VocabularyImport>>;

const nothing = z.strictObject({});

function procedure<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { input, output };
}

/**
 * Everything that the renderer can ask of main. An input is checked in main against its schema before anything is done;
 * a procedure that fails answers with a {@link BridgeError}.
 */
export const procedures = {
  'app.describe': procedure(nothing, AppDescription),
  'app.set-preferences': procedure(Preferences, Preferences),
  /** Shows a file in the system's file manager; only files that Kanwu itself wrote or opened. */
  'app.show-file': procedure(z.strictObject({ path: z.string() }), nothing),

  /** Opens a workspace, or makes one if there is none at the path. It takes the place of the one that is open. */
  'workspace.open': procedure(z.strictObject({ path: z.string() }), WorkspaceOverview),
  /** Asks the person for a workspace file, existing or new; null when they change their mind. */
  'workspace.choose': procedure(z.strictObject({ purpose: z.enum(['open', 'create']) }), z.string().nullable()),
  /** The open workspace; null when none is. */
  'workspace.overview': procedure(nothing, WorkspaceOverview.nullable()),
  'workspace.close': procedure(nothing, nothing),
  /** The entity types that the workspace's mentions have, in the order of the alphabet. */
  'workspace.entity-types': procedure(nothing, z.array(EntityType)),

  /** Asks the person for issue files; empty when they change their mind. */
  'issue.choose': procedure(nothing, z.array(z.string())),
  /** Imports issue files into the open workspace; one that fails does not keep the others out. */
  'issue.import': procedure(z.strictObject({ job: JobId, paths: z.array(z.string()).min(1) }), ImportResult),
  /** Imports the sample issue that comes with Kanwu. */
  'issue.import-sample': procedure(z.strictObject({ job: JobId }), ImportResult),

  /** The issue's blocks that belong to no article, in the order of the source. */
  'issue.furniture': procedure(z.strictObject({ id: IssueId }), z.array(FurnitureBlock)),

  'article.open': procedure(z.strictObject({ id: ArticleId }), ArticleDocument),

  /** Executes an edit: all of its commands or none. When it answers, the edit is on disk. */
  'edit.execute': procedure(Edit, UndoState),
  'edit.undo': procedure(nothing, JournalEntry),
  'edit.redo': procedure(nothing, JournalEntry),
  /** The journal's newest entries first; `before` is a sequence number to go on from. */
  'history.list': procedure(
    z.strictObject({ before: z.int().nullable(), limit: z.int().min(1).max(500), articleId: ArticleId.nullable() }),
    z.array(JournalEntry),
  ),

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

  /** What the workspace remembers of names, those accepted most often first. */
  'memory.list': procedure(nothing, z.array(RememberedName)),

  'learning.describe': procedure(nothing, LearningDescription),
  /** Goes back to the shipped weights; what was decided until now is not learned from again. Can be undone. */
  'learning.reset': procedure(nothing, LearningDescription),
  /** Asks the person for a file and writes what was learned to it; its path, or null when they change their mind. */
  'learning.export': procedure(nothing, z.string().nullable()),
  /** Asks the person for a file of what was learned elsewhere and starts from it; null when they change their mind. */
  'learning.import': procedure(nothing, LearningDescription.nullable()),

  /** Asks the person for a folder; null when they change their mind. */
  'export.choose-directory': procedure(nothing, z.string().nullable()),
  'export.run': procedure(
    z.strictObject({
      job: JobId,
      format: ExportFormat,
      directory: z.string(),
      /** Null for the whole workspace. */
      issueIds: z.array(IssueId).nullable(),
      includeSuggested: z.boolean(),
    }),
    ExportResult,
  ),

  'job.cancel': procedure(z.strictObject({ job: JobId }), nothing),
} as const;

export type ProcedureName = keyof typeof procedures;
export type ProcedureInput<Name extends ProcedureName> = z.infer<(typeof procedures)[Name]['input']>;
export type ProcedureOutput<Name extends ProcedureName> = z.infer<(typeof procedures)[Name]['output']>;

/** What a call answers with. */
export type Reply<Name extends ProcedureName> =
  | { readonly ok: true; readonly value: ProcedureOutput<Name> }
  | { readonly ok: false; readonly error: BridgeError };

/** Things that the application menu asks the window to do; the window's own command palette knows each of them. */
export const menuCommands = [
  'open-issue',
  'open-sample',
  'open-workspace',
  'create-workspace',
  'close-workspace',
  'export',
  'undo',
  'redo',
  'command-palette',
  'find',
  'memory',
  'learning',
  'preferences',
  'shortcuts',
] as const;
export const MenuCommand = z.enum(menuCommands);
export type MenuCommand = z.infer<typeof MenuCommand>;

/** Everything that main tells the renderer unasked. */
export const events = {
  /** The workspace is no longer as it was: the issues that changed, as they are now, and those that are gone. */
  'workspace.changed': z.strictObject({
    changed: z.array(IssueOverview),
    removed: z.array(IssueId),
    undo: UndoState,
  }),
  /** The workspace's own vocabularies are no longer as they were. */
  'vocabulary.changed': nothing,
  'job.progress': z.strictObject({
    job: JobId,
    /** What is being worked on, e.g. a file's name. */
    subject: z.string(),
    /** From 0 to 1. */
    fraction: z.number().min(0).max(1),
  }),
  'menu.invoked': z.strictObject({ command: MenuCommand }),
  /** Issue or workspace files that the system asked Kanwu to open while it was running. */
  'files.opened': z.strictObject({ paths: z.array(z.string()).min(1) }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** What the preload script gives the window, as `window.kanwu`. */
export interface Bridge {
  call<Name extends ProcedureName>(name: Name, input: ProcedureInput<Name>): Promise<Reply<Name>>;
  /** @returns a function that stops listening */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
  /** The path of a file that was dropped on the window; empty for one that is not on a disk. */
  pathOfFile(file: File): string;
}
