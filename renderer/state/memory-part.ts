import type { RememberedName } from '../../model/memory.ts';

export interface MemoryPart {
  /** What the workspace remembers of names; null before main has said. */
  readonly rememberedNames: readonly RememberedName[] | null;
  /** Asks main what is remembered now. */
  readMemory(): Promise<void>;
}
