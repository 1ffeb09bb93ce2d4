import type { Noun, RecordTypes } from '../../model/records.ts';

/** A record before an edit and after it; null where it was not there. */
export interface Touch<R> {
  readonly before: R | null;
  readonly after: R | null;
}

/** The records that an edit put or removed, by noun and id. */
export type Touched = { readonly [N in Noun]?: ReadonlyMap<string, Touch<RecordTypes[N]>> };

/** All records of a noun as they were and as they are. */
export function sidesOf<R>(touches: ReadonlyMap<string, Touch<R>> | undefined): readonly R[] {
  return [...(touches?.values() ?? [])].flatMap(({ before, after }) => [before, after]).filter((side) => side !== null);
}
