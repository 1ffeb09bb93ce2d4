import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useMessages } from '../messages/use-messages.ts';
import { IconButton } from './button.tsx';
import './controls.css';

/** A modal dialog; the platform keeps the focus in it and gives it back. Escape and a click outside close it. */
export function Dialog({
  title,
  className,
  onClose,
  children,
  footer,
}: {
  readonly title: string;
  readonly className?: string;
  onClose(): void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}) {
  const { m } = useMessages();
  const ref = useDialog(onClose);
  const titleId = useId();
  return (
    <dialog ref={ref} aria-labelledby={titleId} className={`dialog ${className ?? ''}`}>
      <header className="dialog-header">
        <h2 id={titleId}>{title}</h2>
        <IconButton icon={X} label={m.common.close} onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
      {footer === undefined ? null : <footer className="dialog-footer">{footer}</footer>}
    </dialog>
  );
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
    const onPointer = (event: MouseEvent): void => {
      if (event.target === dialog) close.current();
    };
    dialog.addEventListener('cancel', onCancel);
    dialog.addEventListener('mousedown', onPointer);
    dialog.showModal();
    // Else the button that closes it would be first.
    dialog.querySelector<HTMLElement>('.dialog-body :is(input:checked, input, select, button)')?.focus();
    return () => {
      dialog.removeEventListener('cancel', onCancel);
      dialog.removeEventListener('mousedown', onPointer);
      dialog.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return ref;
}
