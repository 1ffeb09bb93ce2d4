import type { ReactNode, Ref } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import './tabbed.css';

/** One of a few contents under its tab; the arrows go from one tab to the next and show what it has. */
export function Tabbed<Id extends string>({
  label,
  className = '',
  orientation = 'horizontal',
  tabs,
  shown,
  tabList,
  onShow,
  children,
}: {
  readonly label: string;
  readonly className?: string;
  readonly orientation?: 'horizontal' | 'vertical';
  readonly tabs: readonly { readonly id: Id; readonly name: ReactNode }[];
  readonly shown: Id;
  readonly tabList?: Ref<HTMLDivElement>;
  onShow(id: Id): void;
  /** What the shown tab has. */
  readonly children: ReactNode;
}) {
  return (
    <Tabs
      className={`tabbed ${className}`}
      orientation={orientation}
      selectedKey={shown}
      onSelectionChange={(key) => {
        const next = tabs.find(({ id }) => id === key);
        if (next !== undefined) onShow(next.id);
      }}
    >
      <TabList ref={tabList} aria-label={label} className="tabs">
        {tabs.map(({ id, name }) => (
          <Tab key={id} id={id} data-pane-focus={id === shown || undefined}>
            {name}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={shown} id={shown} className="tab-content">
        {children}
      </TabPanel>
    </Tabs>
  );
}
