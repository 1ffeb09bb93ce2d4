import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';

describe('the shell around the page', () => {
  let kanwu: Kanwu;
  beforeAll(async () => {
    kanwu = await launchKanwu();
  });
  afterAll(() => kanwu.close());

  test('shows one window on the app’s own origin, at its first size', async () => {
    expect(kanwu.window.url()).toBe('app://kanwu/index.html');
    await expect
      .poll(() => kanwu.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isVisible())))
      .toEqual([true]);
    const size = await kanwu.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
    expect(size).toEqual([1440, 900]);
    await kanwu.screenshot('shell');
  });
});
