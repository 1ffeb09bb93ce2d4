import type { Draft, DraftPlace } from '../../model/draft.ts';

/** What stands in a field and is no edit yet. */
export interface TypedText extends Draft {
  /** It was typed since the window was opened; else it was found in the workspace. */
  readonly typedHere: boolean;
  /** The field is left, and the edit that it becomes is on its way. */
  readonly leaving: boolean;
}

/** Whether everything that is typed is in the workspace's file. */
export type DraftWriting = 'written' | 'writing' | 'failed';

/** Makes what was typed count. @returns whether it does; when not, it stays as it was typed */
export type Leave = (text: string) => Promise<boolean>;

export interface DraftsPart {
  /** All that is typed and not left, by `draftKey`. */
  readonly drafts: ReadonlyMap<string, TypedText>;
  readonly draftWriting: DraftWriting;
  /** Reads what was typed in windows that are gone. */
  readDrafts(): Promise<void>;
  /** Takes note of what stands in a field after a key. */
  noteTyped(place: DraftPlace, text: string): void;
  /** Forgets what was typed: it is as it was before, or the person does not want it. */
  dropDraft(place: DraftPlace): void;
  /** Makes one edit of what was typed in a place, if anything was. */
  leaveField(place: DraftPlace, leave: Leave): Promise<void>;
  /** Holds a field that is shown ready to be left. @returns a function that lets it go */
  holdField(place: DraftPlace, field: HeldField): () => void;
  /** Leaves every field that is shown: what was typed there becomes edits. */
  leaveFields(): Promise<void>;
  /** Writes all that is typed to the workspace now. @returns whether all of it is there */
  keepDrafts(): Promise<boolean>;
}

/** A field that is shown. */
export interface HeldField {
  readonly leave: Leave;
  /** An input method is at work in it: what stands there is half of a word, and no edit. */
  readonly isComposing: () => boolean;
}
