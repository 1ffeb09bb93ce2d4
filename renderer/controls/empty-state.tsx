import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './controls.css';

/** What stands where nothing is yet: what would be here, and what to do next. */
export function EmptyState({
  icon: Icon,
  title,
  children,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <Icon size={22} strokeWidth={1.5} aria-hidden />
      <p className="empty-state-title">{title}</p>
      {children === undefined ? null : <div className="empty-state-next">{children}</div>}
    </div>
  );
}
