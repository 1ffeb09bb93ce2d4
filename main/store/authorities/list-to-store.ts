import type { Sha256 } from '../../../model/issue.ts';

/** A list as it was read, its records some at a time. */
export interface ListToStore {
  readonly sha256: Sha256;
  readonly name: string;
  readonly file: string;
  readonly parts: readonly Uint8Array[];
}
