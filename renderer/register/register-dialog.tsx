import { useEffect, useRef } from 'react';
import { Dialog } from '../controls/dialog.tsx';
import { Tabbed } from '../controls/tabbed.tsx';
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
  const unfinished = useUnfinished(['remembered-name']);
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

  const Content = contents[tab];
  return (
    <Dialog className="memory register" title={m.register.title} onClose={closeDialog} unfinished={unfinished}>
      <div ref={body} className="memory-body">
        <Tabbed
          label={m.register.title}
          tabs={tabs.map((id) => ({ id, name: m.register.tab[id] }))}
          shown={tab}
          onShow={openDialog}
        >
          <Content />
        </Tabbed>
      </div>
    </Dialog>
  );
}
