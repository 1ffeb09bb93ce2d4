import type { RememberedName } from '../../model/memory.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import type { Slice } from './state.ts';

export interface MemorySlice {
  /** What the workspace remembers of names; null before main has said. */
  readonly rememberedNames: readonly RememberedName[] | null;
  /** Asks main what is remembered now. */
  readMemory(): Promise<void>;
}

export const memorySlice =
  (bridge: Bridge): Slice<MemorySlice> =>
  (set, get) => {
    let reads = 0;
    let workspacePath: string | undefined;
    return {
      rememberedNames: null,
      async readMemory() {
        reads += 1;
        const read = reads;
        const path = get().workspace?.path;
        if (path !== workspacePath) set({ rememberedNames: null });
        workspacePath = path;
        try {
          const rememberedNames = await callBridge(bridge, 'memory.list', {});
          // Of several answers on their way, the one that was asked for last counts.
          if (read === reads) set({ rememberedNames });
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
    };
  };
