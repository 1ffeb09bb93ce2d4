import { type JSX, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Edge } from '../../model/edits/mention-edge.ts';
import type { BlockId, CommentId, CorrectionId, MentionId } from '../../model/ids.ts';
import type { ReadingOffset, ReadingRange } from '../../model/offset.ts';
import type { Reading } from '../../model/reading.ts';
import type { WrittenChange } from '../../model/writing/written-change.ts';
import type { Picked } from './hits.ts';
import type { Pane } from './pane.ts';
import type { PaneContent } from './pane-content.ts';
import { createPane } from './pane-view.ts';
import './text-pane.css';

/**
 * What the pane shows (compared by identity, so the caller keeps what has not changed), and what it tells.
 */
export interface TextPaneProps extends PaneContent {
  /** The stretch of text that the person selected; null once nothing is selected. */
  onSelectText(range: ReadingRange | null): void;
  /** The caret stands elsewhere than before. */
  onPlaceCaret(at: number): void;
  /** A block that is struck shall be read again. */
  onTakeIn(id: BlockId): void;
  onSelectComment(id: CommentId): void;
  /** An edge of the selected mention was dragged to before the character at an offset. */
  onDropEdge(edge: Edge, at: ReadingOffset): void;
  /** A mention was clicked; null: the person clicked beside all marks. */
  onSelectMention(id: MentionId | null): void;
  onSelectCorrection(id: CorrectionId | null): void;
  /** A key was pressed in the text. @returns whether it was taken; if not, it moves the caret or writes as ever */
  onKey(event: KeyboardEvent): boolean;
  /** All that was written since the last edit, in a text that read so; null once it is taken back. */
  onWrite(changes: readonly WrittenChange[] | null, reading: Reading): void;
  /** What was written is to become an edit: see {@link TextPaneHandle.endWriting}. */
  onRest(): void;
  /** Other text stands at the upper edge than before. @param top where it begins */
  onScroll?(top: number): void;
}

export interface TextPaneHandle extends Omit<Pane, 'show' | 'destroy'> {
  /** Shows the article as it is after {@link Pane.endWriting}, before anything else is written in it. */
  showOpen(open: Pick<PaneContent, 'document' | 'reading'>): void;
}

/** The reading text of an article, with its mentions and corrections; to be read and marked, or written in. */
export function TextPane({ ref, ...props }: TextPaneProps & { readonly ref?: Ref<TextPaneHandle> }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const pane = useRef<Pane>(null);
  const latest = useRef(props);

  useLayoutEffect(() => {
    latest.current = props;
    pane.current?.show(props);
  });

  useLayoutEffect(() => {
    if (host.current === null) return;
    const created = createPane(host.current, latest.current, {
      selectText: (range) => latest.current.onSelectText(range),
      placeCaret: (at) => latest.current.onPlaceCaret(at),
      takeIn: (id) => latest.current.onTakeIn(id),
      dropEdge: (edge, at) => latest.current.onDropEdge(edge, at),
      pickComment: (id) => latest.current.onSelectComment(id),
      pick: (picked) => tellPick(latest.current, picked),
      key: (event) => latest.current.onKey(event),
      write: (changes, reading) => latest.current.onWrite(changes, reading),
      rest: () => latest.current.onRest(),
      scroll: (top) => latest.current.onScroll?.(top),
    });
    pane.current = created;
    latest.current.onPlaceCaret(0);
    return () => {
      created.destroy();
      pane.current = null;
    };
  }, []);

  useImperativeHandle(
    ref,
    () => ({
      focus: () => pane.current?.focus(),
      reveal: (range, options) => pane.current?.reveal(range, options),
      openSearch: () => pane.current?.openSearch(),
      scrollTo: (at) => pane.current?.scrollTo(at),
      selection: () => pane.current?.selection() ?? null,
      isComposing: () => pane.current?.isComposing() ?? false,
      isWriting: () => pane.current?.isWriting() ?? false,
      endWriting: () => pane.current?.endWriting() ?? null,
      undo: () => pane.current?.undo() ?? false,
      redo: () => pane.current?.redo() ?? false,
      showOpen: (open) => pane.current?.show({ ...latest.current, ...open }),
    }),
    [],
  );

  return <div ref={host} className="text-pane" data-text-pane="" />;
}

function tellPick({ onSelectMention, onSelectCorrection }: TextPaneProps, picked: Picked | null): void {
  if (picked === null) {
    onSelectMention(null);
    onSelectCorrection(null);
  } else if (picked.kind === 'mention') onSelectMention(picked.id);
  else onSelectCorrection(picked.id);
}
