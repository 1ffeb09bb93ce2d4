import type { KanwuState } from './state.ts';
import type { KanwuStore } from './store.ts';
import type { FocusTarget } from './view-part.ts';

/** The window's state as a part of the window shows it. */
export type ShownState = Pick<KanwuStore, 'getState' | 'getInitialState' | 'subscribe'>;

/** What becomes other with every decision: a part that is beside the text may show it once the text has been painted. */
const follows: ReadonlySet<string> = new Set<keyof KanwuState>([
  ...(['open', 'arriving', 'openArticleId', 'surroundings', 'isBehind'] as const),
  ...(['selectedMentionId', 'selectedCorrectionId', 'selectedRange', 'selectedRelationId'] as const),
  ...(['selectedClassificationId', 'selectedCommentId', 'mentionBefore'] as const),
  ...(['caret', 'reviewPlace', 'revealRequest', 'knownNames', 'drawer'] as const),
  ...(['saving', 'pendingEdits', 'waitingFor', 'undoState', 'journalVersion', 'draftWriting', 'writingIn'] as const),
]);

/** What stands in a part beside the text and takes the focus there. */
const besideText: ReadonlySet<FocusTarget> = new Set<FocusTarget>([
  ...(['panel', 'mention-editor', 'reference-code', 'not-for-release', 'records', 'comment'] as const),
]);

/**
 * The window's state, some of it later: what a person's decisions change is shown once the text has been, and all else at once. What is
 * done goes by the state as it is.
 */
export class FollowingState implements ShownState {
  readonly #store: KanwuStore;
  /** Calls back once what is to be shown before has been. @returns a function that takes the wish back */
  readonly #whenShown: (then: () => void) => () => void;
  readonly #listeners = new Set<(state: KanwuState, before: KanwuState) => void>();
  #shown: KanwuState;
  #goesAlong = false;
  #giveUpWaiting: (() => void) | null = null;

  constructor(store: KanwuStore, whenShown: (then: () => void) => () => void) {
    this.#store = store;
    this.#whenShown = whenShown;
    this.#shown = store.getState();
  }

  readonly getState = (): KanwuState => this.#shown;

  readonly getInitialState = (): KanwuState => this.#store.getInitialState();

  readonly subscribe = (listener: (state: KanwuState, before: KanwuState) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Goes along with the window's state. @returns a function that ends that */
  follow(): () => void {
    this.catchUp();
    const leave = this.#store.subscribe((now) => {
      if (this.#goesAlong || !mayFollow(this.#shown, now)) this.catchUp();
      else this.#giveUpWaiting ??= this.#whenShown(() => this.catchUp());
    });
    return () => {
      leave();
      this.#stopWaiting();
    };
  }

  /** Shows the state as it is, and what changes of it at once, until {@link fallBehind}: a field must not lose what is typed in it. */
  goAlong(): void {
    this.goAlongFromNow();
    this.catchUp();
  }

  /** Shows at once what changes from now on, until {@link fallBehind}. What is not shown yet is shown with it, or when it would have been. */
  goAlongFromNow(): void {
    this.#goesAlong = true;
  }

  /** Shows what decisions change later again. */
  fallBehind(): void {
    this.#goesAlong = false;
  }

  /** Shows the state as it is. */
  catchUp(): void {
    this.#stopWaiting();
    const [before, now] = [this.#shown, this.#store.getState()];
    if (now === before) return;
    this.#shown = now;
    for (const listener of [...this.#listeners]) listener(now, before);
  }

  #stopWaiting(): void {
    this.#giveUpWaiting?.();
    this.#giveUpWaiting = null;
  }
}

function mayFollow(shown: KanwuState, now: KanwuState): boolean {
  return (Object.keys(now) as (keyof KanwuState)[]).every((part) => {
    if (shown[part] === now[part] || follows.has(part)) return true;
    switch (part) {
      case 'correctionForm':
        return now.correctionForm.kind === 'closed';
      case 'commentedRange':
        return now.commentedRange === null;
      case 'focusRequest':
        return !besideText.has(now.focusRequest.target);
      case 'drafts':
        return !isTyped(shown.drafts, now.drafts);
      default:
        return false;
    }
  });
}

/** Whether anything was typed, rather than left or given up. */
function isTyped(shown: KanwuState['drafts'], now: KanwuState['drafts']): boolean {
  return [...now].some(([key, { text }]) => shown.get(key)?.text !== text);
}
