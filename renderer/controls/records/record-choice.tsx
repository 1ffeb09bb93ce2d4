import { BookMarked } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FoundRecords } from '../../../model/authorities/authority-record.ts';
import type { AuthorityLink, Entity } from '../../../model/entity.ts';
import type { Sha256 } from '../../../model/issue.ts';
import { saysTheSame } from '../../../model/same-record.ts';
import type { ProcedureInput } from '../../../preload/contract.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../../state/use-kanwu.ts';
import { Button } from '../button.tsx';
import { type Candidate, RecordRow } from './record-row.tsx';
import { ServiceCandidates } from './service-candidates.tsx';
import './records.css';

/** The request to come here that was answered last: whoever goes on from name to name is not taken here again. */
let answered = 0;

/**
 * The records of the lists that are loaded that something may be, each with why, to be chosen; none is chosen beforehand. That it is in
 * none of them is a decision, too.
 */
export function RecordChoice({
  looked,
  entity,
  onLink,
  onUnlink,
  onNotInLists,
  onLookAgain,
}: {
  readonly looked: ProcedureInput<'authority.candidates'>;
  /** What is linked; null where a mention names nothing yet. */
  readonly entity: Entity | null;
  onLink(candidate: Candidate): void;
  onUnlink(link: AuthorityLink): void;
  onNotInLists(lists: readonly Sha256[]): void;
  onLookAgain(): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [isOpen, setOpen] = useState(false);
  const focusRequest = useKanwu((state) => state.focusRequest);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const { target, count } = focusRequest;
    if (target !== 'records' || count === answered || details.current === null) return;
    answered = count;
    details.current.open = true;
    details.current.querySelector('summary')?.focus();
  }, [focusRequest]);
  // Whoever comes back from the lists may have loaded one.
  const isAtLists = useKanwu(({ dialog }) => dialog === 'authorities');
  const found = useAnswer('authority.candidates', isOpen ? looked : null, isAtLists ? 1 : 0);
  const services = useAnswer('authority.services', isOpen ? {} : null, isAtLists ? 1 : 0) ?? [];
  const isLinked = (link: AuthorityLink): boolean => entity?.links.some((each) => saysTheSame(each, link)) ?? false;
  return (
    <details ref={details} className="records" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{m.records.label}</summary>
      {found === null ? null : found.lists.length > 0 ? (
        <Found {...{ found, entity, isLinked, onLink, onUnlink, onNotInLists, onLookAgain }} />
      ) : services.length > 0 ? null : (
        <div className="records-none">
          <p>{m.records.noLists}</p>
          <Button icon={BookMarked} onClick={() => store.getState().openDialog('authorities')}>
            {m.command.authorities}
          </Button>
        </div>
      )}
      {services.map((service) => (
        <ServiceCandidates
          key={`${service.address} ${JSON.stringify(looked)}`}
          {...{ service, looked, entity, isLinked, onLink, onUnlink }}
        />
      ))}
    </details>
  );
}

function Found({
  found: { lists, candidates },
  entity,
  isLinked,
  onLink,
  onUnlink,
  onNotInLists,
  onLookAgain,
}: Omit<Parameters<typeof RecordChoice>[0], 'looked'> & {
  readonly found: FoundRecords;
  isLinked(link: AuthorityLink): boolean;
}) {
  const { m } = useMessages();
  const isNowhere = entity !== null && lists.every(({ sha256 }) => entity.notInLists.includes(sha256));
  return (
    <>
      {candidates.length === 0 ? (
        <p className="records-said">{m.records.noneFound(lists.length)}</p>
      ) : (
        <ul className="record-list" aria-label={m.records.candidates}>
          {candidates.map((candidate) => (
            <RecordRow
              key={`${candidate.list} ${candidate.record.identifier}`}
              candidate={candidate}
              isLinked={isLinked(candidate.link)}
              other={candidate.linked !== null && candidate.linked.id !== entity?.id ? candidate.linked : null}
              onLink={() => onLink(candidate)}
              onUnlink={() => onUnlink(candidate.link)}
            />
          ))}
        </ul>
      )}
      {isNowhere ? (
        <p className="records-said">
          {m.records.notIn} <Button onClick={onLookAgain}>{m.records.lookAgain}</Button>
        </p>
      ) : (
        <Button onClick={() => onNotInLists(lists.map(({ sha256 }) => sha256))}>
          {entity === null ? m.records.newLocal : m.records.notInLists}
        </Button>
      )}
    </>
  );
}
