import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ArticleDetails } from '../article-details/article-details.tsx';
import { Categories } from '../categories/categories.tsx';
import { Divider } from '../controls/divider.tsx';
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

  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
    const by = steps[event.key];
    if (by === undefined || event.altKey) return;
    event.preventDefault();
    const next = panelTabs.at((panelTabs.indexOf(tab) + by) % panelTabs.length);
    if (next === undefined) return;
    store.getState().showTab(next);
    store.getState().requestFocus('panel');
  };
  const Content = contents[tab];
  return (
    <aside className="side-panel" aria-label={m.layout.panel} data-pane="panel">
      <Divider pane="panel" />
      <SelectionEditor />
      <div className="tabs" role="tablist" aria-label={m.layout.tabs} ref={tabList} onKeyDown={onKeyDown} tabIndex={-1}>
        {panelTabs.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-selected={each === tab}
            aria-controls="tab-content"
            tabIndex={each === tab ? 0 : -1}
            data-pane-focus={each === tab || undefined}
            onClick={() => store.getState().showTab(each)}
          >
            {m.tab[each]}
            {counts[each] > 0 ? <span className="tab-count">{counts[each]}</span> : null}
          </button>
        ))}
      </div>
      <div id="tab-content" role="tabpanel" aria-labelledby={`tab-${tab}`} className="tab-content">
        <Content />
      </div>
    </aside>
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
