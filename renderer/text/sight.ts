import type { EditorView } from '@codemirror/view';
import type { PaneContent } from './pane-content.ts';
import { everywhere, type Stretch } from './stretches.ts';

/** Of so many mentions on, only those are drawn that can be seen, and some beside them. */
const many = 5000;
/** What can be seen of a text at its beginning, and more, in UTF-16 units. */
const firstSeen = 20_000;
/** So much is drawn before and behind what CodeMirror has in the page. */
const beside = 5000;

/** What is to be drawn of a text that is shown from its beginning. */
export function sightAtFirst(content: PaneContent): Stretch {
  return isLong(content) ? { start: 0, end: firstSeen } : everywhere;
}

/** What is to be drawn of a text where all of it is to be drawn anew. */
export function sightIn({ viewport }: EditorView, content: PaneContent): Stretch {
  return isLong(content) ? { start: Math.max(0, viewport.from - beside), end: viewport.to + beside } : everywhere;
}

/** Whether something is in the page of which the mentions are not drawn. */
export function showsUndrawn({ viewport }: EditorView, { start, end }: Stretch): boolean {
  return viewport.from < start || viewport.to > end;
}

function isLong({ document, reading }: PaneContent): boolean {
  return document.mentions.length >= many && reading.text.length > firstSeen;
}
