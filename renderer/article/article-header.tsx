import { CheckCheck, ChevronDown, ChevronUp } from 'lucide-react';
import { articleStates } from '../../model/article.ts';
import { headlineOf } from '../../model/headline.ts';
import { inOneLine } from '../../model/visible-name.ts';
import { useKeyLabel, useSpokenKey, useWayTo } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { setArticleState } from '../review/finish-article.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { textModes } from '../state/text-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Which article is open, in which state, and the way to those beside it. */
export function ArticleHeader({ open }: { readonly open: OpenArticle }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const headline = headlineOf(open.document.article, open.reading);
  const count = useKanwu((state) => state.surroundings?.issue.articles ?? 0);
  const place = useKanwu((state) => state.surroundings?.article.place ?? open.document.place);
  const { issue, publication, article, pages } = open.document;
  const labels = [...new Set(pages.flatMap(({ page }) => page.label ?? []))];
  const where = [
    publication?.title ?? pages[0]?.page.fileName ?? '',
    issue.date === null ? null : format.date(issue.date),
    labels.length === 0 ? null : m.issue.pagedOver(labels),
    m.article.place(place, count),
  ].filter((part) => part !== null);
  const doneKey = useKeyLabel('article-done');
  const keys = { 'previous-article': useKeyLabel('previous-article'), 'next-article': useKeyLabel('next-article') };
  const goTo = (id: 'previous-article' | 'next-article') => {
    const command = uiCommand(id);
    return {
      label: commandName(m, id),
      shortcut: keys[id],
      disabled: !command.enabled(store.getState()),
      onClick: () => runCommand(command, store),
    };
  };
  return (
    <header className="article-header">
      <IconButton icon={ChevronUp} {...goTo('previous-article')} />
      <IconButton icon={ChevronDown} {...goTo('next-article')} />
      <div className="article-place">
        <h1 className="article-headline truncate" title={headline}>
          {headline === '' ? m.library.noHeadline : headline}
        </h1>
        <p className="article-issue truncate" title={inOneLine(where)}>
          {inOneLine(where)}
        </p>
      </div>
      <ModeSwitch />
      <Segmented
        label={m.article.state}
        value={article.state}
        choices={articleStates.map((value) => ({ value, label: m.articleState[value] }))}
        onChoose={(state) => void setArticleState(store, state)}
      />
      <Button
        icon={CheckCheck}
        aria-label={m.shortName['article-done']}
        title={[commandName(m, 'article-done'), doneKey === undefined ? '' : `(${doneKey})`].join(' ').trim()}
        aria-keyshortcuts={useSpokenKey('article-done')}
        onClick={() => runCommand(uiCommand('article-done'), store)}
      >
        {m.shortName['article-done']}
      </Button>
    </header>
  );
}

/** Whether the text is reviewed or written in. */
function ModeSwitch() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const mode = useKanwu((state) => state.textMode);
  const wayOver = useWayTo('write-text', mode === 'write');
  if (useKanwu((state) => state.workspace?.readOnly !== null)) return null;
  return (
    <span className="mode-switch" title={m.writing.modeHints[mode](wayOver)} data-mode={mode} data-testid="text-mode">
      <Segmented
        label={m.writing.mode}
        value={mode}
        choices={textModes.map((value) => ({ value, label: m.writing.modes[value] }))}
        onChoose={(value) => {
          store.getState().setTextMode(value);
          store.getState().requestFocus('text');
        }}
      />
    </span>
  );
}
