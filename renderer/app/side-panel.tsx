import { useEffect, useRef } from 'react';
import { ArticleDetails } from '../article-details/article-details.tsx';
import { Categories } from '../categories/categories.tsx';
import { Divider } from '../controls/divider.tsx';
import { Tabbed } from '../controls/tabbed.tsx';
import { Corrections } from '../corrections/corrections.tsx';
import { Entities } from '../entities/entities.tsx';
import { History } from '../history/history.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { waitingIn } from '../review/waiting.ts';
import { type PanelTab, panelTabs } from '../state/panes.ts';
import type { KanwuState } from '../state/state.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { SelectionEditor } from './selection-editor.tsx';

const contents = {
  entities: Entities,
  categories: Categories,
  corrections: Corrections,
  article: ArticleDetails,
  history: History,
} as const;

/** The right pane: the fields of what is selected, and below them everything about the article, by tab. */
export function SidePanel() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const tab = useKanwu((state) => state.tab);
  const tabList = useRef<HTMLDivElement>(null);
  const focusRequest = useKanwu((state) => state.focusRequest);
  useEffect(() => {
    if (focusRequest.target === 'panel') tabList.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }, [focusRequest]);

  const Content = contents[tab];
  return (
    <aside className="side-panel" aria-label={m.layout.panel} data-pane="panel">
      <Divider pane="panel" />
      <SelectionEditor />
      <Tabbed
        label={m.layout.tabs}
        tabs={panelTabs.map((id) => ({ id, name: <TabName id={id} /> }))}
        shown={tab}
        tabList={tabList}
        onShow={(id) => store.getState().showTab(id)}
      >
        <Content />
      </Tabbed>
    </aside>
  );
}

function TabName({ id }: { readonly id: PanelTab }) {
  const { m } = useMessages();
  const count = useKanwu((state) => waitingOf(id, state));
  return (
    <>
      {m.tab[id]}
      {count > 0 ? <span className="tab-count">{count}</span> : null}
    </>
  );
}

/** How much of a tab waits for a decision. */
function waitingOf(id: PanelTab, { open }: KanwuState): number {
  if (open === null) return 0;
  switch (id) {
    case 'entities':
      return waitingIn(open).mentions;
    case 'categories':
      return open.document.classifications.filter(({ status }) => status === 'suggested').length;
    case 'corrections':
      return waitingIn(open).corrections;
    case 'article':
    case 'history':
      return 0;
  }
}
