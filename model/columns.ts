/**
 * Long lists of records of one shape as columns, so that what they have in common is written once: the mentions of a long article come
 * to a quarter of their JSON.
 */

type Fields = Readonly<Record<string, unknown>>;

/** What no record has for a field. */
const marker = '\u0000columns';

/** Shorter lists are left as they are. */
const shortest = 32;

/** A list of records as columns. */
interface Columns {
  /** How many records there are. */
  readonly [marker]: number;
  readonly fields: Readonly<Record<string, Column>>;
}

/** One field of all records, in the order of the list. */
type Column =
  /** The same everywhere. */
  | { readonly all: unknown }
  /** Texts of one length, one after another. */
  | { readonly length: number; readonly joined: string }
  /** Places in a list of what occurs. */
  | { readonly words: readonly (string | null)[]; readonly at: readonly number[] }
  /** Lists, put together, and how many each has. */
  | { readonly lists: unknown; readonly counts: Column }
  | { readonly each: readonly unknown[] };

/** Plain data, in which long lists of records are columns. {@link fromColumns} gives back the same. */
export function toColumns(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (isList(value)) return listOf(value);
  return mapped(value, toColumns);
}

export function fromColumns(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (isList(value)) return value.some(isObject) ? value.map(fromColumns) : value;
  if (isColumns(value)) return recordsOf(value);
  return mapped(value, fromColumns);
}

/** Every field is the object's own, also one that is called `__proto__`. */
function mapped(value: Fields, each: (field: unknown) => unknown): Fields {
  return Object.fromEntries(Object.entries(value).map(([field, of]) => [field, each(of)]));
}

function listOf(list: readonly unknown[]): unknown {
  const records = list.length < shortest ? null : alike(list);
  if (records === null) return list.some(isObject) ? list.map(toColumns) : list;
  const fields: Readonly<Record<string, Column>> = Object.fromEntries(
    Object.keys(records[0] ?? {}).map((field) => [field, columnOf(records.map((each) => each[field]))]),
  );
  return { [marker]: records.length, fields } satisfies Columns;
}

/** The list, if it is one of records that have the same fields in the same order; else null. */
function alike(list: readonly unknown[]): readonly Fields[] | null {
  const [first] = list;
  if (!isObject(first) || isList(first)) return null;
  const fields = Object.keys(first);
  // Setting it would make no field.
  if (fields.includes('__proto__')) return null;
  const hasSameFields = (each: unknown): each is Fields => {
    if (!isObject(each) || isList(each)) return false;
    let place = 0;
    for (const field in each) {
      // What is undefined has no JSON.
      if (field !== fields[place] || each[field] === undefined) return false;
      place++;
    }
    return place === fields.length;
  };
  return fields.length > 0 && list.every(hasSameFields) ? list : null;
}

function columnOf(values: readonly unknown[]): Column {
  const [first] = values;
  if (!isObject(first) && values.every((value) => value === first)) return { all: first };
  if (values.every(isText)) return textsOf(values);
  if (values.every(isList))
    return { lists: listOf(values.flat()), counts: columnOf(values.map((list) => list.length)) };
  return { each: values.some(isObject) ? values.map(toColumns) : values };
}

function textsOf(values: readonly (string | null)[]): Column {
  const length = values[0]?.length ?? 0;
  if (length > 0 && !repeat(values) && values.every((value) => value?.length === length)) {
    return { length, joined: values.join('') };
  }
  const places = new Map<string | null, number>();
  const at = values.map((value) => {
    const place = places.get(value) ?? places.size;
    if (place === places.size) places.set(value, place);
    return place;
  });
  return places.size * 2 > values.length ? { each: values } : { words: [...places.keys()], at };
}

/** Whether what stands at the beginning occurs again and again. */
function repeat(values: readonly (string | null)[]): boolean {
  return new Set(values.slice(0, shortest)).size * 2 < shortest;
}

function recordsOf({ [marker]: count, fields }: Columns): Fields[] {
  const columns = Object.entries(fields);
  // All are copies of one record, in which only those fields are set that differ: so they are made several times faster.
  const first = Object.fromEntries(columns.map(([field, column]) => [field, 'all' in column ? column.all : null]));
  const differing = columns
    .filter(([, column]) => !('all' in column))
    .map(([field, column]) => ({ field, values: valuesOf(column, count) }));
  const records: Fields[] = [];
  for (let place = 0; place < count; place++) {
    const record = { ...first };
    for (const { field, values } of differing) record[field] = values[place];
    records.push(record);
  }
  return records;
}

function valuesOf(column: Column, count: number): readonly unknown[] {
  if ('all' in column) return new Array<unknown>(count).fill(column.all);
  if ('words' in column) return column.at.map((place) => column.words[place]);
  if ('each' in column) return column.each.some(isObject) ? column.each.map(fromColumns) : column.each;
  if ('joined' in column) {
    const { length, joined } = column;
    return Array.from({ length: count }, (_, place) => joined.slice(place * length, (place + 1) * length));
  }
  const all = fromColumns(column.lists);
  if (!isList(all)) throw new RangeError('lists that are none');
  let end = 0;
  return valuesOf(column.counts, count).map((length) => {
    const start = end;
    end += Number(length);
    return all.slice(start, end);
  });
}

function isColumns(value: Fields): value is Fields & Columns {
  return marker in value;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string | null {
  return typeof value === 'string' || value === null;
}
