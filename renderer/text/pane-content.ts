import type { ArticleDocument } from '../../model/document.ts';
import type { CorrectionId, MentionId } from '../../model/ids.ts';
import type { Reading } from '../../model/reading.ts';
import type { Status } from '../../model/status.ts';
import type { Shown } from './mention-marks.ts';
import type { TextPanePhrases } from './phrases.ts';

/** What a text pane shows. Values are compared by identity: what is the same object is not drawn again. */
export interface PaneContent {
  readonly document: ArticleDocument;
  readonly reading: Reading;
  readonly selectedMentionId: MentionId | null;
  readonly selectedCorrectionId: CorrectionId | null;
  readonly shownStatuses: ReadonlySet<Status>;
  readonly shownTypes: ReadonlySet<string> | null;
  readonly label: string;
  readonly phrases: TextPanePhrases;
}

/** Which marks the content shows. */
export function shownIn({ shownStatuses, shownTypes }: Pick<PaneContent, 'shownStatuses' | 'shownTypes'>): Shown {
  return { statuses: shownStatuses, types: shownTypes };
}
