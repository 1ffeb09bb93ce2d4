import { z } from 'zod';
import { KanwuError } from '../error.ts';
import type { Noun, Records, RecordTable, RecordTypes } from '../records.ts';
import type { AddCommand, Changes, Command, RemoveCommand, ReviseCommand } from './command.ts';

/** A command as it is declared: its name, how its payload is checked, what it does and what undoes it. */
export interface CommandDeclaration<C extends { readonly name: string; readonly payload: unknown }> {
  readonly name: C['name'];
  readonly payload: z.ZodType<C['payload']>;
  /**
   * Changes the records and answers with the commands that, executed in order, bring back what was there.
   *
   * @throws {KanwuError} `record-not-found`, `record-exists`
   */
  apply(records: Records, payload: C['payload']): Command[];
}

export interface RecordCommands<N extends Noun> {
  readonly add: CommandDeclaration<AddCommand<N>>;
  readonly remove: CommandDeclaration<RemoveCommand<N>>;
  readonly revise: CommandDeclaration<ReviseCommand<N>>;
}

/**
 * Lets go of what cannot be without a record that is about to be removed. Answers with the inverses of what it did, in
 * the order in which it did it.
 */
export type Release<N extends Noun> = (records: Records, id: RecordTypes[N]['id']) => Command[][];

/**
 * The three commands that change the records of one noun: `<noun>.add`, `<noun>.remove` and `<noun>.revise`. Each takes any
 * number of records, because what people do to one they do to fifty, and both are one step to undo.
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
  const table = (records: Records): RecordTable<RecordTypes[N]> => records[noun];
  const find = (records: Records, wanted: Id): RecordTypes[N] => {
    const found = table(records).get(wanted);
    if (found === undefined) throw new KanwuError('record-not-found', { noun, id: wanted });
    return found;
  };
  const adding = (added: readonly RecordTypes[N][]) =>
    ({ name: `${noun}.add`, payload: { records: added } }) as unknown as Command;
  const removing = (ids: readonly Id[]) => ({ name: `${noun}.remove`, payload: { ids } }) as unknown as Command;
  const revising = (revisions: ReviseCommand<N>['payload']['revisions']) =>
    ({ name: `${noun}.revise`, payload: { revisions } }) as unknown as Command;

  return {
    add: {
      name: `${noun}.add`,
      payload: z.strictObject({ records: z.array<z.ZodType<RecordTypes[N]>>(schema).readonly() }),
      apply(records, payload) {
        if (payload.records.length === 0) return [];
        for (const added of payload.records) {
          if (table(records).get(added.id) !== undefined) throw new KanwuError('record-exists', { noun, id: added.id });
          table(records).put(added);
        }
        return [removing(payload.records.map((added) => added.id).reverse())];
      },
    },
    remove: {
      name: `${noun}.remove`,
      payload: z.strictObject({ ids: z.array(id).readonly() }),
      apply(records, payload) {
        if (payload.ids.length === 0) return [];
        const released = payload.ids.flatMap((wanted) => release(records, wanted));
        const removed = payload.ids.map((wanted) => table(records).get(wanted)).filter((each) => each !== undefined);
        if (removed.length === 0) return released.reverse().flat();
        for (const each of removed) table(records).remove(each.id);
        return [adding(removed.reverse()), ...released.reverse().flat()];
      },
    },
    revise: {
      name: `${noun}.revise`,
      payload: z.strictObject({
        revisions: z.array(z.strictObject({ id, changes: changesOf<N>(schema) })).readonly(),
      }),
      apply(records, payload) {
        const inverse = payload.revisions.map((revision) => {
          const before = find(records, revision.id);
          table(records).put({ ...before, ...revision.changes });
          return { id: revision.id, changes: pick(before, Object.keys(revision.changes)) as Changes<N> };
        });
        return [revising(inverse.reverse())];
      },
    },
  };
}

function changesOf<N extends Noun>(schema: z.ZodObject<z.ZodRawShape>): z.ZodType<Changes<N>> {
  const { id: _id, issueId: _issueId, ...changeable } = schema.shape;
  return z.strictObject(changeable).partial() as unknown as z.ZodType<Changes<N>>;
}

function pick(record: object, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field)));
}
