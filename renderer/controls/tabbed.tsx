import { type ReactNode, type Ref, type RefObject, useCallback, useEffect, useRef } from 'react';
import { Tab, TabList, Tabs } from 'react-aria-components/Tabs';
import './tabbed.css';

/** One of a few contents under its tab; the arrows go from one tab to the next and show what it has. */
export function Tabbed<Id extends string>({
  label,
  className = '',
  orientation = 'horizontal',
  tabs,
  shown,
  tabList: givenTabList,
  isText = false,
  onShow,
  children,
}: {
  readonly label: string;
  readonly className?: string;
  readonly orientation?: 'horizontal' | 'vertical';
  readonly tabs: readonly { readonly id: Id; readonly name: ReactNode }[];
  readonly shown: Id;
  readonly tabList?: RefObject<HTMLDivElement | null>;
  /** Whether what a tab has is text alone: it takes the focus then, to be scrolled by keys. */
  readonly isText?: boolean;
  onShow(id: Id): void;
  /** What the shown tab has. */
  readonly children: ReactNode;
}) {
  const ownTabList = useRef<HTMLDivElement>(null);
  const tabList = givenTabList ?? ownTabList;
  const panel = useRef<HTMLDivElement>(null);
  /** Gives the panel the name of its tab; the library may have either in the page before the other. */
  const name = useCallback(() => {
    const tab = tabList.current?.querySelector('[aria-selected=true]') ?? null;
    if (tab === null || panel.current === null) return;
    panel.current.id = tab.getAttribute('aria-controls') ?? '';
    panel.current.setAttribute('aria-labelledby', tab.id);
  }, [tabList]);
  return (
    <div className={`tabbed ${className}`} data-orientation={orientation}>
      <Tabs
        className="tabs-of"
        orientation={orientation}
        selectedKey={shown}
        onSelectionChange={(key) => {
          const next = tabs.find(({ id }) => id === key);
          if (next !== undefined) onShow(next.id);
        }}
      >
        <TabList ref={tabList} aria-label={label} className="tabs">
          {tabs.map((tab) => (
            <Tab
              key={tab.id}
              id={tab.id}
              ref={tab.id === shown ? name : null}
              data-pane-focus={tab.id === shown || undefined}
            >
              {tab.name}
            </Tab>
          ))}
        </TabList>
      </Tabs>
      <Panel key={shown} ref={panel} isText={isText} onShown={name}>
        {children}
      </Panel>
    </div>
  );
}

/** The library's own panel goes through all that it holds, and has the page laid out, whenever anything in it changes: with each decision. */
function Panel({
  ref,
  isText,
  onShown,
  children,
}: {
  readonly ref: Ref<HTMLDivElement>;
  readonly isText: boolean;
  onShown(): void;
  readonly children: ReactNode;
}) {
  useEffect(onShown, [onShown]);
  return (
    <div ref={ref} role="tabpanel" tabIndex={isText ? 0 : undefined} className="tab-content">
      {children}
    </div>
  );
}
