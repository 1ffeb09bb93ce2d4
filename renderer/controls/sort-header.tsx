import { ArrowDown, ArrowUp } from 'lucide-react';

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** The head of a column that sorts the table: by a click on it, or Enter. */
export function SortHeader({
  className,
  label,
  sorted,
  onToggle,
}: {
  readonly className: string;
  readonly label: string;
  readonly sorted: false | 'asc' | 'desc';
  onToggle(): void;
}) {
  const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp;
  return (
    <span role="columnheader" className={className} aria-sort={sorted === false ? 'none' : ariaSort[sorted]}>
      <button type="button" className="sort-button" onClick={onToggle}>
        <span className="truncate">{label}</span>
        {sorted === false ? null : <Arrow size={12} aria-hidden />}
      </button>
    </span>
  );
}
