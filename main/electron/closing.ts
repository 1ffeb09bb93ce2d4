import type { BrowserWindow } from 'electron';

/** How long a page has to write what is typed in it before its window closes all the same, in milliseconds. */
const writingLimit = 10_000;

/** A window that closes only once its page has written what is typed in it. */
export interface CarefulClosing {
  /** The page has written what it could. @param lost some of what is typed could not be kept */
  mayClose(lost: boolean): void;
}

export interface ClosingParts {
  /** Tells the page that its window is to close; false when no page is there to be told. */
  readonly tellPage: () => boolean;
  /** Asks the person whether to close although some of what they typed will be lost. */
  readonly askWhetherToLose: () => Promise<boolean>;
  /** Told once the person has chosen to stay. */
  readonly onStay: () => void;
  /** Told once the window may go, right before it does. */
  readonly onGo: () => void;
}

export function closeCarefully(
  window: BrowserWindow,
  { tellPage, askWhetherToLose, onStay, onGo }: ClosingParts,
): CarefulClosing {
  let state: 'open' | 'asked' | 'may-go' = 'open';
  let limit: NodeJS.Timeout | undefined;
  const go = (): void => {
    clearTimeout(limit);
    if (window.isDestroyed()) return;
    state = 'may-go';
    onGo();
    window.close();
  };
  window.on('close', (event) => {
    if (state === 'may-go') return;
    const isTold = state === 'asked' || tellPage();
    if (!isTold) return;
    event.preventDefault();
    if (state === 'asked') return;
    state = 'asked';
    // A page that hangs does not keep its window open for good.
    limit = setTimeout(go, writingLimit);
  });
  // A page that broke down has nothing left to write.
  window.webContents.on('render-process-gone', () => {
    if (state === 'asked') go();
  });
  return {
    mayClose(lost) {
      if (state !== 'asked') return;
      clearTimeout(limit);
      if (!lost) {
        go();
        return;
      }
      void askWhetherToLose().then((lose) => {
        if (lose) go();
        else {
          state = 'open';
          onStay();
        }
      });
    },
  };
}
