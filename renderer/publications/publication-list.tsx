import type { KeyboardEvent } from 'react';
import type { PublicationId } from '../../model/ids.ts';
import type { PublicationLine } from '../../model/publication.ts';
import { useMessages } from '../messages/use-messages.ts';

/** The publications by their titles, of which one is chosen. */
export function PublicationList({
  lines,
  chosen,
  onChoose,
}: {
  readonly lines: readonly PublicationLine[];
  readonly chosen: PublicationId;
  onChoose(id: PublicationId): void;
}) {
  const { m, format } = useMessages();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = lines[lines.findIndex(({ publication }) => publication.id === chosen) + by];
    if (next === undefined) return;
    onChoose(next.publication.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-id="${next.publication.id}"]`)?.focus();
  };
  return (
    <div
      className="publication-list"
      role="listbox"
      tabIndex={-1}
      aria-label={m.publications.title}
      onKeyDown={onKeyDown}
    >
      {lines.map(({ publication, issues, firstDate, lastDate }) => (
        <div
          key={publication.id}
          role="option"
          className="publication-item"
          data-id={publication.id}
          aria-selected={publication.id === chosen}
          tabIndex={publication.id === chosen ? 0 : -1}
          onClick={() => onChoose(publication.id)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ') onChoose(publication.id);
          }}
        >
          <span className="publication-title truncate" title={publication.title}>
            {publication.title}
          </span>
          <span className="publication-extent truncate">
            {[m.publications.issues(issues), ...extentOf(firstDate, lastDate, format.date)].join(' · ')}
          </span>
        </div>
      ))}
    </div>
  );
}

function extentOf(first: string | null, last: string | null, date: (iso: string) => string): readonly string[] {
  if (first === null || last === null) return [];
  return [first === last ? date(first) : `${date(first)} – ${date(last)}`];
}
