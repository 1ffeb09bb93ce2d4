import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import type { MemoryPart } from './memory-part.ts';
import type { Slice } from './state.ts';

export const memorySlice =
  (bridge: Bridge): Slice<MemoryPart> =>
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
