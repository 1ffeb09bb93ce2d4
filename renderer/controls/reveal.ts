/** Scrolls as little as brings an element into view; to be given as `ref` to the selected one. */
export function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
