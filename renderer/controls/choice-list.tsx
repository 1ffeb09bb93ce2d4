import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import './choice-list.css';

/** A list of which one is chosen; the arrows choose, the first letters of a name lead to it. */
export function ChoiceList<Id extends string>({
  label,
  items,
  chosen,
  onChoose,
}: {
  readonly label: string;
  /** `name` is what is found when somebody types its beginning. */
  readonly items: readonly { readonly id: Id; readonly name: string; readonly content: ReactNode }[];
  readonly chosen: Id;
  onChoose(id: Id): void;
}) {
  return (
    <ListBox
      aria-label={label}
      className="choice-list"
      items={items}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const next = items.find(({ id }) => keys === 'all' || keys.has(id));
        if (next !== undefined) onChoose(next.id);
      }}
    >
      {({ id, name, content }) => (
        <ListBoxItem id={id} textValue={name} className="choice-item">
          {content}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
