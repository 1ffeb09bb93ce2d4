import type { ChangeSet } from '@codemirror/state';
import type { Layers } from './layers.ts';
import type { PaneContent } from './pane-content.ts';

/** From what is drawn to other content whose blocks are the same: what did not change in them stays as it was drawn. */
export interface Step {
  readonly was: PaneContent;
  /** As they were drawn, on the text as it was. */
  readonly layers: Layers;
  /** How the text that was becomes the one that is. */
  readonly changes: ChangeSet;
}
