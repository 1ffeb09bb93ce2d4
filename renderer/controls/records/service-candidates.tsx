import { Search } from 'lucide-react';
import { useState } from 'react';
import type { AuthorityLink, Entity } from '../../../model/entity.ts';
import type { FoundByService, NameService } from '../../../model/reconciliation/service.ts';
import type { ProcedureInput } from '../../../preload/contract.ts';
import { errorWords } from '../../../resources/words/errors.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { callBridge, errorOf } from '../../state/bridge-call.ts';
import { Button } from '../button.tsx';
import { type Candidate, RecordRow } from './record-row.tsx';

/** What a service on this computer finds: nothing before the person asks it. */
export function ServiceCandidates({
  service,
  looked,
  entity,
  isLinked,
  onLink,
  onUnlink,
}: {
  readonly service: NameService;
  readonly looked: ProcedureInput<'authority.candidates'>;
  readonly entity: Entity | null;
  isLinked(link: AuthorityLink): boolean;
  onLink(candidate: Candidate): void;
  onUnlink(link: AuthorityLink): void;
}) {
  const { m, language, format } = useMessages();
  const [found, setFound] = useState<FoundByService | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async (): Promise<void> => {
    setAsking(true);
    setProblem(null);
    try {
      setFound(await callBridge(window.kanwu, 'authority.ask-service', { address: service.address, looked }));
    } catch (thrown) {
      const { title, body } = errorWords(errorOf(thrown), language);
      setProblem(`${title} ${body}`);
    }
    setAsking(false);
  };
  return (
    <div className="records-service">
      <Button icon={Search} disabled={isAsking} onClick={() => void ask()}>
        {m.services.ask(service.name)}
      </Button>
      {problem === null ? null : (
        <p className="records-said" role="alert">
          {problem}
        </p>
      )}
      {found === null || problem !== null ? null : found.candidates.length === 0 ? (
        <p className="records-said" role="status">
          {m.services.foundNothing(service.name)}
        </p>
      ) : (
        <ul className="record-list" aria-label={m.services.candidatesOf(service.name)}>
          {found.candidates.map((candidate) => (
            <RecordRow
              key={candidate.record.identifier}
              candidate={candidate}
              said={m.services.score(format.number(candidate.score), candidate.match)}
              isLinked={isLinked(candidate.link)}
              other={candidate.linked !== null && candidate.linked.id !== entity?.id ? candidate.linked : null}
              onLink={() => onLink(candidate)}
              onUnlink={() => onUnlink(candidate.link)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
