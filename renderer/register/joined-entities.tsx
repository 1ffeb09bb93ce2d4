import { Split } from 'lucide-react';
import { useState } from 'react';
import { partEntity } from '../../model/edits/entity-edits.ts';
import type { Entity } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** What was joined into an entity, each of which can be parted from it again once it is seen what goes with it. */
export function JoinedEntities({ into, joined }: { readonly into: Entity; readonly joined: readonly Entity[] }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [previewed, setPreviewed] = useState<EntityId | null>(null);
  return (
    <section className="joined-entities" aria-label={m.register.joinedHere}>
      <h3>{m.register.joinedHere}</h3>
      <ul>
        {joined.map((entity) => (
          <li key={entity.id}>
            <span className="joined-name truncate">{entity.name}</span>
            {previewed === entity.id ? (
              <div className="joined-preview" role="group" aria-label={m.register.partPreview(entity.name)}>
                <p>{m.register.partGoes(m.register.names([entity.name, ...entity.aliases]))}</p>
                <Button
                  tone="primary"
                  autoFocus
                  onClick={() => {
                    setPreviewed(null);
                    void store.getState().execute(partEntity(entity, into));
                  }}
                >
                  {m.register.partGo}
                </Button>
                <Button onClick={() => setPreviewed(null)}>{m.common.cancel}</Button>
              </div>
            ) : (
              <Button
                icon={Split}
                aria-label={m.register.partPreview(entity.name)}
                onClick={() => setPreviewed(entity.id)}
              >
                {m.register.part}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
