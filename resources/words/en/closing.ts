import type { ClosingWords, HangingWords } from '../zh/closing.ts';

export const closingWords: ClosingWords = {
  question: 'Some of what you typed could not be written to the workspace',
  detail: 'It is lost if the window closes now. The window says why it was not written, for instance a full disk.',
  stay: 'Keep the window open',
  close: 'Lose it and close',
};

export const hangingWords: HangingWords = {
  question: 'The window does not respond',
  detail:
    'Wait a little longer, or load it anew: what was saved and typed is kept, and it comes back to the same article.',
  wait: 'Wait',
  reload: 'Load it anew',
};
