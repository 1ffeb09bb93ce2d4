import type { Preferences } from '../../model/preferences.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import type { PreferencesPart } from './preferences-part.ts';
import type { Slice } from './state.ts';

export const preferencesSlice =
  (bridge: Bridge): Slice<PreferencesPart> =>
  (set, get) => ({
    app: null,
    async showLog() {
      await callBridge(bridge, 'app.show-log', {});
    },
    async showLicences() {
      await callBridge(bridge, 'app.show-licences', {});
    },
    async openWindow() {
      await callBridge(bridge, 'window.open', {});
    },
    adoptPreferences: (preferences) => set(({ app }) => (app === null ? {} : { app: { ...app, preferences } })),
    async describeApp() {
      const app = await callBridge(bridge, 'app.describe', {});
      set({ app });
      return app;
    },
    async setPreferences(changes) {
      const { app } = get();
      if (app === null) return false;
      const before = app.preferences;
      const keep = (preferences: Preferences): void =>
        set(({ app: current }) => (current === null ? {} : { app: { ...current, preferences } }));
      keep({ ...before, ...changes });
      try {
        keep(await callBridge(bridge, 'app.set-preferences', { ...before, ...changes }));
        return true;
      } catch (thrown) {
        keep(before);
        get().notifyError(thrown);
        return false;
      }
    },
  });
