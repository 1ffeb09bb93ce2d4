import type { AnyId, BlockId, MentionId, PageId, RelationId } from './ids.ts';

/** How many digits of an id that says where something stands say of which page it is, and how many tell apart what begins in one place. */
const headDigits = 16;
export const markDigits = 8;

/** Where a mention begins, or the subject of a relation, as an id says it. */
export interface IdPlace {
  /** What the page's id begins with. */
  readonly head: string;
  /** In UTF-16 units of what the page's offsets count in. */
  readonly start: number;
  readonly mark: string;
}

/**
 * An id that says where something begins, so that nobody has to keep it beside that: what the page's id begins with, the offset as
 * 8 digits, and 8 digits that tell it from whatever else begins there.
 */
export function placedId<Id extends MentionId | BlockId>(pageId: PageId, start: number, mark: string): Id {
  return `${headOf(pageId)}${digits32(start)}${mark}` as Id;
}

/** All numbers of 16 bits as 4 hexadecimal digits: ids are put together by the ten thousand. */
const digits16: string[] = [];

/** The lower 32 bits of a number as 8 hexadecimal digits. */
export function digits32(number: number): string {
  if (digits16.length === 0)
    for (let each = 0; each < 2 ** 16; each++) digits16.push(each.toString(16).padStart(4, '0'));
  return `${digits16[number >>> 16] ?? ''}${digits16[number & 0xffff] ?? ''}`;
}

/** What an id says of a place, if it says so: of any other id something that leads nowhere. */
export function placeInId(id: MentionId | RelationId): IdPlace {
  return { head: headOf(id), start: Number.parseInt(id.slice(headDigits, -markDigits), 16), mark: markIn(id) };
}

/** The first half of an id. */
export function headOf(id: AnyId): string {
  return id.slice(0, headDigits);
}

export function markIn(id: string): string {
  return id.slice(-markDigits);
}
