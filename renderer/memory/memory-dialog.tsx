import { type KeyboardEvent, useEffect, useRef } from 'react';
import { draftKey } from '../../model/draft.ts';
import { Dialog } from '../controls/dialog.tsx';
import { Learning } from '../learning/learning.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { addedName } from './add-name.tsx';
import { MemoryNames } from './memory-names.tsx';
import './memory.css';

const tabs = ['memory', 'learning'] as const;

const contents = { memory: MemoryNames, learning: Learning } as const;

/** What the workspace has taken from its people's decisions: the names that it remembers, and what it has learned. */
export function MemoryDialog() {
  const { m } = useMessages();
  const tab = useKanwu((state) => (state.dialog === 'learning' ? 'learning' : 'memory'));
  const store = useKanwuStore();
  const body = useRef<HTMLDivElement>(null);
  const workspaceOpen = useKanwu((state) => state.workspace !== null);
  const { openDialog, closeDialog, dropDraft } = store.getState();
  const typed = useKanwu(({ drafts }) => drafts.get(draftKey(addedName)));
  const unfinished =
    typed === undefined || typed.leaving ? null : { text: typed.text, drop: () => dropDraft(addedName) };
  useEffect(() => {
    if (!workspaceOpen) closeDialog();
  }, [workspaceOpen, closeDialog]);
  useEffect(() => {
    const start = body.current?.querySelector('[type=search]') ?? body.current?.querySelector('[aria-selected=true]');
    if (start instanceof HTMLElement) start.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') || event.altKey) return;
    event.preventDefault();
    const next = tab === 'memory' ? 'learning' : 'memory';
    openDialog(next);
    body.current?.querySelector<HTMLElement>(`#${next}-tab`)?.focus();
  };
  const Content = contents[tab];
  return (
    <Dialog className="memory" title={m.memory.title} onClose={closeDialog} unfinished={unfinished}>
      <div ref={body} className="memory-body">
        <div className="tabs" role="tablist" aria-label={m.memory.title} tabIndex={-1} onKeyDown={onKeyDown}>
          {tabs.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`${each}-tab`}
              aria-selected={each === tab}
              aria-controls="memory-content"
              tabIndex={each === tab ? 0 : -1}
              onClick={() => openDialog(each)}
            >
              {m.memory.tab[each]}
            </button>
          ))}
        </div>
        <div id="memory-content" className="memory-content" role="tabpanel" aria-labelledby={`${tab}-tab`}>
          <Content />
        </div>
      </div>
    </Dialog>
  );
}
