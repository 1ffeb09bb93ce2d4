import { expect, it } from 'vitest';
import { fakeBridge } from './fixtures/fake-bridge.ts';
import { createKanwuStore } from './store.ts';

it('changes that follow one another quickly build on each other, whatever main says of those before meanwhile', async () => {
  const bridge = fakeBridge();
  const store = createKanwuStore(bridge);
  const { describeApp, setPreferences, adoptPreferences } = store.getState();
  const size = () => store.getState().app?.preferences.text.size;
  const grow = () => {
    const text = store.getState().app?.preferences.text;
    return text === undefined ? null : setPreferences({ text: { ...text, size: text.size + 1 } });
  };
  const { preferences } = await describeApp();
  const release = bridge.hold();
  const first = grow();
  const second = grow();
  adoptPreferences({ ...preferences, text: { ...preferences.text, size: preferences.text.size + 1 } });
  const third = grow();
  expect(size()).toBe(preferences.text.size + 3);
  release();
  await Promise.all([first, second, third]);
  expect(size()).toBe(preferences.text.size + 3);
  adoptPreferences(preferences);
  expect(size()).toBe(preferences.text.size);
});
