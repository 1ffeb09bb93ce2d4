import type { WrittenSpan } from './offset-units.ts';

/** A stretch that another tool's file marks, as the file says it. */
export interface TextMark {
  /** Several for what is interrupted. */
  readonly spans: readonly WrittenSpan[];
  readonly label: string;
  readonly isDecided: boolean;
  /** Who marked it and when, and what they noted; empty where nothing is said. */
  readonly note: string;
}

/** One text of another tool's file with its marks. */
export interface AnnotatedText {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

export function mark(start: number, end: number, label: string, quote: string | null = null): TextMark {
  return { spans: [{ start, end, quote }], label, isDecided: true, note: '' };
}
