import { neverLooking } from '../../model/stop.ts';
import type { Boundary } from './boundaries/boundaries.ts';
import type { Features } from './features.ts';
import { type Layout, layoutOf } from './layout.ts';

/**
 * The layout that each line is set in: its article's where that is set in columns, else that of the whole file. Old pages
 * change their measure from article to article.
 *
 * @param look called at every line; what it throws is thrown
 */
export function layoutsOf(
  lines: readonly Features[],
  boundaries: readonly Boundary[],
  look: () => void = neverLooking,
): readonly Layout[] {
  const whole = layoutOf(lines, look);
  const layouts: Layout[] = lines.map(() => whole);
  let text: number[] = [];
  const close = () => {
    const set: Features[] = [];
    for (const index of text) {
      const line = lines[index];
      if (line !== undefined) set.push(line);
    }
    const own: Layout = { ...layoutOf(set, look), shortRun: none };
    if (own.measure !== null) for (const index of text) layouts[index] = own;
    text = [];
  };
  for (const [index, { state }] of boundaries.entries()) {
    look();
    if (state === 'headed' || state === 'bare') close();
    if (state === 'bare' || state === 'inside') text.push(index);
  }
  close();
  return layouts;
}

/** Lines of columns are short, but no list. */
const none = new Int32Array(0);
