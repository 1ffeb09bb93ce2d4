import type { ExportResult, ExportWish } from '../../../model/dataset-export.ts';
import type {
  QueryInput,
  QueryName,
  QueryOutput,
  Store,
  WriteInput,
  WriteName,
  WriteOutput,
} from '../../store/store.ts';
import type { AskOptions } from '../protocol/worker-thread.ts';

export interface OpenRequest {
  readonly path: string;
  /** The path of the better-sqlite3 binding to load; the package's own when it is not given. */
  readonly nativeBinding: string | undefined;
  readonly readonly: boolean;
}

/** A query or write with its name. */
type Named<Name, Input> = { readonly name: Name; readonly input: Input };

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
  readonly 'save-copy': { readonly input: { to: string; replace: boolean }; readonly output: null };
  readonly close: { readonly input: null; readonly output: null };
}

export interface ExportToWrite extends ExportWish {
  /** Where the vocabularies are. */
  readonly resourcesDirectory: string;
}

/** A store that exports as well. */
export interface DeskStore extends Store {
  /** Exports the workspace as it is now. @throws {KanwuError} what `exportWorkspace` throws */
  export(wanted: ExportToWrite, options?: AskOptions): Promise<ExportResult>;
}
