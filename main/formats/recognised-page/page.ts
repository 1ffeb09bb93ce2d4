import type { BlockRole } from '../../../model/block.ts';

/** A box on a page image, in the units of its file. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A line as it was recognised. */
export interface PageLine {
  readonly text: string;
  readonly box: Box | null;
  /** Whether it ends in the middle of a word, whose hyphen is not part of `text`. */
  readonly isHyphenated: boolean;
  /** Names and the like within it; offsets count UTF-16 units of `text`. */
  readonly marks: readonly LineMark[];
}

export interface LineMark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** Marks of one id in neighbouring lines are one; null for one that stands alone. */
  readonly id: string | null;
  readonly isDecided: boolean;
}

/** A zone of a page, in reading order. */
export interface PageZone {
  /** Null where the file does not say what it is. */
  readonly role: BlockRole | null;
  readonly lines: readonly PageLine[];
}

/** One page as a recogniser left it. */
export interface RecognisedPage {
  /** The page's label, where the file gives one. */
  readonly label: string | null;
  readonly zones: readonly PageZone[];
}
