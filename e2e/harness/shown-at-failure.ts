import type { Page } from 'playwright';
import { afterEach } from 'vitest';
import { openWindows } from './open-windows.ts';

/** A test that fails on a machine that nobody can look at says what the windows showed: which dialogs, what has the focus, what is said. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const page of openWindows()) console.warn(`At the failure of “${task.name}”: ${await shownIn(page)}`);
});

async function shownIn(page: Page): Promise<string> {
  const looked = page.evaluate(() => {
    const called = (element: Element | null): string =>
      element === null
        ? 'nothing'
        : `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 60)}”`;
    const all = (selector: string): string => [...document.querySelectorAll(selector)].map(called).join('; ');
    return [
      `focus on ${called(document.activeElement)}`,
      `dialogs: ${all('dialog[open]')}`,
      `notices: ${all('[role=alert], [role=status]')}`,
      `article: ${all('h1')}`,
    ].join('\n  ');
  });
  return Promise.race([
    looked.catch((error: unknown) => `nothing to be seen (${String(error).slice(0, 200)})`),
    new Promise<string>((resolve) => setTimeout(resolve, 5000, 'the window does not answer')),
  ]);
}
