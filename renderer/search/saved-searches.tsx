import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { SavedSearchName, type SearchQuery } from '../../model/search/search-query.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Select } from '../controls/fields.tsx';
import { useNewText } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What one has asked for is where one types next. */
const focused = (field: HTMLInputElement | null): void => field?.focus();

/** What is looked for again and again: choosing it, keeping what is looked for now, taking one away. */
export function SavedSearches({ query }: { readonly query: SearchQuery | null }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const canWrite = useKanwu((state) => state.workspace?.readOnly === null);
  const [version, setVersion] = useState(0);
  const typed = useNewText({ kind: 'new-saved-search' });
  const [isAsked, setIsAsked] = useState(false);
  /** What is offered until a person types. */
  const [offered, setOffered] = useState('');
  const name = typed.isTyped ? typed.text : offered;
  const end = (): void => {
    typed.drop();
    setIsAsked(false);
  };
  const saved = useAnswer('search.saved', {}, version) ?? [];
  const key = query === null ? null : JSON.stringify(query);
  const chosen = saved.find((each) => JSON.stringify(each.query) === key);
  const keep = async (): Promise<void> => {
    const valid = SavedSearchName.safeParse(name);
    if (!valid.success || query === null) return;
    await callBridge(window.kanwu, 'search.save', { name: valid.data, query });
    end();
    setVersion(version + 1);
  };
  const remove = async (gone: string): Promise<void> => {
    await callBridge(window.kanwu, 'search.remove-saved', { name: gone });
    setVersion(version + 1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') end();
    else void keep().catch(store.getState().notifyError);
  };
  if (isAsked || typed.isTyped) {
    return (
      <span className="saved-search">
        <input
          {...typed.handlers}
          ref={focused}
          className="input"
          aria-label={m.search.savedName}
          placeholder={m.search.savedName}
          maxLength={60}
          value={name}
          onChange={({ target: { value } }) => {
            setOffered('');
            typed.type(value);
          }}
          onKeyDown={onKeyDown}
        />
        <Button
          tone="primary"
          disabled={!SavedSearchName.safeParse(name).success}
          onClick={() => void keep().catch(store.getState().notifyError)}
        >
          {m.common.save}
        </Button>
        <Button onClick={end}>{m.common.cancel}</Button>
      </span>
    );
  }
  return (
    <span className="saved-search">
      {saved.length === 0 ? null : (
        <Select
          aria-label={m.search.saved}
          value={chosen?.name ?? ''}
          choices={[
            { value: '', label: m.search.saved },
            ...saved.map((each) => ({ value: each.name, label: each.name })),
          ]}
          onChoose={(wanted) => {
            const found = saved.find((each) => each.name === wanted);
            if (found !== undefined) store.getState().searchAgain(found.query);
          }}
        />
      )}
      {chosen === undefined ? (
        <Button
          disabled={!canWrite || query === null}
          onClick={() => {
            setOffered(query?.wanted.slice(0, 60) ?? '');
            setIsAsked(true);
          }}
        >
          {m.search.keep}
        </Button>
      ) : (
        <IconButton
          icon={Trash2}
          label={m.search.removeSaved(chosen.name)}
          disabled={!canWrite}
          onClick={() => void remove(chosen.name).catch(store.getState().notifyError)}
        />
      )}
    </span>
  );
}
