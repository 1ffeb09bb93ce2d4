import { Search, SearchX } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isWholeLibrary, wholeLibrary } from '../../model/library.ts';
import { patternProblem } from '../../model/replacing/pattern.ts';
import { longestQuery } from '../../model/search/found-text.ts';
import { type Hit, hitOrders, mostSorted } from '../../model/search/hits.ts';
import { everywhere, type SearchNarrowing, type SearchQuery, searchKinds } from '../../model/search/search-query.ts';
import { errorWords } from '../../resources/words/errors.ts';
import { ArticleFilter } from '../controls/article-filter.tsx';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { GridFoot } from '../controls/grid/grid-pane.tsx';
import { Keys } from '../controls/keys.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useUnfinished } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { HitGrid } from './hit-grid.tsx';
import { quotedSentence } from './quote.ts';
import { SavedSearches } from './saved-searches.tsx';
import { SearchFacets } from './search-facets.tsx';
import { useHits } from './use-hits.ts';
import './search.css';

/**
 * Looks for words, or for what a pattern finds, in all articles of the workspace, and shows each place in its line. What was looked for
 * last, and where one was in it, is there again.
 */
export function SearchDialog() {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const searched = useKanwu((state) => state.searched);
  const workspaceOpen = useKanwu((state) => state.workspace !== null);
  const { closeDialog, noteSearch, openExport, runJob, notifyError } = store.getState();
  const { searchWanted: wanted, searchKind: kind, searchNarrowing: narrowing, searchOrder: order } = searched;
  const grid = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  /** The query some of whose places stayed when they were exported last. */
  const [heldBack, setHeldBack] = useState<SearchQuery | null>(null);
  const unfinished = useUnfinished(['new-saved-search']);
  const patternFault = kind === 'pattern' && wanted !== '' ? patternProblem(wanted) : null;
  const query: SearchQuery | null = wanted.trim() === '' || patternFault !== null ? null : { kind, wanted, narrowing };
  const { listed, want, stop } = useHits(query, order);
  const facets = useAnswer('search.facets', query?.kind === 'words' ? query : null);
  const at = Math.min(searched.searchAt, Math.max(listed.ids.length - 1, 0));
  const isNone = query !== null && listed.isKnown && !listed.isLooking && listed.ids.length === 0;
  useEffect(() => {
    if (!workspaceOpen) closeDialog();
  }, [workspaceOpen, closeDialog]);
  useEffect(() => field.current?.select(), []);

  const goTo = async (hit: Hit | undefined): Promise<void> => {
    if (hit === undefined) return;
    closeDialog();
    await store.getState().openArticle(hit.articleId);
    store.getState().selectRange({ start: hit.start, end: hit.end }, { reveal: true });
    store.getState().requestFocus('text');
  };
  const activeHit = (number: number): Hit | undefined => {
    const id = listed.ids[number];
    return id === undefined ? undefined : listed.rows.get(id);
  };
  const copy = async (hit: Hit): Promise<void> => {
    const text = m.search.reference(quotedSentence(hit), hit);
    await callBridge(window.kanwu, 'app.copy-text', { text });
    setSaid(m.search.copied(text));
  };
  const exportHits = async (includeNotForRelease: boolean): Promise<void> => {
    if (query === null) return;
    const came = await runJob('export', (job) =>
      callBridge(window.kanwu, 'search.export', { job, query, language, includeNotForRelease }),
    );
    if (came === null) return;
    setSaid(m.search.exported(came.hits, came.heldBack, came.file.path));
    setHeldBack(came.heldBack === 0 ? null : query);
  };
  const narrow = (changes: Partial<SearchNarrowing>): void =>
    noteSearch({ searchNarrowing: { ...narrowing, ...changes } });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void goTo(activeHit(at));
    else if (event.key === 'ArrowDown' && listed.ids.length > 0) {
      grid.current?.focus();
    } else return;
    event.preventDefault();
  };
  const problem = listed.problem === null ? null : errorWords(listed.problem, language);
  const isNarrowed = JSON.stringify(narrowing) !== JSON.stringify(everywhere);
  return (
    <Dialog className="search" title={m.search.label} onClose={closeDialog} unfinished={unfinished}>
      <div className="search-query">
        <div className="search-field">
          <Search size={16} aria-hidden />
          <input
            ref={field}
            type="text"
            role="searchbox"
            aria-label={m.search.prompt}
            aria-invalid={patternFault !== null}
            placeholder={m.search.prompt}
            maxLength={longestQuery}
            value={wanted}
            onChange={(event) => noteSearch({ searchWanted: event.target.value })}
            onKeyDown={onKeyDown}
          />
        </div>
        <Segmented
          label={m.replacing.how}
          value={kind}
          choices={searchKinds.map((value) => ({ value, label: m.search.kind[value] }))}
          onChoose={(searchKind) => noteSearch({ searchKind })}
        />
        <SavedSearches query={query} />
      </div>
      <div className="search-tools">
        <p className="search-count" role="status">
          {patternFault !== null ? m.replacing.notAPattern : query === null ? m.search.hint[kind] : countOf()}
        </p>
        {listed.isLooking ? <Button onClick={stop}>{m.replacing.stop}</Button> : null}
        <Segmented
          label={m.register.orderLabel}
          value={order}
          choices={hitOrders.map((value) => ({ value, label: m.search.order[value] }))}
          onChoose={(searchOrder) => noteSearch({ searchOrder })}
        />
        <Button
          disabled={query === null || listed.ids.length === 0}
          onClick={() => void exportHits(false).catch(notifyError)}
        >
          {m.search.exportHits}
        </Button>
        {heldBack === null || JSON.stringify(heldBack) !== JSON.stringify(query) ? null : (
          <Button onClick={() => void exportHits(true).catch(notifyError)}>{m.search.exportAllHits}</Button>
        )}
        {kind === 'pattern' ? null : (
          <Button
            disabled={query === null || listed.ids.length === 0}
            onClick={() => openExport({ scope: { kind: 'found', wanted }, label: wanted })}
          >
            {m.command.export}
          </Button>
        )}
      </div>
      <div className="search-panes">
        <div className="search-facets" role="group" aria-label={m.search.facets}>
          {isNarrowed ? (
            <Button tone="quiet" onClick={() => noteSearch({ searchNarrowing: everywhere })}>
              {m.search.clearFacets}
            </Button>
          ) : null}
          {kind === 'pattern' ? (
            <ArticleFilter
              filter={narrowing.filter}
              onChange={(changes) => narrow({ filter: { ...narrowing.filter, ...changes } })}
            />
          ) : facets === null ? null : (
            <SearchFacets facets={facets} narrowing={narrowing} onNarrow={narrow} />
          )}
        </div>
        {isNone ? (
          <div className="grid">
            <EmptyState icon={SearchX} title={problem === null ? m.search.none : problem.title}>
              {problem?.body ?? (isWholeLibrary(narrowing.filter ?? wholeLibrary) ? null : m.search.noneHere)}
            </EmptyState>
          </div>
        ) : (
          <HitGrid
            gridRef={grid}
            listed={listed}
            active={listed.ids.length === 0 ? -1 : at}
            order={order}
            onWant={want}
            onActivate={(searchAt) => noteSearch({ searchAt })}
            onSort={(searchOrder) => noteSearch({ searchOrder })}
            onCopy={(hit) => void copy(hit).catch(notifyError)}
            onJump={(hit) => void goTo(hit)}
            onLeave={() => field.current?.focus()}
          />
        )}
      </div>
      <GridFoot
        testId="search-said"
        said={said}
        keys={
          <>
            <Keys chord="Enter" /> {m.replacing.keys.jump} <Keys chord="C" /> {m.search.keys.copy} <Keys chord="[" />{' '}
            <Keys chord="]" /> {m.search.keys.sort}
          </>
        }
      />
    </Dialog>
  );

  function countOf(): string {
    if (kind === 'pattern') return m.search.lookedThrough(listed.ids.length, listed);
    const isSorted = order !== 'listed' && listed.isCut;
    return [
      facets === null ? m.search.counting : m.search.count(facets.articles, facets.blocks),
      ...(isSorted ? [m.search.onlySorted(mostSorted)] : []),
    ].join(' · ');
  }
}
