import { type KeyboardEvent, useEffect, useState } from 'react';
import { joinEntities } from '../../model/edits/entity-edits.ts';
import { withAlias } from '../../model/edits/entity-names.ts';
import type { EntityId } from '../../model/ids.ts';
import type { RegisterRow } from '../../model/register/register-list.ts';
import { Button } from '../controls/button.tsx';
import { TypeSign } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** Asks which of some entities stays when they are made one, and shows what it comes to. */
export function JoinEntities({ ids, onEnd }: { readonly ids: readonly EntityId[]; onEnd(isJoined: boolean): void }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [rows, setRows] = useState<readonly RegisterRow[] | null>(null);
  const [chosen, setChosen] = useState<EntityId | null>(null);
  const wanted = ids.join(' ');
  useEffect(() => {
    const asked = wanted === '' ? [] : (wanted.split(' ') as EntityId[]);
    Promise.all(asked.map((id) => callBridge(window.kanwu, 'register.row', { id })))
      .then((found) => setRows(found.filter((row) => row !== null).sort((a, b) => b.mentions - a.mentions)))
      .catch(store.getState().notifyError);
  }, [wanted, store]);
  if (rows === null) return null;
  const into = rows.find(({ entity }) => entity.id === chosen) ?? rows[0];
  const isOfOneType = new Set(rows.map(({ entity }) => entity.type)).size <= 1;
  if (into === undefined || rows.length < 2 || !isOfOneType) {
    return (
      <div className="join-entities" role="group" aria-label={m.register.joinTitle}>
        <p role="alert">{isOfOneType ? m.register.joinTooFew : m.register.joinTypes}</p>
        <Button autoFocus onClick={() => onEnd(false)}>
          {m.common.cancel}
        </Button>
      </div>
    );
  }
  const others = rows.filter((row) => row !== into).map(({ entity }) => entity);
  const called = others.flatMap(({ name, aliases }) => [name, ...aliases]).reduce(withAlias, into.entity);
  const mentions = rows.reduce((sum, row) => sum + row.mentions, 0);
  const join = async (): Promise<void> => {
    const isDone = await store.getState().execute(joinEntities(others, into.entity));
    if (isDone) store.getState().noteRegister({ activeId: into.entity.id });
    onEnd(isDone);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onEnd(false);
    else if (event.key === 'Enter') void join();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape are for whatever in it has the focus
    <div className="join-entities" onKeyDown={onKeyDown}>
      <fieldset>
        <legend>{m.register.joinTitle}</legend>
        <p className="field-hint">{m.register.joinHint}</p>
        {rows.map(({ entity, mentions: own }, place) => (
          <label key={entity.id} className="join-choice">
            <input
              type="radio"
              name="join-into"
              // biome-ignore lint/a11y/noAutofocus: somebody asked for this by a key, and chooses by arrows now
              autoFocus={place === 0}
              checked={entity.id === into.entity.id}
              onChange={() => setChosen(entity.id)}
            />
            <TypeSign type={entity.type} />
            <span className="truncate">{entity.name}</span>
            <span className="join-count">{m.register.mentions(own)}</span>
          </label>
        ))}
      </fieldset>
      <dl className="join-preview">
        <dt>{m.register.name}</dt>
        <dd>{into.entity.name}</dd>
        <dt>{m.register.aliases}</dt>
        <dd>{called.aliases.length === 0 ? '–' : m.register.names(called.aliases)}</dd>
        <dt>{m.register.column.mentions}</dt>
        <dd>{mentions}</dd>
      </dl>
      <div className="join-go">
        <Button tone="primary" onClick={() => void join()}>
          {m.register.joinGo(rows.length)}
        </Button>
        <Button onClick={() => onEnd(false)}>{m.common.cancel}</Button>
      </div>
    </div>
  );
}
