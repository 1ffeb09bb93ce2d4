import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Entity } from '../../model/entity.ts';
import type { EntityCandidate } from '../../model/entity-candidates.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { EntityOptionList, optionId } from './entity-option-list.tsx';
import { type EntityOption, entityOptions } from './entity-options.ts';

/** No option: Enter must not make an entity that nobody asked for. */
const nowhere = -1;

/**
 * Chooses the entity that a mention names. It reads the entity's name while nobody types in it; clicking, an arrow key or
 * typing opens the list, Enter chooses, Escape closes it.
 */
export function EntityCombobox({
  id,
  articleId,
  mention,
  entity,
  newName,
  onChoose,
}: {
  readonly id: string;
  readonly articleId: ArticleId;
  readonly mention: Mention;
  /** What the mention names now. */
  readonly entity: Entity | null;
  readonly newName: string;
  onChoose(option: EntityOption): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const input = useRef<HTMLInputElement>(null);
  const [candidates, setCandidates] = useState<readonly EntityCandidate[] | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(nowhere);
  const listed = candidates !== null;
  const options = entityOptions({
    candidates: candidates ?? [],
    wanted: typed ?? '',
    newName,
    linked: mention.entityId !== null,
  });
  const listId = `${id}-list`;
  const current = useRef(true);
  /** What was looked for last; null once the list is closed. */
  const asked = useRef<string | null>(null);
  useEffect(() => {
    current.current = true;
    return () => {
      current.current = false;
    };
  }, []);

  const openList = (wanted: string): void => {
    asked.current = wanted;
    callBridge(window.kanwu, 'entity.candidates', { articleId, mentionId: mention.id, wanted })
      .then((found) => {
        const isLatest = asked.current === wanted;
        if (current.current && isLatest && document.activeElement === input.current) setCandidates(found);
      })
      .catch(store.getState().notifyError);
  };
  const closeList = (): void => {
    asked.current = null;
    setCandidates(null);
    setTyped(null);
    setActive(nowhere);
  };
  const choose = (option: EntityOption | undefined): void => {
    closeList();
    if (option !== undefined) onChoose(option);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, nativeEvent } = event;
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
    const last = options.length - 1;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!listed) openList('');
      else if (key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
      else setActive(active <= 0 ? last : active - 1);
    } else if (key === 'Enter' && listed) choose(options[active]);
    else if (key === 'Escape' && listed) {
      // Only the list goes; the next Escape leaves the editor.
      event.preventDefault();
      event.stopPropagation();
      closeList();
    }
  };
  return (
    <>
      <input
        ref={input}
        id={id}
        className="input entity-link-input"
        maxLength={200}
        role="combobox"
        autoComplete="off"
        aria-expanded={listed}
        aria-controls={listed ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={listed && options[active] !== undefined ? optionId(listId, active) : undefined}
        placeholder={mention.status === 'suggested' ? m.entityLink.onceAccepted : m.entityLink.none}
        value={typed ?? entity?.name ?? ''}
        onFocus={(event) => event.target.select()}
        onClick={() => {
          if (!listed) openList('');
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(event.target.value.trim() === '' ? nowhere : 0);
          openList(event.target.value.trim());
        }}
        onBlur={closeList}
        onKeyDown={onKeyDown}
      />
      <ChevronDown className="entity-link-open" size={14} aria-hidden />
      {listed ? (
        <EntityOptionList
          id={listId}
          options={options}
          active={active}
          linked={mention.entityId !== null}
          onPoint={setActive}
          onChoose={choose}
        />
      ) : null}
    </>
  );
}
