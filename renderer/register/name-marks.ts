import { append } from '../../model/append.ts';
import type { EntityType } from '../../model/mention.ts';
import { EdgeMoves } from '../../model/register/edge-moves.ts';
import { type PlaceId, placeIdsIn } from '../../model/register/ledger.ts';
import { type NamePlace, type NameToDecide, tickedFrom } from '../../model/register/name-list.ts';
import type { PlacesDecision, PlacesToDecide } from '../../model/register/places-decision.ts';

/** What is to be done with a name, or with one of its places: nothing, or what is decided when the page is taken. */
export type Mark =
  | { readonly kind: 'leave' | 'accept' | 'reject' }
  | { readonly kind: 'retype'; readonly type: EntityType }
  | { readonly kind: 'trim'; readonly moves: EdgeMoves };

/** What a person marked otherwise than it was: names by {@link rowKey}, places by their ids. */
export interface Marks {
  readonly names: ReadonlyMap<string, Mark>;
  readonly places: ReadonlyMap<PlaceId, Mark>;
}

export const noMarks: Marks = { names: new Map(), places: new Map() };

export function rowKey({ form, type }: Pick<NameToDecide, 'form' | 'type'>): string {
  return `${type} ${form}`;
}

/** Ticked by sureness until somebody says otherwise. */
export function markOfRow(row: NameToDecide, { names }: Marks): Mark {
  return names.get(rowKey(row)) ?? { kind: row.sureness >= tickedFrom ? 'accept' : 'leave' };
}

/** As its name is, until somebody says otherwise of it alone. */
export function markOfPlace(row: NameToDecide, { id }: Pick<NamePlace, 'id'>, marks: Marks): Mark {
  return marks.places.get(id) ?? markOfRow(row, marks);
}

export function withRowMark(row: NameToDecide, marks: Marks, mark: Mark): Marks {
  const places = new Map(marks.places);
  for (const { id } of row.unfolded) places.delete(id);
  return { names: new Map([...marks.names, [rowKey(row), mark]]), places };
}

export function withPlaceMark({ id }: Pick<NamePlace, 'id'>, marks: Marks, mark: Mark): Marks {
  return { ...marks, places: new Map([...marks.places, [id, mark]]) };
}

/** Accepted, or left alone where it was. */
export function toggled(mark: Mark): Mark {
  return { kind: mark.kind === 'leave' ? 'accept' : 'leave' };
}

/** The same with an edge moved by a character more; accepted as it is once both are where they were. */
export function withEdgeMoved(mark: Mark, edge: keyof EdgeMoves, by: 1 | -1): Mark {
  const before = mark.kind === 'trim' ? mark.moves : { start: 0, end: 0 };
  const moves = { ...before, [edge]: before[edge] + by };
  if (!EdgeMoves.safeParse(moves).success) return mark;
  return moves.start === 0 && moves.end === 0 ? { kind: 'accept' } : { kind: 'trim', moves };
}

/** What of a page is decided, place by place; and of how many of its names all that is open. */
export function decisionsOf(
  rows: readonly NameToDecide[],
  marks: Marks,
): { readonly list: readonly PlacesToDecide[]; readonly rows: number } {
  const byKey = new Map<string, { readonly decision: PlacesDecision; readonly ids: PlaceId[] }>();
  const put = (mark: Mark, ids: readonly PlaceId[]): void => {
    if (mark.kind === 'leave' || ids.length === 0) return;
    const key = JSON.stringify(mark);
    const known = byKey.get(key) ?? { decision: mark as PlacesDecision, ids: [] };
    append(known.ids, ids);
    byKey.set(key, known);
  };
  let whole = 0;
  for (const row of rows) {
    const mark = markOfRow(row, marks);
    put(mark, placeIdsIn(row.ids));
    for (const place of row.unfolded) put(markOfPlace(row, place, marks), [place.id]);
    if (leftOf(row, marks) === 0) whole++;
  }
  return { list: [...byKey.values()], rows: whole };
}

/** How many places are left alone, and why. */
export function leftAlone(
  rows: readonly NameToDecide[],
  marks: Marks,
): { readonly unticked: number; readonly done: number; readonly unsure: number } {
  const sum = (of: (row: NameToDecide) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    unticked: sum((row) => leftOf(row, marks)),
    done: sum(({ done }) => done),
    unsure: sum(({ unsure }) => unsure),
  };
}

function leftOf(row: NameToDecide, marks: Marks): number {
  const ofName = markOfRow(row, marks).kind === 'leave' ? placeIdsIn(row.ids).length : 0;
  return ofName + row.more + row.unfolded.filter((place) => markOfPlace(row, place, marks).kind === 'leave').length;
}
