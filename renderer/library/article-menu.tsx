import { type ArticleState, articleStates } from '../../model/article.ts';
import type { ArticleLine } from '../../model/lines.ts';
import type { CommandId } from '../commands/command.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { type MenuPlace, RowMenu, RowMenuItem } from '../controls/row-menu.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { setArticleState } from '../review/finish-article.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What can be done with an article of the library: it is opened for it, so that one sees what happens. */
export function ArticleMenu({ line, ...place }: MenuPlace & { readonly line: ArticleLine }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const isReadOnly = useKanwu((state) => state.workspace?.readOnly !== null);
  const opened = async (then: () => void | Promise<void>): Promise<void> => {
    place.onClose();
    await store.getState().openArticle(line.id);
    if (store.getState().open?.document.article.id === line.id) await then();
  };
  const runOn = (id: CommandId) => () => void opened(() => runCommand(uiCommand(id), store));
  const setState = (state: ArticleState) => () => void opened(() => setArticleState(store, state));
  const exportIt = (): void => {
    place.onClose();
    const label = line.headline === '' ? m.library.noHeadline : line.headline;
    store.getState().openExport({ scope: { kind: 'articles', ids: [line.id] }, label });
  };
  return (
    <RowMenu {...place} label={m.library.menu(line.headline === '' ? m.library.noHeadline : line.headline)}>
      <RowMenuItem onChoose={() => void opened(() => store.getState().requestFocus('text'))}>
        {m.library.openArticle}
      </RowMenuItem>
      {articleStates
        .filter((state) => state !== line.state)
        .map((state) => (
          <RowMenuItem key={state} onChoose={setState(state)}>
            {m.library.markAs(m.articleState[state])}
          </RowMenuItem>
        ))}
      <RowMenuItem
        onChoose={() => {
          place.onClose();
          store.getState().requestFocus('library');
          void store.getState().carryArticle(line.id, line.issueId, false);
        }}
      >
        {m.command['carry-article']}
      </RowMenuItem>
      <RowMenuItem onChoose={runOn('continue-article')}>{m.command['continue-article']}</RowMenuItem>
      <RowMenuItem onChoose={runOn('merge-article')}>{m.command['merge-article']}</RowMenuItem>
      <RowMenuItem
        chord="Delete"
        disabled={isReadOnly}
        onChoose={() => {
          place.onClose();
          void store.getState().removeArticle(line.id, line.issueId);
        }}
      >
        {m.command['remove-article']}
      </RowMenuItem>
      <RowMenuItem onChoose={exportIt}>{m.command.export}</RowMenuItem>
      <RowMenuItem onChoose={runOn('show-article')}>{m.library.articleFacts}</RowMenuItem>
      <RowMenuItem onChoose={runOn('show-history')}>{m.library.articleHistory}</RowMenuItem>
    </RowMenu>
  );
}
