import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../empty-state.tsx';
import './grid.css';

/** A list with its tools above it and what is said of it below. */
export function GridPane({ className = '', children }: { readonly className?: string; readonly children: ReactNode }) {
  return <div className={`grid-pane ${className}`}>{children}</div>;
}

/** What is asked for above a list: words, filters, its undo. */
export function GridTools({ children }: { readonly children: ReactNode }) {
  return <div className="grid-tools">{children}</div>;
}

/** In the place of a list that is not known yet. */
export function BusyGrid() {
  return <div className="grid" aria-busy />;
}

/** In the place of a list without rows. */
export function EmptyGrid({
  icon,
  title,
  children = null,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="grid">
      <EmptyState icon={icon} title={title}>
        {children}
      </EmptyState>
    </div>
  );
}

/** Below a list: what is said of it, told when it changes, and the keys that it has. */
export function GridFoot({
  said,
  keys,
  testId,
  children,
}: {
  readonly said: ReactNode;
  readonly keys: ReactNode;
  readonly testId?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="grid-foot">
      <span className="grid-count" role="status" data-testid={testId}>
        {said}
      </span>
      {children}
      {keys === null ? null : (
        <span className="grid-keys" aria-hidden>
          {keys}
        </span>
      )}
    </div>
  );
}
