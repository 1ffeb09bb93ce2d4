/** A JSON object whose fields are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function hasFields(value: unknown, ...names: readonly string[]): value is JsonObject {
  return isObject(value) && names.every((name) => Object.hasOwn(value, name));
}

/** The field as text; null where it is none. */
export function textField(value: unknown, name: string): string | null {
  const field = isObject(value) && Object.hasOwn(value, name) ? value[name] : null;
  return typeof field === 'string' ? field : null;
}

/** The field as a whole number; null where it is none. */
export function countField(value: unknown, name: string): number | null {
  const field = isObject(value) && Object.hasOwn(value, name) ? value[name] : null;
  return typeof field === 'number' && Number.isSafeInteger(field) ? field : null;
}

/** The elements of a field that is a list; empty where it is none. */
export function listField(value: unknown, name: string): readonly unknown[] {
  const field = isObject(value) && Object.hasOwn(value, name) ? value[name] : null;
  return Array.isArray(field) ? field : [];
}
