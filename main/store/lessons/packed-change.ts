import { deflateRawSync } from 'node:zlib';
import type { NameKey } from '../../../model/memory.ts';
import { inflated } from '../inflated.ts';
import type { ArticleChange } from './taught-changes.ts';

/** What an edit changed of what there is to remember and to learn. */
export interface TaughtChange {
  /** Names of which something else is remembered. */
  readonly names: readonly NameKey[];
  readonly articles: readonly ArticleChange[];
}

export function packChange(change: TaughtChange): Buffer {
  return deflateRawSync(JSON.stringify(change));
}

/** Null where it is damaged. */
export function unpackChange(packed: Uint8Array): TaughtChange | null {
  try {
    return JSON.parse(inflated(packed).toString('utf8')) as TaughtChange;
  } catch {
    return null;
  }
}
