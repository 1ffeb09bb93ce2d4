import type { JournalEntry } from '../../model/journal.ts';
import type { WindowWords } from '../../resources/words/window.ts';

/** What a journal entry did, in words: `接受实体：何晚晴`. */
export function historyWords(m: WindowWords, entry: JournalEntry): string {
  const action = m.action[entry.action];
  const words = entry.summary === '' ? action : m.history.of(action, entry.summary);
  switch (entry.kind) {
    case 'edit':
      return words;
    case 'undo':
      return m.history.undid(words);
    case 'redo':
      return m.history.redid(words);
  }
}
