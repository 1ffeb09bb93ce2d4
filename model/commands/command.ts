import type { Noun, RecordTypes } from '../records.ts';

/** Adds records, with the ids that whoever issues the command made for them. */
export interface AddCommand<N extends Noun> {
  readonly name: `${N}.add`;
  readonly payload: { readonly records: readonly RecordTypes[N][] };
}

/** Removes records, and what cannot be without them. */
export interface RemoveCommand<N extends Noun> {
  readonly name: `${N}.remove`;
  readonly payload: { readonly ids: readonly RecordTypes[N]['id'][] };
}

/** The fields of a record that may change; what it is and which issue it belongs to may not. */
export type Changes<N extends Noun> = Readonly<Partial<Omit<RecordTypes[N], 'id' | 'issueId'>>>;

/** Changes fields of records and leaves the fields that are not named as they are. */
export interface ReviseCommand<N extends Noun> {
  readonly name: `${N}.revise`;
  readonly payload: {
    readonly revisions: readonly { readonly id: RecordTypes[N]['id']; readonly changes: Changes<N> }[];
  };
}

export type CommandOf<N extends Noun> = AddCommand<N> | RemoveCommand<N> | ReviseCommand<N>;

/**
 * An edit: the only way to change anything in a workspace. Applying it is deterministic, so that journals can be
 * replayed and exchanged.
 */
export type Command = { [N in Noun]: CommandOf<N> }[Noun];
export type CommandName = Command['name'];
