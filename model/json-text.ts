import { fromColumns, toColumns } from './columns.ts';

/**
 * A value as JSON, long lists of records in columns. What holds very many records crosses from thread to thread and process to process
 * as one text, many times faster than record by record.
 */
export type JsonText<Value> = string & { readonly holds?: Value };

export function toJsonText<Value>(value: Value): JsonText<Value> {
  return JSON.stringify(toColumns(value));
}

/** @throws {SyntaxError} when it is no JSON */
export function fromJsonText<Value>(text: JsonText<Value>): Value {
  return fromColumns(JSON.parse(text)) as Value;
}
