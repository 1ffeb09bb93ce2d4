import { type Noun, recordOf } from '../../model/records.ts';
import { idOf } from './id-bytes.ts';
import { tableOfNoun } from './nouns/table-of-noun.ts';
import type { ProjectionParts } from './projections/projection.ts';

/** All rows by noun, in the order of their ids. */
export type Dump = Readonly<Record<string, readonly unknown[]>>;

/** Everything that a workspace holds but the journal. */
export function dumpOf({ database, records, sources }: ProjectionParts): Dump {
  const idsOf = (noun: Noun): string[] =>
    database
      .prepare<[], string | Uint8Array>(`SELECT id FROM ${tableOfNoun(noun)}`)
      .pluck()
      .all()
      .map((id) => (typeof id === 'string' ? id : idOf(id)))
      .sort();
  const nouns = (Object.keys(records) as Noun[]).map((noun): [string, unknown[]] => [
    noun,
    idsOf(noun).map((id) => recordOf(records, noun, id)),
  ]);
  return Object.fromEntries([['source', sources.all().map((id) => sources.get(id))], ...nouns]);
}
