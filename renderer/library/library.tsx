import { ArrowUpDown, ChevronsDownUp, ChevronsUpDown, FilePlus2, Newspaper } from 'lucide-react';
import { useRef } from 'react';
import { libraryOrders } from '../../model/library.ts';
import { useKeyLabel } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Divider } from '../controls/divider.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { FilterBar } from './filter-bar.tsx';
import { LibraryTree } from './library-tree.tsx';
import './library.css';

/** The collection as a list of work: all issues of the workspace with their articles, or those that one looks for. */
export function Library() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const isEmpty = useKanwu((state) => state.workspace?.issues === 0);
  const total = useKanwu((state) => state.libraryTotal);
  const listed = useKanwu((state) => state.libraryListed);
  const importing = useKanwu((state) => state.jobs.find(({ kind }) => kind === 'import')?.subject ?? null);
  const pane = useRef<HTMLElement>(null);
  const openIssue = uiCommand('open-issue');
  return (
    <nav ref={pane} className="library" aria-label={m.library.title} data-pane="library">
      <Divider pane="library" />
      <header className="pane-header">
        <h2>{m.library.title}</h2>
        {isEmpty ? null : <LibraryTools />}
        <IconButton
          icon={FilePlus2}
          label={commandName(m, openIssue.id)}
          shortcut={useKeyLabel('open-issue')}
          onClick={() => runCommand(openIssue, store)}
        />
      </header>
      {isEmpty ? (
        <EmptyState icon={Newspaper} title={importing === null ? m.library.empty : m.job.import(importing)}>
          <Button tone="primary" onClick={() => runCommand(openIssue, store)}>
            {m.command['open-issue']}
          </Button>
          <Button onClick={() => runCommand(uiCommand('open-sample'), store)}>{m.command['open-sample']}</Button>
        </EmptyState>
      ) : (
        <>
          <FilterBar onDown={() => pane.current?.querySelector<HTMLElement>('[role=tree]')?.focus()} />
          {total === 0 && listed !== null ? <p className="library-none">{m.library.none}</p> : null}
          <LibraryTree />
        </>
      )}
    </nav>
  );
}

/** In which order the issues are listed, and whether with their articles. */
function LibraryTools() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const order = useKanwu((state) => state.libraryOrder);
  const allFolded = useKanwu((state) => state.libraryFolds.all);
  const fold = uiCommand(allFolded ? 'unfold-issues' : 'fold-issues');
  return (
    <>
      <span className="library-order" title={m.library.order}>
        <ArrowUpDown size={14} aria-hidden />
        <Select
          aria-label={m.library.order}
          value={order}
          choices={libraryOrders.map((each) => ({ value: each, label: m.library.orders[each] }))}
          onChoose={(chosen) => store.getState().orderLibrary(chosen)}
        />
      </span>
      <IconButton
        icon={allFolded ? ChevronsUpDown : ChevronsDownUp}
        label={commandName(m, fold.id)}
        onClick={() => runCommand(fold, store)}
      />
    </>
  );
}
