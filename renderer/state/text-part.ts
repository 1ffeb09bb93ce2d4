import type { ArticleId } from '../../model/ids.ts';

/** Whether the open article's text is reviewed, by single keys, or written in. */
export const textModes = ['review', 'write'] as const;
export type TextMode = (typeof textModes)[number];

/**
 * How the text is shown: as it reads, with what was struck and supplied in place, as it is printed, both beside each other, or as it reads
 * in columns from right to left.
 */
export const textViews = ['reading', 'both', 'printed', 'beside', 'vertical'] as const;
export type TextView = (typeof textViews)[number];

/** The text that is shown, as far as it can take back what is written in it and is no edit yet. */
export interface HeldText {
  /** @returns whether there was any */
  undo(): boolean;
  redo(): boolean;
}

export interface TextPart {
  readonly textMode: TextMode;
  /** The article in whose text something is being written that is no edit yet. */
  readonly writingIn: ArticleId | null;
  /** Goes over to another mode; what was written becomes an edit. */
  setTextMode(mode: TextMode): void;
  readonly textView: TextView;
  /** Shows the text otherwise; in print, and in columns, nothing is written. */
  setTextView(view: TextView): void;
  noteWriting(articleId: ArticleId | null): void;
  /** Holds the text that is shown. @returns a function that lets it go */
  holdText(text: HeldText): () => void;
  /** Takes back what was written last and is no edit yet. @returns whether there was any */
  undoWriting(): boolean;
  redoWriting(): boolean;
}
