import type { Page } from 'playwright';

/**
 * All that is shown, or read out or aloud for it, but for what stands in elements that match a selector. What is typed in fields is
 * among it, unless that is of a value: it is typed in its own form, which is said below the field.
 */
export async function shownTexts(page: Page, without: string): Promise<readonly string[]> {
  return page.evaluate((left) => {
    const found: string[] = [];
    const walk = (element: Element): void => {
      if (element.matches(left)) return;
      for (const name of ['title', 'aria-label', 'aria-description', 'placeholder', 'alt']) {
        const value = element.getAttribute(name);
        if (value !== null) found.push(value);
      }
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        const isValue = element.dataset.draft?.includes('"field":"value"') === true;
        if (!isValue && !['checkbox', 'radio'].includes(element.type)) found.push(element.value);
      }
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.nodeValue ?? '');
      for (const child of element.children) walk(child);
    };
    walk(document.documentElement);
    return found;
  }, `script, style, template, ${without}`);
}
