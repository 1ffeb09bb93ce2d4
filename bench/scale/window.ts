import type { Page } from 'playwright';
import { launchKanwu } from '../../e2e/harness/kanwu.ts';
import { median } from '../median.ts';

const rounds = 3;

export interface WindowFigures {
  /** From the program's start until the first article is shown, in milliseconds. */
  readonly opened: number;
  /** The longest frame while the library is scrolled from end to end, in milliseconds. */
  readonly longestFrame: number;
  /** What the processes hold then, in MB. */
  readonly main: number;
  readonly page: number;
}

/** The real window on a workspace. */
export async function inWindow(path: string): Promise<WindowFigures> {
  const opened: number[] = [];
  for (let round = 0; ; round++) {
    const begun = performance.now();
    const kanwu = await launchKanwu({ args: [path] });
    await kanwu.window.locator('.cm-content .cm-line').first().waitFor();
    opened.push(performance.now() - begun);
    if (round < rounds) {
      await kanwu.kill();
      continue;
    }
    const longestFrame = await scrollThrough(kanwu.window);
    const [main, page] = await kanwu.app.evaluate(({ app }) =>
      ['Browser', 'Tab'].map((wanted) => {
        const sizes = app.getAppMetrics().filter(({ type }) => type === wanted);
        return sizes.reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0);
      }),
    );
    await kanwu.kill();
    // The first start brings the files into the system's cache.
    return { opened: median(opened.slice(1)), longestFrame, main: main ?? 0, page: page ?? 0 };
  }
}

/** Scrolls the library from its first row to its last in two seconds. */
async function scrollThrough(page: Page): Promise<number> {
  const longest = await page.evaluate(async () => {
    const library = document.querySelector('.library-scroll');
    if (library === null) throw new Error('there is no library');
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    let before = await frame();
    const begun = before;
    let longestFrame = 0;
    for (let done = 0; done < 1; ) {
      const now = await frame();
      longestFrame = Math.max(longestFrame, now - before);
      before = now;
      done = Math.min(1, (now - begun) / 2000);
      library.scrollTop = done * (library.scrollHeight - library.clientHeight);
    }
    return longestFrame;
  });
  await page.locator('.library-row').last().waitFor();
  return longest;
}
