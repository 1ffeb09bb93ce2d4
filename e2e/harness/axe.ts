import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Makes a page ready to be checked: by the debugger, which its policy does not bind. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** What axe finds wrong of WCAG 2.2, A and AA, as `rule: element (what is wrong)`. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run(context: object, options: object): Promise<AxeResults> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return checker.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary ?? ''})`),
  );
}
