import type { ClosingWords } from '../zh/closing.ts';

export const closingWords: ClosingWords = {
  question: 'Some of what you typed could not be written to the workspace',
  detail: 'It is lost if the window closes now. The window says why it was not written, for instance a full disk.',
  stay: 'Keep the window open',
  close: 'Lose it and close',
};
