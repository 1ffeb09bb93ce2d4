import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Entity } from '../../model/entity.ts';
import type { EntityCandidate } from '../../model/entity-candidates.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { noOption, useCombobox } from '../controls/use-combobox.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { EntityOptionList } from './entity-option-list.tsx';
import { type EntityOption, entityOptions } from './entity-options.ts';

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
  const listed = candidates !== null;
  const options = entityOptions({
    candidates: candidates ?? [],
    wanted: typed ?? '',
    newName,
    linked: mention.entityId !== null,
  });
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
    goTo(noOption);
  };
  const { field, list, option, goTo } = useCombobox({
    label: m.entityLink.candidates,
    count: options.length,
    isOpen: listed,
    begin: noOption,
    // The editor goes back to the text.
    leavesEnter: true,
    onOpen: () => openList(''),
    onChoose(place) {
      const chosen = options[place];
      closeList();
      if (chosen !== undefined) onChoose(chosen);
    },
    // Only the list goes; the next Escape leaves the editor.
    onEscape: () => closeList(),
  });
  return (
    <>
      <input
        {...field}
        ref={input}
        id={id}
        className="input entity-link-input"
        maxLength={200}
        placeholder={mention.status === 'suggested' ? m.entityLink.onceAccepted : m.entityLink.none}
        value={typed ?? entity?.name ?? ''}
        onFocus={(event) => event.target.select()}
        onClick={() => {
          if (!listed) openList('');
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          goTo(event.target.value.trim() === '' ? noOption : 0);
          openList(event.target.value.trim());
        }}
        onBlur={closeList}
      />
      <ChevronDown className="entity-link-open" size={14} aria-hidden />
      {listed ? (
        <EntityOptionList list={list} option={option} options={options} linked={mention.entityId !== null} />
      ) : null}
    </>
  );
}
