import type { ArticleId, IssueId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import type {
  Misreading,
  MisreadingCounts,
  Occurrence,
  Replaced,
  Replacement,
  ReplaceScope,
  TextSide,
} from '../../model/replacing/replacement.ts';

/** What is typed to be found and put in its place. */
export interface ReplaceForm {
  readonly find: string;
  readonly by: string;
  readonly isPattern: boolean;
  readonly folded: boolean;
  readonly side: TextSide;
}

/** A misreading that somebody put right, and what stands around it there. */
export interface KnownMisreading {
  readonly misreading: Misreading;
  readonly left: string;
  readonly right: string;
}

/** One that stands elsewhere, too, and the article in which it was put right. */
export interface OfferedMisreading extends KnownMisreading {
  readonly counts: MisreadingCounts;
  readonly articleId: ArticleId;
}

/** What is looked for to be replaced, as it was left. */
export interface OpenReplacing {
  /** Null where what is typed is looked for. */
  readonly known: KnownMisreading | null;
  readonly scope: ReplaceScope['kind'];
  /** The article and the issue from which it was begun; null where none was open. */
  readonly from: { readonly articleId: ArticleId; readonly issueId: IssueId } | null;
  /** The occurrence that keys go to. */
  readonly activeId: string | null;
  /** What somebody said of occurrences: whether they are taken. */
  readonly marks: ReadonlyMap<string, boolean>;
  /** What was put right, up to which it stands in the journal: it is not offered again. */
  readonly taken: { readonly ids: ReadonlySet<string>; readonly upTo: number };
  /** The article to which somebody went from the list, as long as they are there for it. */
  readonly awayIn: ArticleId | null;
}

export interface ReplacingPart {
  readonly replaceForm: ReplaceForm;
  /** Null before something was looked for in this workspace. */
  readonly replacing: OpenReplacing | null;
  /** Misreadings that were put right last and stand elsewhere, too; that with the most places first. */
  readonly sameAgain: readonly OfferedMisreading[];
  /** Takes note of what was put right in the open article, and asks where else the same stands. */
  noteCorrected(edit: Edit): Promise<void>;
  dismissSameAgain(): void;
  /** What the selected correction puts right, or what was put right last; null for nothing that may stand elsewhere. */
  misreadingAtHand(): KnownMisreading | null;
  /** Lists where a misreading stands. */
  openSameAgain(known: KnownMisreading): void;
  /** Lists what is found to be replaced; what is selected is looked for. */
  openReplace(scope: ReplaceScope['kind']): void;
  noteReplaceForm(changes: Partial<ReplaceForm>): void;
  noteReplacing(changes: Partial<OpenReplacing>): void;
  /** Puts occurrences right; null when it could not be done, which is said. */
  takeOccurrences(replacement: Replacement, occurrences: readonly Occurrence[]): Promise<Replaced | null>;
  /** Goes to where one stands in its article. */
  jumpToOccurrence(occurrence: Occurrence): Promise<void>;
  /** Goes back to the list that {@link jumpToOccurrence} was asked from. */
  returnToOccurrences(): void;
}
