import { valueOfParts } from '../../../model/values/value-parts.ts';
import type { DatasetEntity } from './dataset-article.ts';

/** A mention's value as it is written where bound and calendar have no field of their own; null for none. */
export function wholeValue({ type, value, bound, calendar }: DatasetEntity): string | null {
  return value === null ? null : valueOfParts(type, { value, bound: bound ?? null, calendar: calendar ?? null });
}
