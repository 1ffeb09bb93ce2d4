/** Moves the focus to the next (1) or previous (-1) of the window's panes, which carry `data-pane`. */
export function cyclePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility());
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes.at((current + step + panes.length) % panes.length);
  if (next !== undefined) focusPane(next);
}

/** Focuses the part of a pane that people work in: what carries `data-pane-focus`, else the pane itself. */
export function focusPane(pane: HTMLElement): void {
  const part = pane.querySelector<HTMLElement>('[data-pane-focus]') ?? pane.querySelector<HTMLElement>('.cm-content');
  (part ?? pane).focus();
}
