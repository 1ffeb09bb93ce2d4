import { useState } from 'react';
import type { EntityId } from '../../model/ids.ts';
import type { HeldPosition } from '../../model/register/entity-company.ts';
import type { RegisterRow } from '../../model/register/register-list.ts';
import { Button } from '../controls/button.tsx';
import { TypeMark } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** The positions that somebody is said to hold, and who and what else stands in the same paragraphs; looked up when it is opened. */
export function Company({ row: { entity, mentions } }: { readonly row: RegisterRow }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const [isOpen, setOpen] = useState(false);
  const company = useAnswer('register.company', isOpen ? { id: entity.id } : null);
  const jump = async ({ place }: HeldPosition): Promise<void> => {
    const [found] = await callBridge(window.kanwu, 'ledger.rows', { ids: [place] });
    if (found !== undefined) await store.getState().jumpToPlace(found);
  };
  /** Whatever is listed, the other entry is to be among it. */
  const show = (id: EntityId): void => {
    const { register, noteRegister } = store.getState();
    noteRegister({ activeId: id, listing: { ...register.listing, wanted: '', type: null, extent: 'all' } });
  };
  const dates = (first: string | null, last: string | null): string =>
    first === null || last === null
      ? ''
      : m.register.dates(format.date(first), first === last ? null : format.date(last));
  return (
    <details className="company" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{m.register.company}</summary>
      {company === null ? null : (
        <>
          {company.positions.length === 0 ? null : (
            <section aria-label={m.register.positionsHeld}>
              <h3>{m.register.positionsHeld}</h3>
              <ul>
                {company.positions.map((held) => (
                  <li key={`${held.position} ${held.organisation}`}>
                    <span className="company-name">
                      {held.organisation === null
                        ? held.position
                        : m.register.positionAt(held.position, held.organisation)}
                    </span>
                    <span className="company-facts">
                      {[dates(held.firstDate, held.lastDate), m.register.inIssues(held.issues)]
                        .filter((each) => each !== '')
                        .join(' · ')}
                    </span>
                    <Button
                      aria-label={m.register.whereSaid(held.position)}
                      onClick={() => void jump(held).catch(store.getState().notifyError)}
                    >
                      {m.register.jump}
                    </Button>
                  </li>
                ))}
              </ul>
              <NotAllLookedAt some={company.positionsLookedAt} all={mentions} />
            </section>
          )}
          <section aria-label={m.register.coMentions}>
            <h3>{m.register.coMentions}</h3>
            {company.coMentions.length === 0 ? (
              <p className="company-facts">{m.register.noCoMentions}</p>
            ) : (
              <ul>
                {company.coMentions.map(({ entity: other, paragraphs, issues }) => (
                  <li key={other.id}>
                    <TypeMark type={other.type} />
                    <Button
                      tone="quiet"
                      className="company-name"
                      title={m.register.showEntry(other.name)}
                      onClick={() => show(other.id)}
                    >
                      {other.name}
                    </Button>
                    <span className="company-facts">{m.register.together(paragraphs, issues)}</span>
                  </li>
                ))}
              </ul>
            )}
            <NotAllLookedAt some={company.lookedAt} all={mentions} />
          </section>
        </>
      )}
    </details>
  );
}

function NotAllLookedAt({ some, all }: { readonly some: number; readonly all: number }) {
  const { m } = useMessages();
  return some < all ? <p className="company-facts">{m.register.notAllLookedAt(some, all)}</p> : null;
}
