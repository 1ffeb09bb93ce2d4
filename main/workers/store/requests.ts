import type { BackupSettings } from '../../../model/backup.ts';
import type { ExportChoice, ExportPreview, ExportResult, ExportWish, Loss } from '../../../model/dataset-export.ts';
import type { ComparedState, StateDifference } from '../../../model/difference.ts';
import type { Failure } from '../../../model/failure.ts';
import type { BackupsPurged } from '../../../model/purge.ts';
import type { Recovered } from '../../../model/recovered.ts';
import type { BackupDone, BackupWanted } from '../../store/backup/back-up.ts';
import type { FoundBackup } from '../../store/backup/found-backups.ts';
import type { BackupsToPurge } from '../../store/purge/purge-backups.ts';
import type {
  QueryInput,
  QueryName,
  QueryOutput,
  Store,
  WriteInput,
  WriteName,
  WriteOutput,
} from '../../store/store.ts';
import type { AskOptions } from '../protocol/request-port.ts';

export interface OpenRequest {
  readonly path: string;
  /** The path of the better-sqlite3 binding to load; the package's own when it is not given. */
  readonly nativeBinding: string | undefined;
  readonly readonly: boolean;
  /** See `OpenOptions`. */
  readonly isOpenHere: boolean;
  /** Where the backup goes that is made before a migration. */
  readonly backups: BackupSettings | undefined;
}

/** A query or write with its name. */
type Named<Name, Input> = { readonly name: Name; readonly input: Input };

/** What a thread is asked about the backups of workspaces, whether they are open or not. */
export interface BackupRequests {
  readonly 'back-up': { readonly input: WithBinding<BackupWanted>; readonly output: BackupDone };
  /** The backups of the workspace at a path that lie in a folder, the newest first. */
  readonly 'list-backups': {
    readonly input: WithBinding<{ readonly path: string; readonly folder: string }>;
    readonly output: FoundBackup[];
  };
  /** Makes a workspace of a backup, beside the one that it was made of or elsewhere, and answers with its path. */
  readonly 'restore-backup': {
    readonly input: WithBinding<{ readonly backup: string } & ({ readonly beside: string } | { readonly to: string })>;
    readonly output: string;
  };
  /** The backups that hold what is to be purged. */
  readonly 'backups-holding': { readonly input: WithBinding<BackupsToPurge>; readonly output: FoundBackup[] };
  /** Takes out of backups what was purged from their workspace. */
  readonly 'purge-backups': { readonly input: WithBinding<BackupsToPurge>; readonly output: BackupsPurged };
  /** Makes a new workspace of what can be read of a damaged one. */
  readonly recover: {
    readonly input: WithBinding<{ readonly path: string; readonly to: string }>;
    readonly output: Recovered;
  };
}

type WithBinding<Input> = Input & Pick<OpenRequest, 'nativeBinding'>;

/** What the threads of a store are asked. The file is opened first and closed last. */
export interface StoreRequests {
  readonly open: { readonly input: OpenRequest; readonly output: null };
  readonly read: {
    readonly input: Named<QueryName, QueryInput<QueryName>>;
    readonly output: QueryOutput<QueryName>;
  };
  readonly write: {
    readonly input: Named<WriteName, WriteInput<WriteName>>;
    readonly output: WriteOutput<WriteName>;
  };
  /** Exports the workspace as it is when the export begins. */
  readonly export: { readonly input: ExportToWrite; readonly output: ExportResult };
  /** What an export would write. */
  readonly 'preview-export': { readonly input: ExportToLookAt; readonly output: ExportPreview };
  /** What an export would have to leave out. */
  readonly 'export-losses': { readonly input: ExportToLookAt; readonly output: readonly Loss[] };
  /** What became otherwise between two states of the workspace, or exports of it. */
  readonly 'difference-between': { readonly input: StatesToCompare; readonly output: StateDifference };
  readonly 'save-copy': { readonly input: { to: string; replace: boolean }; readonly output: null };
  readonly close: { readonly input: null; readonly output: null };
  /** May be asked without a file. */
  readonly 'sqlite-version': { readonly input: Pick<OpenRequest, 'nativeBinding'>; readonly output: string };
}

interface WithResources {
  /** Where the vocabularies and models are. */
  readonly resourcesDirectory: string;
}

export type ExportToWrite = ExportWish & WithResources;
export type ExportToLookAt = ExportChoice & WithResources;
/** One side of a comparison: a state of the workspace, or the path of a dataset of it in JSON Lines. */
export type SideToCompare = ComparedState | { readonly kind: 'export'; readonly path: string };

export interface StatesToCompare extends WithResources {
  readonly before: SideToCompare;
  readonly after: SideToCompare;
}

/** A store that exports as well. */
export interface DeskStore extends Store {
  /** Why it is only read: its file is damaged, or can't be written to. Null as long as it can. */
  readonly readOnly: Failure | null;
  /** Writes nothing from now on. */
  becomeReadOnly(why: Failure): void;
  /** Tells whenever what is read of the file is damaged. */
  whenDamaged(tell: (why: Failure) => void): void;
  /** Exports the workspace as it is now. @throws {KanwuError} what `exportWorkspace` throws */
  export(wanted: ExportToWrite, options?: AskOptions): Promise<ExportResult>;
  /** What it would write. @throws {KanwuError} what `previewExport` throws */
  previewExport(wanted: ExportToLookAt): Promise<ExportPreview>;
  /** What it would have to leave out. @throws {KanwuError} what `lossesOfExport` throws */
  exportLosses(wanted: ExportToLookAt, options?: AskOptions): Promise<readonly Loss[]>;
  /** What became otherwise between two states of the workspace, or exports of it. @throws {KanwuError} what `differenceBetween` throws */
  differenceBetween(wanted: StatesToCompare, options?: AskOptions): Promise<StateDifference>;
}
