import type { CorrectionKind } from '../../../model/correction.ts';
import type { AuthorityLink } from '../../../model/entity.ts';
import type { ImportedCategory } from '../importer.ts';
import type { WrittenSpan } from './offset-units.ts';

/** A stretch that another tool's file marks, as the file says it. */
export interface TextMark {
  /** Several for what is interrupted. */
  readonly spans: readonly WrittenSpan[];
  readonly label: string;
  readonly isDecided: boolean;
  /** What else is said of it, by what the tool calls that; left out where nothing is. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The records of authority files that have what it names; left out where none are said. */
  readonly links?: readonly AuthorityLink[];
  /** Who marked it and when, and what they noted; empty where nothing is said. */
  readonly note: string;
}

/** A relation between two marks of one text, by their places in its list. */
export interface TextRelation {
  readonly label: string;
  readonly subject: number;
  readonly object: number;
  readonly isDecided: boolean;
}

/** What a stretch of a text should read, as another tool's file says it. */
export interface TextCorrection {
  readonly span: WrittenSpan;
  readonly now: string;
  readonly kind: CorrectionKind;
  readonly isDecided: boolean;
  readonly note: string;
}

/** One text of another tool's file with its marks. */
export interface AnnotatedText {
  readonly text: string;
  readonly marks: readonly TextMark[];
  /** Left out where the format has none. */
  readonly relations?: readonly TextRelation[];
  /** What the text as a whole is filed under; left out where nothing is said of that. */
  readonly categories?: readonly ImportedCategory[];
  /** Left out where the format has none. */
  readonly corrections?: readonly TextCorrection[];
  /** What was remarked on the text as a whole; left out where nothing was. */
  readonly remarks?: readonly string[];
}

export function mark(start: number, end: number, label: string, quote: string | null = null): TextMark {
  return { spans: [{ start, end, quote }], label, isDecided: true, note: '' };
}
