import { Link2, Link2Off } from 'lucide-react';
import type { FoundRecords } from '../../../model/authorities/authority-record.ts';
import type { Entity } from '../../../model/entity.ts';
import { inOneLine } from '../../../model/visible-name.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { Button } from '../button.tsx';

export type Candidate = FoundRecords['candidates'][number];

/** A record: what its list says of it, why it may be the one, and the button that says so. */
export function RecordRow({
  candidate: { record, list, link, reasons },
  said,
  isLinked,
  other,
  onLink,
  onUnlink,
}: {
  readonly candidate: Candidate;
  /** Why it may be the one; its reasons where nothing is given. */
  readonly said?: string;
  readonly isLinked: boolean;
  /** Another entity that is linked to it. */
  readonly other: Entity | null;
  onLink(): void;
  onUnlink(): void;
}) {
  const { m } = useMessages();
  const { name, aliases, from, to, place, titles, note } = record;
  const facts = inOneLine([
    ...(from === null && to === null ? [] : [m.records.years(from, to)]),
    ...[...titles.slice(0, 3), place, note].filter((each) => each !== ''),
  ]);
  return (
    <li className="record-row" data-linked={isLinked || undefined}>
      <div className="record-what">
        <p className="record-name">
          <strong>{name}</strong>
          {aliases.length === 0 ? null : <span className="record-more"> {inOneLine(aliases.slice(0, 4), '、')}</span>}
        </p>
        {facts === '' ? null : <p className="record-facts">{facts}</p>}
        <p className="record-facts">
          <bdi title={record.identifier}>{inOneLine([list, link.identifier])}</bdi>
        </p>
        <p className="record-reasons">{said ?? m.records.reasons(reasons.map((reason) => m.records.reason[reason]))}</p>
        {other === null ? null : <p className="record-facts">{m.records.otherEntry(other.name)}</p>}
      </div>
      {isLinked ? (
        <Button icon={Link2Off} aria-label={m.records.unlinkNamed(name)} onClick={onUnlink}>
          {m.records.unlink}
        </Button>
      ) : (
        <Button icon={Link2} aria-label={m.records.linkNamed(name, list)} onClick={onLink}>
          {m.records.link}
        </Button>
      )}
    </li>
  );
}
