import type { Command } from '../../../model/commands/command.ts';

/** What a command says of one record, as a command of its own. */
interface Piece {
  readonly record: string;
  readonly command: Command;
}

/**
 * The same commands, one a record, in the order of the records' ids: of an entry that was purged in part all copies keep the same, whichever
 * part of it each of them kept first. What is said of one record stays in its order, and no record waits for another.
 */
export function canonicalCommands(commands: readonly Command[]): readonly Command[] {
  return pieces(commands).map(({ command }) => command);
}

/** What either of two copies kept of an entry. */
export function unitedCommands(own: readonly Command[], other: readonly Command[]): readonly Command[] {
  const known = new Set(pieces(own).map(({ record }) => record));
  const added = pieces(other).filter(({ record }) => !known.has(record));
  return canonicalCommands([...own, ...added.map(({ command }) => command)]);
}

function pieces(commands: readonly Command[]): Piece[] {
  const all = commands.flatMap((command) =>
    Object.entries(command.payload).flatMap(([list, said]) =>
      (said as readonly Said[]).map((each): Piece => {
        const payload: Readonly<Record<string, readonly unknown[]>> = { [list]: [each] };
        return { record: recordIn(each), command: { ...command, payload } as Command };
      }),
    ),
  );
  return all.sort((a, b) => (a.record === b.record ? 0 : a.record < b.record ? -1 : 1));
}

/** What a command's lists hold: an id, a record or what is done to one. */
type Said = string | { readonly id: string } | { readonly record: { readonly id: string } };

function recordIn(said: Said): string {
  if (typeof said === 'string') return said;
  return 'record' in said ? said.record.id : said.id;
}
