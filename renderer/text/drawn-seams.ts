import { type Range, RangeSet } from '@codemirror/state';
import { Decoration, type DecorationSet, WidgetType } from '@codemirror/view';
import type { PageId } from '../../model/ids.ts';
import { paragraphsOf } from '../../model/paragraphs.ts';
import type { Reading } from '../../model/reading.ts';
import type { PaneContent } from './pane-content.ts';
import type { Step } from './step.ts';

/** Where two blocks meet that are one paragraph, and what of such a paragraph a person supplied. */
export function drawnSeams({ document, reading, phrases }: PaneContent, step: Step | null): DecorationSet {
  const isSame = step !== null && step.was.phrases === phrases;
  if (isSame) return step.changes.empty ? step.layers.seams : step.layers.seams.map(step.changes);
  const seams = reading.blocks.filter(({ continues }) => continues);
  if (seams.length === 0) return Decoration.none;
  const seam = Decoration.widget({ widget: new SeamWidget(phrases.seam), side: -1 });
  const supplied = Decoration.mark({ class: 'tp-supplied', attributes: { title: phrases.suppliedPart } });
  const restored = new Set(document.pages.filter(({ restoration }) => restoration !== null).map(({ id }) => id));
  const drawn: Range<Decoration>[] = seams.map(({ reading: { start } }) => seam.range(start));
  for (const { start, end } of suppliedParts(reading, restored)) drawn.push(supplied.range(start, end));
  return RangeSet.of<Decoration>(drawn, true);
}

/** The stretches that were supplied of paragraphs of which the print has some. */
function suppliedParts(reading: Reading, restored: ReadonlySet<PageId>): Reading['blocks'][number]['reading'][] {
  return paragraphsOf(reading).flatMap(({ first, behind }) => {
    const blocks = reading.blocks.slice(first, behind);
    const supplied = blocks.filter(({ block }) => restored.has(block.pageId));
    if (supplied.length === blocks.length) return [];
    return supplied.map((each) => each.reading).filter(({ start, end }) => start < end);
  });
}

/** A bow that ties the end of one to the beginning of the other. */
class SeamWidget extends WidgetType {
  readonly #words: string;

  constructor(words: string) {
    super();
    this.#words = words;
  }

  override eq(other: SeamWidget): boolean {
    return other.#words === this.#words;
  }

  override toDOM(): HTMLElement {
    const bow = document.createElement('span');
    bow.className = 'tp-seam';
    bow.title = this.#words;
    return bow;
  }
}
