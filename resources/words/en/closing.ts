import type { AskingWords, ClosingWords, HangingWords } from '../zh/closing.ts';

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

export const askingWords: AskingWords = {
  question: (service) => `May “${service}” be asked for names?`,
  detail: (address) =>
    `It is another program on this computer (${address}). Only when you ask for it, the name that is looked up is sent there; what it does with that Kanwu can’t know.`,
  no: 'Don’t allow',
  yes: 'Allow asking',
};
