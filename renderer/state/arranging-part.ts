import type { Arrangement } from '../../model/arrangement/arrangement.ts';
import type { LinePlace, PrintedLine } from '../../model/arrangement/printed-lines.ts';
import type { ArrangingEdit } from '../../model/edits/arrange/arranging.ts';
import type { ArticleId, IssueId } from '../../model/ids.ts';

/** An issue whose text somebody puts together: its lines, and those that are chosen. */
export interface Arranging {
  readonly issueId: IssueId;
  readonly arrangement: Arrangement;
  readonly lines: readonly PrintedLine[];
  /** Where the person is, and from where the chosen lines go to there; equal where one line is chosen. */
  readonly caret: LinePlace;
  readonly anchor: LinePlace;
  /** What is selected of the line of the caret, in UTF-16 units from the beginning of its block; null where whole lines are meant. */
  readonly within: { readonly from: number; readonly to: number } | null;
}

export interface ArrangingPart {
  /** Null while no issue is shown as a whole. */
  readonly arranging: Arranging | null;
  /** Shows an issue as a whole, at the beginning of an article if one is given. */
  arrange(id: IssueId, at: ArticleId | null): Promise<void>;
  /** Reads the arrangement again, because something changed. */
  renewArrangement(): Promise<void>;
  /** Goes to a line. @param extend whether the lines from where the person was are chosen with it */
  goToLine(place: LinePlace, extend?: boolean): void;
  /** Takes note of what of a line is selected; null for nothing. */
  selectWithinLine(place: LinePlace, within: Arranging['within']): void;
  /** Executes an edit of the arrangement, and shows at once what it comes to. @returns whether it is on disk */
  executeArranging(edit: ArrangingEdit | null): Promise<boolean>;
  leaveArrangement(): void;
}
