import type { BlockRole } from '../../../model/block.ts';
import type { CorrectionKind } from '../../../model/correction.ts';
import type { AuthorityLink } from '../../../model/entity.ts';
import type { Box, PageImage, Token } from '../../../model/recognition.ts';

/** A line as it was recognised. */
export interface PageLine {
  readonly text: string;
  readonly box: Box | null;
  /** Whether it ends in the middle of a word, whose hyphen is not part of `text`. */
  readonly isHyphenated: boolean;
  /** Names and the like within it; offsets count UTF-16 units of `text`. */
  readonly marks: readonly LineMark[];
  /** What people put right in it, likewise; left out by formats that don't know. */
  readonly corrections?: readonly LineCorrection[];
  /** What is known of its words or characters, in its order. */
  readonly tokens: readonly LineToken[];
}

/** A stretch of a line as it was recognised; offsets count UTF-16 units of its text. */
export interface LineToken extends Omit<Token, 'start' | 'end' | 'image'> {
  readonly start: number;
  readonly end: number;
}

/** What people put right in a line. */
export interface LineCorrection {
  readonly start: number;
  readonly end: number;
  readonly now: string;
  readonly kind: CorrectionKind;
  readonly note: string;
}

export interface LineMark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** Marks of one id in neighbouring lines are one; null for one that stands alone. */
  readonly id: string | null;
  readonly isDecided: boolean;
  /** What people said of the stretch, which it then is no name for; left out for names. */
  readonly comment?: string;
  /** What else is said of it, by what the file calls that; left out where nothing is. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The records of authority files that have what it names; left out where none are said. */
  readonly links?: readonly AuthorityLink[];
}

/** A zone of a page, in reading order. */
export interface PageZone {
  /** What the file calls it; not given where it gives it no name. */
  readonly id?: string;
  /** Null where the file does not say what it is. */
  readonly role: BlockRole | null;
  readonly lines: readonly PageLine[];
}

/** One page as a recogniser left it. */
export interface RecognisedPage {
  /** The page's label, where the file gives one. */
  readonly label: string | null;
  /** Its image, as the file speaks of it; null where it says nothing of one. */
  readonly image: NamedImage | null;
  readonly zones: readonly PageZone[];
}

/** An image, before it is known how many pages of its file come before. */
export type NamedImage = Omit<PageImage, 'frame'>;

/** An image of which nothing is known. */
export const namelessImage: NamedImage = { name: '', width: null, height: null, dpi: null };

/** A size as a file writes it; null where it says none. */
export function sizeOf(written: string | undefined): number | null {
  const size = Number(written ?? Number.NaN);
  return Number.isFinite(size) && size > 0 ? size : null;
}
