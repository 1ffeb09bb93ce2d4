import type { Command } from '../../../model/commands/command.ts';
import type { EntryId } from '../../../model/ids.ts';
import { replicaKeyOf, timeOf } from '../../../model/journal/entry-id.ts';
import { idOf } from '../id-bytes.ts';
import { unpackCommands } from '../journal/packed-commands.ts';
import type { NamedValues } from './row-shapes.ts';

/** No more entries one after another are lost: a number so far beyond the others is damaged itself. */
const widestGap = 10_000;

/** The rows of the journal that were found, each once, and the numbers of those of which no more is known. */
export class EntryRows {
  readonly #rows = new Map<number, NamedValues>();
  /** Further ones under numbers that others bear: the number of one of two is damaged. */
  readonly #further: NamedValues[] = [];
  /** What the index of ids says. */
  readonly #indexed = new Map<number, Uint8Array>();

  /** @param isRow whether it is a whole row, not what stands in the index of ids */
  note(values: NamedValues, isRow: boolean): void {
    const sequence = Number(values.sequence);
    if (!(values.id instanceof Uint8Array)) return;
    if (!isRow) this.#indexed.set(sequence, values.id);
    else if (commandsIn(values) === null) return;
    else if (!this.#rows.has(sequence)) this.#rows.set(sequence, values);
    else this.#further.push(values);
  }

  /** The entries in the order in which they came into the file. @param replicas those that are known */
  entries(replicas: ReadonlySet<string>): NamedValues[] {
    const keys = new Set([...replicas].map((id) => replicaKeyOf(id as EntryId)));
    const inOrder = [...this.#numbered()].sort(([one], [other]) => one - other);
    // Where the index has the id of another entry, it is the number there that is damaged.
    const own = new Set(inOrder.map(([, values]) => idIn(values)));
    const entries = inOrder.map(([sequence, values]) => {
      const indexed = this.#indexed.get(sequence);
      const isBetter =
        indexed !== undefined &&
        !own.has(idOf<EntryId>(indexed)) &&
        doubtOf(indexed, values, keys) < doubtOf(values.id, values, keys);
      return isBetter ? { ...values, id: indexed } : values;
    });
    return [...entries, ...this.#renumbered(entries)];
  }

  /**
   * The rows by their numbers: where the index knows an id by a lower number that no row bears, it is the row's that is damaged. Of numbers
   * without gaps a wrong one is another's or beyond the last.
   */
  #numbered(): ReadonlyMap<number, NamedValues> {
    const indexedAt = new Map([...this.#indexed].map(([sequence, id]) => [idOf<EntryId>(id), sequence]));
    return new Map(
      [...this.#rows].map(([sequence, values]): [number, NamedValues] => {
        const id = idIn(values);
        const indexed = id === null ? undefined : indexedAt.get(id);
        const isBetter = indexed !== undefined && indexed < sequence && !this.#rows.has(indexed);
        return isBetter ? [indexed, { ...values, sequence: indexed }] : [sequence, values];
      }),
    );
  }

  /** Those that are not among some entries, under numbers that nobody bears. */
  #renumbered(entries: readonly NamedValues[]): NamedValues[] {
    const known = new Set(entries.map(idIn));
    let next = [...this.#rows.keys()].reduce((most, each) => Math.max(most, each), this.last());
    return this.#further.flatMap((values) => {
      if (known.has(idIn(values))) return [];
      known.add(idIn(values));
      next++;
      return [{ ...values, sequence: next }];
    });
  }

  /** The number of the last entry that there was, as far as is known. */
  last(): number {
    let last = 0;
    const rows = this.#numbered();
    const known = new Set([...rows.values()].map(idIn));
    // What the index says of an entry that was found says no more than its row.
    const indexed = [...this.#indexed].filter(([, id]) => !known.has(idOf<EntryId>(id)));
    for (const sequence of [...rows.keys(), ...indexed.map(([number]) => number)].sort((one, other) => one - other)) {
      if (sequence - last <= widestGap) last = Math.max(last, sequence);
    }
    return last;
  }
}

function idIn({ id }: NamedValues): EntryId | null {
  return id instanceof Uint8Array ? idOf<EntryId>(id) : null;
}

/** Null where they can't be read. */
export function commandsIn({ commands }: NamedValues): readonly Command[] | null {
  try {
    return commands instanceof Uint8Array ? unpackCommands(commands) : null;
  } catch {
    return null;
  }
}

/** How little an id fits to what else is known of its entry: the replica that made it, and about when. */
function doubtOf(id: unknown, { at }: NamedValues, replicaKeys: ReadonlySet<string>): number {
  if (!(id instanceof Uint8Array) || id.length !== 16) return Number.POSITIVE_INFINITY;
  const read = idOf<EntryId>(id);
  const isKnown = replicaKeys.has(replicaKeyOf(read));
  return (isKnown ? 0 : Number.MAX_SAFE_INTEGER) + Math.abs(timeOf(read) / 1024 - Number(at));
}
