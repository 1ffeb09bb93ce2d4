import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { liuxi, liuxiHeadlines } from './harness/fixtures.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { openArticle, openIssueFile, panelTab } from './harness/review.ts';

let kanwu: Kanwu;

beforeEach(async () => {
  kanwu = await launchKanwu();
  await openIssueFile(kanwu, liuxi);
  await openArticle(kanwu.window, liuxiHeadlines[2]);
  await panelTab(kanwu.window, 'Article');
});
afterEach(() => kanwu.kill());

const log = (): string => readFileSync(join(kanwu.userDataDir, 'logs/kanwu.log'), 'utf8');

/**
 * Reads something in the page that came in the place of one that broke down, which the driver does not follow; null while no
 * page is there, of which Electron gives no answer at all.
 */
const inPage = (code: string): Promise<unknown> =>
  kanwu.app.evaluate(({ BrowserWindow }, script) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    const silence = new Promise((resolve) => setTimeout(() => resolve(null), 1000));
    return Promise.race([page?.executeJavaScript(script).catch(() => null), silence]);
  }, code);
const heading = (): Promise<unknown> => inPage(`document.querySelector('h1')?.textContent`);
const note = (): Promise<unknown> => inPage(`document.querySelector('.details textarea')?.value`);

async function typeNote(text: string): Promise<void> {
  await kanwu.window.getByRole('region', { name: 'Article details' }).getByLabel('Note').click();
  await kanwu.window.keyboard.type(text);
  await expect.poll(() => kanwu.window.getByTestId('saving').getAttribute('data-saving')).toBe('typed');
  // What the window remembers of its own is written by the system a little later.
  await kanwu.app.evaluate(({ session }) => session.defaultSession.flushStorageData());
}

test('a page that breaks down comes back to the same article, with what was typed', async () => {
  await typeNote('typed before it broke');
  await kanwu.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(heading).toBe(liuxiHeadlines[2]);
  await expect.poll(note).toBe('typed before it broke');
  expect(log()).toMatch(/ page gone: /);
});

test('a page that hangs is loaded anew when its person wants that', async () => {
  await typeNote('typed before it hung');
  await kanwu.app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    const window = BrowserWindow.getAllWindows()[0];
    void window?.webContents.executeJavaScript('for (;;);').catch(() => null);
    // The system says so after half a minute of clicks in vain.
    setTimeout(() => window?.emit('unresponsive'), 500);
  });
  await expect.poll(heading).toBe(liuxiHeadlines[2]);
  await expect.poll(note).toBe('typed before it hung');
});

test('an error that nobody expected is told, and logged without what it quotes', async () => {
  await kanwu.app.evaluate(() => {
    void Promise.reject(new RangeError('林若溪'));
    setTimeout(() => {
      throw new TypeError('青川区');
    });
  });
  await kanwu.window.getByRole('alert').getByText('Something went wrong inside Kanwu').first().waitFor();
  expect(log()).toMatch(/ unhandledRejection\n {2}RangeError[\s\S]* uncaughtException\n {2}TypeError/);
  expect(log()).not.toMatch(/\p{Script=Han}/u);
});
