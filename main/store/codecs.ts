import type { AnyId } from '../../model/ids.ts';
import { type Status, statuses } from '../../model/status.ts';
import { bytesOf, idOf } from './id-bytes.ts';
import type { Numbered } from './numbered.ts';

/** What stands in a column. */
export type Cell = string | number | Uint8Array | null;

/** How a field stands in its column where that is otherwise than it reads. */
export interface Codec {
  write(value: unknown): Cell;
  read(cell: Cell): unknown;
  /** What to look for it by; as it is written where this is not given. */
  find?(value: unknown): Cell;
}

/** The codecs of a workspace file. */
export interface Codecs {
  /** An id as 16 bytes. */
  readonly id: Codec;
  /** An id as 16 bytes; null as none. */
  readonly ownId: Codec;
  /** A name that stands in many rows as its number. */
  readonly name: Codec;
  readonly nameOrNull: Codec;
  /** How sure somebody is, as thousandths, which take two bytes; where that would say less, as it is and negative. */
  readonly sureness: Codec;
  /** A status as its place in the list of statuses. */
  readonly status: Codec;
  /** Whether or not, as 1 or 0. */
  readonly flag: Codec;
}

export function codecsOf(numbered: Numbered): Codecs {
  const name = {
    write: (value: unknown) => numbered.numberOf(String(value)),
    read: (cell: Cell) => numbered.nameOf(Number(cell)),
    find: (value: unknown) => numbered.known(String(value)),
  };
  return {
    id: orNull({
      write: (value) => bytesOf(value as AnyId),
      read: (cell) => (cell instanceof Uint8Array ? idOf(cell) : String(cell)),
    }),
    ownId: {
      write: (value) => (value === null ? noBytes : bytesOf(value as AnyId)),
      read: (cell) => (cell instanceof Uint8Array && cell.length > 0 ? idOf(cell) : null),
    },
    sureness: orNull({ write: (value) => surenessCell(Number(value)), read: (cell) => surenessOf(Number(cell)) }),
    name,
    nameOrNull: { ...orNull(name), find: (value) => (value === null ? null : name.find(value)) },
    flag: { write: (value) => (value === true ? 1 : 0), read: (cell) => cell === 1 },
    status: { write: (value) => statusCode(value as Status), read: (cell) => statusOf(Number(cell)) },
  };
}

const noBytes = new Uint8Array(0);

function surenessCell(confidence: number): number {
  const thousandths = Math.round(confidence * 1000);
  return thousandths / 1000 === confidence ? thousandths : -confidence;
}

/** From what stands in a column: see {@link Codecs.sureness}. */
export function surenessOf(cell: number): number {
  return cell < 0 ? -cell : cell / 1000;
}

export function statusCode(status: Status): number {
  return statuses.indexOf(status);
}

export function statusOf(code: number): Status {
  return statuses[code] ?? 'suggested';
}

function orNull({ write, read }: Codec): Codec {
  return {
    write: (value) => (value === null ? null : write(value)),
    read: (cell) => (cell === null ? null : read(cell)),
  };
}
