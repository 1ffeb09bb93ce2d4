import type { ArticleDocument } from '../../model/document.ts';
import type { CommentId, CorrectionId, MentionId } from '../../model/ids.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { Reading } from '../../model/reading.ts';
import type { Status } from '../../model/status.ts';
import type { Shown } from './mention-marks.ts';
import type { OfferedText } from './offered-text.ts';
import type { TextPanePhrases } from './phrases.ts';

/** How the corrections are shown: applied, applied with what they take the place of, or not at all. */
export type PaneView = 'reading' | 'both' | 'printed';

/** What a text pane shows. Values are compared by identity: what is the same object is not drawn again. */
export interface PaneContent {
  readonly document: ArticleDocument;
  readonly reading: Reading;
  readonly selectedMentionId: MentionId | null;
  readonly selectedCorrectionId: CorrectionId | null;
  readonly selectedCommentId: CommentId | null;
  readonly shownStatuses: ReadonlySet<Status>;
  readonly shownTypes: ReadonlySet<string> | null;
  /** What the recogniser was not sure of; not given where that is not known. */
  readonly doubtful?: readonly ReadingRange[];
  /** What may be names and is to be drawn as such. */
  readonly offered?: readonly OfferedText[];
  /** Of the text as it is printed, `reading` has no corrections. */
  readonly view: PaneView;
  /** Whether one can write in the text. */
  readonly isWritten: boolean;
  readonly label: string;
  readonly phrases: TextPanePhrases;
}

/** Which marks the content shows. */
export function shownIn({ shownStatuses, shownTypes }: Pick<PaneContent, 'shownStatuses' | 'shownTypes'>): Shown {
  return { statuses: shownStatuses, types: shownTypes };
}
