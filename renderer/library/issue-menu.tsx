import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type IssueLine, issueName } from '../../model/lines.ts';
import { Keys } from '../controls/keys.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import type { IssueDialogName } from '../state/view-part.ts';

/** What can be done with an issue of the library. It closes when something is chosen, on Escape and on a click elsewhere. */
export function IssueMenu({
  line,
  left,
  top,
  onClose,
}: {
  readonly line: IssueLine;
  /** Where in the window its corner is, in CSS pixels. */
  readonly left: number;
  readonly top: number;
  onClose(): void;
}) {
  const { m } = useMessages();
  const { issue, furniture } = line;
  const store = useKanwuStore();
  const menu = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const element = menu.current;
    if (element === null) return;
    element.showPopover();
    focus(element.querySelector('button:not(:disabled)'));
    const onPointer = (event: PointerEvent): void => {
      if (!element.contains(event.target as Node)) close.current();
    };
    window.addEventListener('pointerdown', onPointer);
    return () => window.removeEventListener('pointerdown', onPointer);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const items: Element[] = [...(menu.current?.querySelectorAll('button:not(:disabled)') ?? [])];
    const at = document.activeElement === null ? -1 : items.indexOf(document.activeElement);
    if (event.key === 'ArrowDown') focus(items[(at + 1) % items.length]);
    else if (event.key === 'ArrowUp') focus(items.at(at - 1));
    else if (event.key === 'Tab' || event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { openIssueDialog } = store.getState();
  const choose = (dialog: IssueDialogName) => () => {
    onClose();
    openIssueDialog(dialog, issue.id);
  };
  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={m.library.issueMenu(issueName(line))}
      className="issue-menu"
      style={{ left, top }}
      data-own-keys
      onKeyDown={onKeyDown}
    >
      <button type="button" role="menuitem" disabled={furniture === 0} onClick={choose('furniture')}>
        {m.command.furniture}
      </button>
      <button type="button" role="menuitem" onClick={choose('join-issue')}>
        {m.command['join-issue']}
      </button>
      <button type="button" role="menuitem" onClick={choose('remove-issue')}>
        {m.command['remove-issue']} <Keys chord="Delete" />
      </button>
      <button type="button" role="menuitem" onClick={choose('purge')}>
        {m.command.purge}
      </button>
    </div>
  );
}

function focus(item: Element | null | undefined): void {
  if (item instanceof HTMLElement) item.focus();
}
