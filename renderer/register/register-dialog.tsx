import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Dialog } from '../controls/dialog.tsx';
import { useUnfinished } from '../controls/use-new-text.ts';
import { Learning } from '../learning/learning.tsx';
import { MemoryNames } from '../memory/memory-names.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { NamesToDecideList } from './names-to-decide.tsx';
import { RegisterEntities } from './register-entities.tsx';
import '../memory/memory.css';
import './register.css';

const tabs = ['names', 'register', 'memory', 'learning'] as const;
type Tab = (typeof tabs)[number];

const contents = {
  names: NamesToDecideList,
  register: RegisterEntities,
  memory: MemoryNames,
  learning: Learning,
} as const;

/** Everything that the workspace knows of names: its entities and where they stand, what it remembers, and what it has learned. */
export function RegisterDialog() {
  const { m } = useMessages();
  const tab = useKanwu((state): Tab => tabs.find((each) => each === state.dialog) ?? 'register');
  const store = useKanwuStore();
  const body = useRef<HTMLDivElement>(null);
  const workspaceOpen = useKanwu((state) => state.workspace !== null);
  const { openDialog, closeDialog } = store.getState();
  const unfinished = useUnfinished('remembered-name');
  useEffect(() => {
    if (!workspaceOpen) closeDialog();
  }, [workspaceOpen, closeDialog]);
  useEffect(() => {
    const start =
      body.current?.querySelector('.ledger-grid') ??
      body.current?.querySelector('[type=search]') ??
      body.current?.querySelector('[aria-selected=true]');
    if (start instanceof HTMLElement) start.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') || event.altKey) return;
    event.preventDefault();
    const step = event.key === 'ArrowRight' ? 1 : tabs.length - 1;
    const next = tabs[(tabs.indexOf(tab) + step) % tabs.length] ?? tab;
    openDialog(next);
    body.current?.querySelector<HTMLElement>(`#${next}-tab`)?.focus();
  };
  const Content = contents[tab];
  return (
    <Dialog className="memory register" title={m.register.title} onClose={closeDialog} unfinished={unfinished}>
      <div ref={body} className="memory-body">
        <div className="tabs" role="tablist" aria-label={m.register.title} tabIndex={-1} onKeyDown={onKeyDown}>
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
              {m.register.tab[each]}
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
