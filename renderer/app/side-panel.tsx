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
  const counts = useTabCounts();
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
        tabs={panelTabs.map((id) => ({ id, name: <TabName name={m.tab[id]} count={counts[id]} /> }))}
        shown={tab}
        tabList={tabList}
        onShow={(id) => store.getState().showTab(id)}
      >
        <Content />
      </Tabbed>
    </aside>
  );
}

function TabName({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <>
      {name}
      {count > 0 ? <span className="tab-count">{count}</span> : null}
    </>
  );
}

/** How much of each tab waits for a decision. */
function useTabCounts(): Readonly<Record<PanelTab, number>> {
  const open = useKanwu((state) => state.open);
  const { mentions, corrections } = open === null ? { mentions: 0, corrections: 0 } : waitingIn(open);
  return {
    entities: mentions,
    categories: open?.document.classifications.filter(({ status }) => status === 'suggested').length ?? 0,
    corrections,
    article: 0,
    history: 0,
  };
}
