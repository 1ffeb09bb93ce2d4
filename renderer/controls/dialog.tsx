import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../messages/use-messages.ts';
import { Button, IconButton } from './button.tsx';
import './controls.css';

/** What stands in a dialog and counts for nothing yet. */
export interface UnfinishedText {
  readonly text: string;
  /** Gives it up. */
  drop(): void;
}

/** A modal dialog; the platform keeps the focus in it and gives it back. Escape and a click outside close it. */
export function Dialog({
  title,
  className,
  onClose,
  unfinished = null,
  children,
  footer,
}: {
  readonly title: string;
  readonly className?: string;
  onClose(): void;
  /** What is typed in it and not saved: closing asks what to do with it. */
  readonly unfinished?: UnfinishedText | null;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}) {
  const { m } = useMessages();
  const [asking, setAsking] = useState(false);
  const close = (): void => {
    if (unfinished === null) onClose();
    else setAsking(true);
  };
  const ref = useDialog(close);
  const goBack = useRef<HTMLButtonElement>(null);
  // The field may have stood where the question does now.
  useEffect(() => {
    if (asking) goBack.current?.focus();
  }, [asking]);
  const titleId = useId();
  return (
    <dialog ref={ref} aria-labelledby={titleId} className={`dialog ${className ?? ''}`}>
      <header className="dialog-header">
        <h2 id={titleId}>{title}</h2>
        <IconButton icon={X} label={m.common.close} onClick={close} />
      </header>
      <div className="dialog-body">{children}</div>
      {asking && unfinished !== null ? (
        <footer className="dialog-footer dialog-unfinished" role="alert">
          <p>{m.draft.unfinished(unfinished.text)}</p>
          <Button ref={goBack} tone="primary" onClick={() => setAsking(false)}>
            {m.draft.goBack}
          </Button>
          <Button
            onClick={() => {
              unfinished.drop();
              onClose();
            }}
          >
            {m.draft.dropAndClose}
          </Button>
        </footer>
      ) : footer === undefined ? null : (
        <footer className="dialog-footer">{footer}</footer>
      )}
    </dialog>
  );
}

/** What a dialog is begun with, where that is not its first field. */
const beginning = '.dialog-body [data-begin]:is(:checked, :not([type=radio]))';
/** Those that can be used; of the footer only what is typed or chosen in. */
const firstField = '.dialog-body :is(input:checked, input, select, textarea, button):enabled';
const firstFieldOfFooter = '.dialog-footer :is(input, select):enabled';
/** Where there is nothing but to read. */
const shownTab = '.dialog-body [role=tab][aria-selected=true]';

/**
 * Gives the focus to the first field of a dialog, which the button that closes it would have else; where main is asked first what stands
 * in it, once a field is there, unless the person has gone elsewhere.
 *
 * @returns what waits for that no longer
 */
function focusFirstField(dialog: HTMLDialogElement): () => void {
  const focus = (): boolean => {
    const [field = null] = [beginning, firstField, firstFieldOfFooter, shownTab].flatMap(
      (each) => dialog.querySelector<HTMLElement>(each) ?? [],
    );
    field?.focus();
    return field !== null && field === document.activeElement;
  };
  if (focus()) return () => undefined;
  const observer = new MutationObserver(() => {
    const isElsewhere = document.activeElement?.closest('.dialog-header') !== dialog.querySelector('.dialog-header');
    if (isElsewhere || focus()) observer.disconnect();
  });
  observer.observe(dialog, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => observer.disconnect();
}

/** Shows a dialog element as a modal one for as long as its component is there. */
export function useDialog(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    const before = document.activeElement;
    const onCancel = (event: Event): void => {
      event.preventDefault();
      close.current();
    };
    // A page may keep a dialog open by its `cancel` only so often without a click or a letter; then Chromium closes it all the same.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      if ([...document.querySelectorAll('dialog[open]')].at(-1) !== dialog) return;
      event.preventDefault();
      close.current();
    };
    const onPointer = (event: MouseEvent): void => {
      if (event.target === dialog) close.current();
    };
    dialog.addEventListener('cancel', onCancel);
    dialog.addEventListener('mousedown', onPointer);
    window.addEventListener('keydown', onKeyDown);
    dialog.showModal();
    const stopWaiting = focusFirstField(dialog);
    return () => {
      stopWaiting();
      dialog.removeEventListener('cancel', onCancel);
      dialog.removeEventListener('mousedown', onPointer);
      window.removeEventListener('keydown', onKeyDown);
      dialog.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return ref;
}
