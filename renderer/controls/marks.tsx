import { Check, CircleDashed, X } from 'lucide-react';
import type { EntityType } from '../../model/mention.ts';
import type { Status } from '../../model/status.ts';
import { useMessages } from '../messages/use-messages.ts';
import './controls.css';

const icons = { suggested: CircleDashed, accepted: Check, rejected: X } as const;

/** A status as an icon with its word: beside it, or (compact) as its tooltip. */
export function StatusMark({ status, compact = false }: { readonly status: Status; readonly compact?: boolean }) {
  const { m } = useMessages();
  const Icon = icons[status];
  const label = m.status[status];
  return (
    <span className={`status-mark status-${status}`} title={compact ? label : undefined}>
      <Icon size={14} strokeWidth={2} aria-hidden />
      <span className={compact ? 'visually-hidden' : undefined}>{label}</span>
    </span>
  );
}

/** An entity type's sign: its colour and its letter. */
export function TypeSign({ type }: { readonly type: EntityType }) {
  const { m } = useMessages();
  return (
    <span className="type-sign" style={{ color: `var(--type-${m.typeColour(type)})` }} aria-hidden>
      {m.typeSign(type)}
    </span>
  );
}

/** An entity type's sign and name. */
export function TypeMark({ type }: { readonly type: EntityType }) {
  const { m } = useMessages();
  return (
    <span className="type-mark">
      <TypeSign type={type} />
      <span className="truncate">{m.typeName(type)}</span>
    </span>
  );
}
