import type { CDPSession, Page } from 'playwright';

/** What one thing that a person does takes. */
export interface Taken {
  /** From the key or click until the frame after the one in which it was done, in ms. */
  readonly frame: number;
  /**
   * What the page's main thread spent of this, style and layout apart, in ms of the processor's time: what else the machine does is not
   * in it.
   */
  readonly script: number;
}

/**
 * Measures what `act`, an expression, brings about in the page until `done`, an expression, holds and a frame more has been
 * painted.
 */
export async function measure(page: Page, cdp: CDPSession, act: string, done = 'true'): Promise<Taken> {
  const before = await scriptTime(cdp);
  const frame: number = await page.evaluate(
    `(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      const begun = performance.now();
      ${act};
      while (!(${done})) await frame();
      await frame();
      return performance.now() - begun;
    })()`,
  );
  return { frame, script: (await scriptTime(cdp)) - before };
}

/** The page's heap once what is not needed any more is gone, in MB. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

export async function observed(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}

/**
 * What the page's main thread has spent in script, and in painting, until now, in ms of the processor's time. What Chromium calls the
 * duration of scripts is without what promises go on with, which is nearly all of a page that is measured.
 */
export async function scriptTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const taken = (name: string): number => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return (
    taken('TaskDuration') - taken('RecalcStyleDuration') - taken('LayoutDuration') - taken('DevToolsCommandDuration')
  );
}
