import type { PublicationId } from '../../model/ids.ts';
import type { PublicationLine } from '../../model/publication.ts';
import { ChoiceList } from '../controls/choice-list.tsx';
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
  const items = lines.map(({ publication: { id, title }, issues, firstDate, lastDate }) => ({
    id,
    name: title,
    content: (
      <div className="publication-item">
        <span className="truncate" title={title}>
          {title}
        </span>
        <span className="publication-extent truncate">
          {[m.publications.issues(issues), ...extentOf(firstDate, lastDate, format.date)].join(' · ')}
        </span>
      </div>
    ),
  }));
  return <ChoiceList label={m.publications.title} items={items} chosen={chosen} onChoose={onChoose} />;
}

function extentOf(first: string | null, last: string | null, date: (iso: string) => string): readonly string[] {
  if (first === null || last === null) return [];
  return [first === last ? date(first) : `${date(first)} – ${date(last)}`];
}
