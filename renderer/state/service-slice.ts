import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import type { ServicePart } from './service-part.ts';
import type { Slice } from './state.ts';

export const serviceSlice =
  (bridge: Bridge): Slice<ServicePart> =>
  (set, get) => {
    /** Main tells all windows of the workspace what comes of it. */
    const doing = async (work: () => Promise<unknown>): Promise<void> => {
      try {
        await work();
      } catch (thrown) {
        get().notifyError(thrown);
      }
    };
    return {
      servedAt: null,
      noteServed: (servedAt) => set({ servedAt }),
      readServed: () => doing(async () => get().noteServed((await callBridge(bridge, 'authority.served', {})).address)),
      serveRegister: () => doing(() => callBridge(bridge, 'authority.serve', {})),
      stopServing: () => doing(() => callBridge(bridge, 'authority.stop-serving', {})),
    };
  };
