import type { Preferences } from '../../model/preferences.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import type { PreferencesPart } from './preferences-part.ts';
import type { Slice } from './state.ts';

export const preferencesSlice =
  (bridge: Bridge): Slice<PreferencesPart> =>
  (set, get) => {
    /** Changes that are on their way: what main says meanwhile is older than what the window shows. */
    let underWay = 0;
    const keep = (preferences: Preferences): void =>
      set(({ app }) => (app === null ? {} : { app: { ...app, preferences } }));
    return {
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
      adoptPreferences(preferences) {
        if (underWay === 0) keep(preferences);
      },
      async describeApp() {
        const app = await callBridge(bridge, 'app.describe', {});
        set({ app });
        return app;
      },
      async setPreferences(changes) {
        const { app } = get();
        if (app === null) return false;
        const before = app.preferences;
        const wanted = { ...before, ...changes };
        keep(wanted);
        underWay++;
        try {
          const kept = await callBridge(bridge, 'app.set-preferences', wanted);
          if (underWay === 1) keep(kept);
          return true;
        } catch (thrown) {
          keep(before);
          get().notifyError(thrown);
          return false;
        } finally {
          underWay--;
        }
      },
    };
  };
