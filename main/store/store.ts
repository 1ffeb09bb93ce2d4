import type { Stop } from '../../model/stop.ts';
import type { queries } from './queries.ts';
import type { Workspace } from './workspace.ts';
import type { writes } from './writes.ts';

type Queries = typeof queries;
type Writes = typeof writes;

export type QueryName = keyof Queries;
export type QueryInput<Name extends QueryName> = Input<Queries[Name]>;
export type QueryOutput<Name extends QueryName> = ReturnType<Queries[Name]>;

export type WriteName = keyof Writes;
export type WriteInput<Name extends WriteName> = Input<Writes[Name]>;
export type WriteOutput<Name extends WriteName> = ReturnType<Writes[Name]>;

/** A function over a workspace that needs nothing else is given null. */
type Input<F> = F extends (workspace: never, input: infer I, stop: never) => unknown
  ? unknown extends I
    ? null
    : I
  : never;

/** The queries, each under the type that its name gives it. */
export type QueriesByName = {
  readonly [Name in QueryName]: (workspace: Workspace, input: QueryInput<Name>) => QueryOutput<Name>;
};

export type WritesByName = {
  readonly [Name in WriteName]: (workspace: Workspace, input: WriteInput<Name>, stop: Stop) => WriteOutput<Name>;
};

/** How a write is followed and ended. */
export interface WriteOptions {
  /** Told who keeps the workspace locked (null: not known), again and again until it is written or given up. */
  readonly onWait?: ((holder: string | null) => void) | undefined;
  /** Ends a write that takes long, an import: nothing is written then. */
  readonly signal?: AbortSignal | undefined;
  /** What of the input may be handed over to another thread rather than copied. */
  readonly parts?: readonly ArrayBuffer[];
}

/** An open workspace, for all who read it and write to it, wherever SQLite runs. */
export interface Store {
  readonly path: string;
  /** Sees everything that was written before it was asked. @throws {KanwuError} what the query throws */
  read<Name extends QueryName>(name: Name, input: QueryInput<Name>): Promise<QueryOutput<Name>>;
  /** Answers when what was written is on the disk. @throws {KanwuError} what the write throws, and `cancelled`; then nothing was written */
  write<Name extends WriteName>(
    name: Name,
    input: WriteInput<Name>,
    options?: WriteOptions,
  ): Promise<WriteOutput<Name>>;
  /**
   * Writes the workspace, as it is now, to a file of its own, while others go on working.
   *
   * @param replace whether a file that is there already may go
   * @throws {KanwuError} `file-exists`, `copy-not-writable`
   */
  saveCopy(to: string, replace: boolean): Promise<void>;
  /** Closes the file when all that was asked before is done. */
  close(): Promise<void>;
}
