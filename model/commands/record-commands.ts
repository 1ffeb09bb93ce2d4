import { z } from 'zod';
import { KanwuError } from '../error.ts';
import type { Noun, Records, RecordTable, RecordTypes } from '../records.ts';
import type {
  AddCommand,
  Changes,
  Command,
  DecideCommand,
  LeaveCommand,
  RemoveCommand,
  ReviseCommand,
} from './command.ts';

/** A command as it is declared: its name, how its payload is checked and what it does. */
export interface CommandDeclaration<C extends { readonly name: string; readonly payload: unknown }> {
  readonly name: C['name'];
  readonly payload: z.ZodType<C['payload']>;
  /** What cannot be without what the command removes, as commands to execute before it. */
  released(records: Records, payload: C['payload']): readonly Command[];
  /** @throws {KanwuError} `record-not-found`, `record-exists` */
  apply(records: Records, payload: C['payload']): void;
}

export interface RecordCommands<N extends Noun> {
  readonly add: CommandDeclaration<AddCommand<N>>;
  readonly remove: CommandDeclaration<RemoveCommand<N>>;
  readonly revise: CommandDeclaration<ReviseCommand<N>>;
  readonly decide: CommandDeclaration<DecideCommand<N>>;
  readonly leave: CommandDeclaration<LeaveCommand<N>>;
}

/** What cannot be without a record that is about to be removed, as commands that remove it or let go of the record. */
export type Release<N extends Noun> = (records: Records, id: RecordTypes[N]['id']) => readonly Command[];

/**
 * The commands that change the records of one noun. Each takes any number of records, because what people do to one they do to
 * fifty, and both are one step to undo.
 *
 * Removing what is not there (any more) does nothing: two people, or a person and the program, may both take a thing away.
 *
 * @param schema checks a whole record of the noun
 */
export function recordCommands<N extends Noun>(
  noun: N,
  schema: z.ZodObject<z.ZodRawShape> & z.ZodType<RecordTypes[N]>,
  release: Release<N> = () => [],
): RecordCommands<N> {
  type Id = RecordTypes[N]['id'];
  const id = schema.shape.id as z.ZodType<Id>;
  const record: z.ZodType<RecordTypes[N]> = schema;
  const changes = changesOf<N>(schema);
  const ids = z.strictObject({ ids: z.array(id).readonly() });
  const table = (records: Records): RecordTable<RecordTypes[N]> => records[noun];
  const find = (records: Records, wanted: Id): RecordTypes[N] => {
    const found = table(records).get(wanted);
    if (found === undefined) throw new KanwuError('record-not-found', { noun, id: wanted });
    return found;
  };
  const nothing = (): readonly Command[] => [];

  return {
    add: {
      name: `${noun}.add`,
      payload: z.strictObject({ records: z.array(record).readonly() }),
      released: nothing,
      apply(records, payload) {
        for (const added of payload.records) {
          if (table(records).get(added.id) !== undefined) throw new KanwuError('record-exists', { noun, id: added.id });
          table(records).put(added);
        }
      },
    },
    remove: {
      name: `${noun}.remove`,
      payload: ids,
      released: (records, payload) => payload.ids.flatMap((wanted) => release(records, wanted)),
      apply(records, payload) {
        for (const wanted of payload.ids) if (table(records).get(wanted) !== undefined) table(records).remove(wanted);
      },
    },
    revise: {
      name: `${noun}.revise`,
      payload: z.strictObject({
        revisions: z.array(z.strictObject({ id, changes, was: changes.optional() })).readonly(),
      }) as z.ZodType<ReviseCommand<N>['payload']>,
      released: nothing,
      apply(records, payload) {
        for (const revision of payload.revisions) {
          table(records).put({ ...find(records, revision.id), ...revision.changes });
        }
      },
    },
    decide: {
      name: `${noun}.decide`,
      payload: z.strictObject({ decisions: z.array(z.strictObject({ record, changes })).readonly() }),
      released: nothing,
      apply(records, payload) {
        for (const decision of payload.decisions) table(records).put({ ...decision.record, ...decision.changes });
      },
    },
    leave: { name: `${noun}.leave`, payload: ids, released: nothing, apply: () => undefined },
  };
}

function changesOf<N extends Noun>(schema: z.ZodObject<z.ZodRawShape>): z.ZodType<Changes<N>> {
  const { id: _id, pageId: _pageId, ...changeable } = schema.shape;
  return z.strictObject(changeable).partial() as unknown as z.ZodType<Changes<N>>;
}
