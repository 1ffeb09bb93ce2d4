import { ListFilter, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isWholeLibrary, type LibraryFilter, wholeLibrary } from '../../model/library.ts';
import { ArticleFilter } from '../controls/article-filter.tsx';
import { IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { LibraryTotals } from './library-totals.tsx';

/** What the library is narrowed down to: words as they are typed, and, unfolded, what else; and how much that is. */
export function FilterBar({ onDown }: { /** The arrow down was pressed among the words. */ onDown(): void }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const filter = useKanwu((state) => state.libraryFilter);
  const listed = useKanwu((state) => state.libraryListed);
  const workspace = useKanwu((state) => state.workspace);
  const focusRequest = useKanwu((state) => state.focusRequest);
  const [unfolded, setUnfolded] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusRequest.target !== 'library-filter') return;
    field.current?.focus();
    field.current?.select();
  }, [focusRequest]);
  const { filterLibrary } = store.getState();
  const clear = (): void => {
    filterLibrary(wholeLibrary);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') onDown();
    else if (event.key === 'Escape' && !isWholeLibrary(filter)) clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const others = conditionsIn(filter);
  return (
    <search className="library-filter" aria-label={m.library.filter}>
      <div className="library-filter-words">
        <Search size={14} aria-hidden />
        <input
          ref={field}
          className="input"
          type="text"
          maxLength={200}
          aria-label={m.library.filterWords}
          placeholder={m.library.filterWords}
          value={filter.words}
          onChange={(event) => filterLibrary({ words: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <IconButton
          icon={ListFilter}
          label={others === 0 ? m.library.moreFilters : m.library.filtersInUse(others)}
          aria-expanded={unfolded}
          className={others > 0 ? 'library-filter-used' : ''}
          onClick={() => setUnfolded(!unfolded)}
        />
      </div>
      {unfolded ? <ArticleFilter filter={filter} onChange={filterLibrary} /> : null}
      {isWholeLibrary(filter) ? <LibraryTotals key={workspace?.path} /> : null}
      {isWholeLibrary(filter) || listed === null || workspace === null ? null : (
        <div className="library-filter-found">
          <output>{m.library.found(listed.articles, workspace.articles)}</output>
          <IconButton icon={X} label={m.library.clearFilter} onClick={clear} />
        </div>
      )}
    </search>
  );
}

/** How many conditions it has beside the words. */
function conditionsIn(filter: LibraryFilter): number {
  const { words: _, states, leastWaiting, isNotForRelease, ...rest } = filter;
  const said = [
    states.length > 0,
    leastWaiting > 0,
    isNotForRelease,
    ...Object.values(rest).map((value) => value !== null),
  ];
  return said.filter(Boolean).length;
}
