/** The tabs of the right-hand pane, in their order. */
export const panelTabs = ['entities', 'categories', 'corrections', 'article', 'history'] as const;
export type PanelTab = (typeof panelTabs)[number];

/** Panes that are drawn out over the others where there is no room for them. */
export type Drawer = 'library' | 'panel';

/** Widths of the panes beside the text, in CSS pixels. */
export const paneWidths = {
  library: { smallest: 180, first: 256, largest: 480 },
  panel: { smallest: 300, first: 400, largest: 720 },
  image: { smallest: 240, first: 520, largest: 1400 },
} as const;
