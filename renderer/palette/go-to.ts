import { ledgerOfEntity } from '../../model/register/ledger.ts';
import { everywhere } from '../../model/search/search-query.ts';
import { runCommand } from '../commands/key-map.ts';
import type { KanwuStore } from '../state/store.ts';
import type { PaletteEntry } from './palette-entries.ts';

/** Does what an entry of the palette stands for. @param wanted what it was found by */
export async function goTo(entry: PaletteEntry, wanted: string, store: KanwuStore): Promise<void> {
  const { openArticle, openDialog, openLedger, requestFocus, searchAgain, selectRange } = store.getState();
  switch (entry.kind) {
    case 'command':
      runCommand(entry.command, store);
      return;
    case 'article':
      await openArticle(entry.id);
      requestFocus('text');
      return;
    case 'entity':
      openLedger(entry.row.entity.name, ledgerOfEntity(entry.row));
      return;
    case 'hit': {
      const { articleId, start, end } = entry.hit;
      await openArticle(articleId);
      selectRange({ start, end }, { reveal: true });
      requestFocus('text');
      return;
    }
    case 'search':
      searchAgain({ kind: 'words', wanted, narrowing: everywhere });
      openDialog('search');
      return;
  }
}
