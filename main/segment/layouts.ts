import type { Boundary } from './boundaries/boundaries.ts';
import type { Features } from './features.ts';
import { type Layout, layoutOf } from './layout.ts';

/**
 * The layout that each line is set in: its article's where that is set in columns, else that of the whole file. Old pages
 * change their measure from article to article.
 */
export function layoutsOf(lines: readonly Features[], boundaries: readonly Boundary[]): readonly Layout[] {
  const whole = layoutOf(lines);
  const layouts: Layout[] = lines.map(() => whole);
  let text: number[] = [];
  const close = () => {
    const own = layoutOf(text.flatMap((index) => lines[index] ?? []));
    if (own.measure !== null) for (const index of text) layouts[index] = { ...own, shortRun: none };
    text = [];
  };
  for (const [index, { state }] of boundaries.entries()) {
    if (state === 'headed' || state === 'bare') close();
    if (state === 'bare' || state === 'inside') text.push(index);
  }
  close();
  return layouts;
}

/** Lines of columns are short, but no list. */
const none = new Int32Array(0);
