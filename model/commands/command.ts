import type { Noun, RecordTypes } from '../records.ts';

/** Adds records. One that is there already, because another copy of the workspace added it, stays as it is. */
export interface AddCommand<N extends Noun> {
  readonly name: `${N}.add`;
  readonly payload: { readonly records: readonly RecordTypes[N][] };
}

/** Removes records, and what cannot be without them. */
export interface RemoveCommand<N extends Noun> {
  readonly name: `${N}.remove`;
  readonly payload: { readonly ids: readonly RecordTypes[N]['id'][] };
}

/** The fields of a record that may change; what it is and which page it stands on may not. */
export type Changes<N extends Noun> = Readonly<Partial<Omit<RecordTypes[N], 'id' | 'pageId'>>>;

/** What is changed of one record. */
export interface Revision<N extends Noun> {
  readonly id: RecordTypes[N]['id'];
  readonly changes: Changes<N>;
  /** What lists among the changed fields were before: what was put into a list and taken out of it is told by it. */
  readonly was?: Changes<N>;
}

/** Changes fields of records and leaves the fields that are not named as they are. */
export interface ReviseCommand<N extends Noun> {
  readonly name: `${N}.revise`;
  readonly payload: { readonly revisions: readonly Revision<N>[] };
}

/** Decides suggestions. It holds them whole, so that it means the same where nobody suggested them. */
export interface DecideCommand<N extends Noun> {
  readonly name: `${N}.decide`;
  readonly payload: {
    readonly decisions: readonly {
      readonly record: RecordTypes[N];
      readonly changes: Changes<N>;
    }[];
  };
}

/** Says that records shall stay as they are though several people decided on them without knowing of each other. */
export interface LeaveCommand<N extends Noun> {
  readonly name: `${N}.leave`;
  readonly payload: { readonly ids: readonly RecordTypes[N]['id'][] };
}

export type CommandOf<N extends Noun> =
  | AddCommand<N>
  | RemoveCommand<N>
  | ReviseCommand<N>
  | DecideCommand<N>
  | LeaveCommand<N>;

/** A change of one noun's records: what edits consist of. */
export type Command = { [N in Noun]: CommandOf<N> }[Noun];
export type CommandName = Command['name'];

/** A command of a noun that is known only at run time. @param payload what a command of that noun and verb holds */
export function commandOn(noun: Noun, verb: CommandVerb, payload: object): Command {
  // No type says of a noun that is a variable which payload goes with it: what comes from elsewhere is checked by its schema.
  const command: unknown = { name: `${noun}.${verb}`, payload };
  return command as Command;
}

type CommandVerb = CommandName extends `${string}.${infer Verb}` ? Verb : never;
