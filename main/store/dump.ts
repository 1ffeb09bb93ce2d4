import { type Noun, recordOf } from '../../model/records.ts';
import type { ProjectionParts } from './projections/projection.ts';
import type { Recognitions } from './recognition/recognitions.ts';

/** All rows by noun, in the order of their ids. */
export type Dump = Readonly<Record<string, readonly unknown[]>>;

/** Everything that a workspace holds but the journal. */
export function dumpOf({ records, sources }: ProjectionParts, recognitions: Recognitions): Dump {
  const nouns = (Object.keys(records) as Noun[]).map((noun): [string, unknown[]] => [
    noun,
    records[noun].ids().map((id) => recordOf(records, noun, id)),
  ]);
  const recognition = sources.all().flatMap((id) => recognitions.of(id) ?? []);
  return Object.fromEntries([
    ['source', sources.all().map((id) => sources.get(id))],
    ...(recognition.length === 0 ? [] : [['recognition', recognition] as const]),
    ...nouns,
  ]);
}
