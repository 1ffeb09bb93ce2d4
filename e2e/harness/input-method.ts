import type { Page } from 'playwright';

/** An input method, as a page sees one: told to the browser itself. */
export interface InputMethod {
  /** A key that the input method has: its code is 229, and nothing says what it writes. */
  key(code: string): Promise<void>;
  /** Types letters that it shows underlined and has not turned into characters. */
  compose(letters: string): Promise<void>;
  /** Takes the first candidate with Enter or the space bar, which the page sees as well. */
  choose(text: string, code: 'Enter' | 'Space'): Promise<void>;
  /** Gives up what is composed, with Esc. */
  giveUp(): Promise<void>;
}

export async function inputMethodOf(page: Page): Promise<InputMethod> {
  const devTools = await page.context().newCDPSession(page);
  const key = async (code: string): Promise<void> => {
    const pressed = { key: 'Process', code, windowsVirtualKeyCode: 229 };
    await devTools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...pressed });
    await devTools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
  };
  return {
    key,
    async compose(letters) {
      for (let length = 1; length <= letters.length; length++) {
        await key(`Key${letters.charAt(length - 1).toUpperCase()}`);
        const text = letters.slice(0, length);
        await devTools.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
      }
    },
    async choose(text, code) {
      await key(code);
      await devTools.send('Input.insertText', { text });
    },
    async giveUp() {
      await key('Escape');
      await devTools.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    },
  };
}
