import type { Page } from 'playwright';

/** What can be pressed or filled in but lies outside the window, its pane or its dialog, sideways. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('button, input, select, textarea, [role=tab]');
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.visually-hidden')) return [];
      const box = control.getBoundingClientRect();
      const frame = (
        control.closest('dialog, [data-pane], .toolbar') ?? document.documentElement
      ).getBoundingClientRect();
      const inside =
        box.left >= Math.max(frame.left, 0) - 1 &&
        box.right <= Math.min(frame.right, innerWidth) + 1 &&
        frame.right <= innerWidth + 1;
      return inside
        ? []
        : [
            `${control.ariaLabel ?? control.textContent ?? control.className}: ${Math.round(box.left)}..${Math.round(box.right)} of ${Math.round(frame.left)}..${Math.round(frame.right)}`,
          ];
    });
  });
}
