import type { Command } from '../../../model/commands/command.ts';
import type { RecordId } from '../../../model/ids.ts';
import { nounOf } from '../../../model/journal/deeds.ts';
import type { Noun, RecordTypes } from '../../../model/records.ts';

/** Whether a record is purged, by its id and, where the journal gives it, by what it says of itself. */
export type IsPurged = (noun: Noun, id: RecordId, record: RecordTypes[Noun] | null) => boolean;

/** What is left of an entry's commands. */
export interface Left {
  readonly commands: readonly Command[];
  /** The records that they do not name any longer. */
  readonly gone: ReadonlyMap<RecordId, Noun>;
}

/** Takes out of commands all that they say of purged records. Null where they say nothing of any. */
export function withholdPurged(commands: readonly Command[], isPurged: IsPurged): Left | null {
  const gone = new Map<RecordId, Noun>();
  const left = commands.flatMap((command) => {
    const noun = nounOf(command.name);
    const stays = (id: string, record: RecordTypes[Noun] | null): boolean => {
      if (!gone.has(id as RecordId) && !isPurged(noun, id as RecordId, record)) return true;
      gone.set(id as RecordId, noun);
      return false;
    };
    const { payload } = command;
    if ('records' in payload) {
      const records: readonly RecordTypes[Noun][] = payload.records;
      return remaining(command, { records: records.filter((record) => stays(record.id, record)) });
    }
    if ('decisions' in payload) {
      const decisions: readonly { readonly record: RecordTypes[Noun] }[] = payload.decisions;
      return remaining(command, { decisions: decisions.filter(({ record }) => stays(record.id, record)) });
    }
    if ('revisions' in payload) {
      const revisions: readonly { readonly id: string }[] = payload.revisions;
      return remaining(command, { revisions: revisions.filter(({ id }) => stays(id, null)) });
    }
    const ids: readonly string[] = payload.ids;
    return remaining(command, { ids: ids.filter((id) => stays(id, null)) });
  });
  return gone.size === 0 ? null : { commands: left, gone };
}

/** The command with what is left of its payload, which is of the same shape; nothing where that is empty. */
function remaining(command: Command, payload: Readonly<Record<string, readonly unknown[]>>): Command[] {
  const isEmpty = Object.values(payload).every((list) => list.length === 0);
  return isEmpty ? [] : [{ ...command, payload } as Command];
}
