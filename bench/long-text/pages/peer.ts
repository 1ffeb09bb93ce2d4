import type { MadeText } from '../made-text.ts';

/** What each peer does with a text, at once: what the browser still has to do for the next frame is measured, too. */
export interface Peer {
  open(text: MadeText): void;
  /** Shows the first mention that is only suggested as accepted. */
  accept(): void;
  /** Puts one character in the place of one in the middle of the text. */
  correct(): void;
  /** Scrolls to the middle of the text. */
  jump(): void;
  acceptAll(): void;
}

declare global {
  interface Window {
    /** From a script of the page. */
    readonly madeText: MadeText;
    peer: Peer;
  }
}
