import { expect, test } from 'vitest';
import { acceleratorFor } from './accelerator.ts';

test.each([
  ['Mod+Shift+K', 'CmdOrCtrl+Shift+K'],
  ['Mod+,', 'CmdOrCtrl+,'],
  ['Mod++', 'CmdOrCtrl+Plus'],
  ['Alt+ArrowUp', 'Alt+Up'],
  ['Mod+Enter', 'CmdOrCtrl+Return'],
  ['Shift+F9', 'Shift+F9'],
])('%s is %s in a menu', (chord, accelerator) => {
  expect(acceleratorFor(chord)).toBe(accelerator);
});

test.each(['A', 'Shift+A', '[', 'Enter'])(
  '%s is not in a menu, where macOS would take it from whoever types',
  (chord) => {
    expect(acceleratorFor(chord)).toBeNull();
  },
);
