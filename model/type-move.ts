import { z } from 'zod';
import { EditResult } from './edit-result.ts';
import { EntityType } from './mention.ts';

/** That entities of one type are of another from now on: all of them, which makes the types one, or those of some names. */
export const TypeMove = z.strictObject({
  from: EntityType,
  to: EntityType,
  /** The forms of the names (model/names/name-form.ts) whose marks move; null for all marks. */
  forms: z.array(z.string().min(1).max(500)).min(1).max(10_000).readonly().nullable(),
});
export type TypeMove = Readonly<z.infer<typeof TypeMove>>;

const count = z.int().nonnegative();

/** What a move comes to. */
export const TypeMoveCounts = z.strictObject({
  /** Marks that people decided on and that move. */
  marks: count,
  /** Of these, marks that go because the same stretch is marked as the other type already. */
  doubled: count,
  /** Of these, marks whose value does not fit the other type: it goes on in their notes. */
  values: count,
  /** Marks that are suggested only, and stay as they are until somebody decides on them. */
  suggested: count,
  /** Entries of the register that move. */
  entities: count,
  /** Of these, entries that are one from now on with an entry of the other type that is called the same. */
  joined: count,
  /** Entries that go, as the other type has none. */
  removed: count,
});
export type TypeMoveCounts = Readonly<z.infer<typeof TypeMoveCounts>>;

/** What a move came to. */
export const MovedType = z.strictObject({
  counts: TypeMoveCounts,
  /** Null where nothing was to be done. */
  result: EditResult.nullable(),
});
export type MovedType = Readonly<z.infer<typeof MovedType>>;

/** A name that marks of a type have, and how many of them people decided on. */
export const NameOfType = z.strictObject({ form: z.string(), marks: count });
export type NameOfType = Readonly<z.infer<typeof NameOfType>>;

/** Which names of a type are wanted: those in whose form some words occur, the most frequent first. */
export const NamesOfTypeWanted = z.strictObject({
  type: EntityType,
  wanted: z.string().max(200),
  from: count,
  count: z.int().min(1).max(200),
});
export type NamesOfTypeWanted = Readonly<z.infer<typeof NamesOfTypeWanted>>;

export const NamesOfType = z.strictObject({ total: count, rows: z.array(NameOfType).readonly() });
export type NamesOfType = Readonly<z.infer<typeof NamesOfType>>;
