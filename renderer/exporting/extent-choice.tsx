import type { ReactNode } from 'react';
import type { ExportChoice } from '../../model/dataset-export.ts';
import { type ExportScope, wholeWorkspace } from '../../model/export-scope.ts';
import { headlineOf } from '../../model/headline.ts';
import { isWholeLibrary, wholeLibrary } from '../../model/library.ts';
import { longestQuery } from '../../model/search/found-text.ts';
import { ArticleFilter } from '../controls/article-filter.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { ExportOffer } from '../state/export-part.ts';
import { useKanwu } from '../state/use-kanwu.ts';

/** Which articles go: where they come from, and which of those. */
export function ExtentChoice({
  choice: { scope, filter },
  offer,
  onChange,
}: {
  readonly choice: ExportChoice;
  /** The articles that the dialog was opened for, if it was for some. */
  readonly offer: ExportOffer | null;
  onChange(changes: Partial<ExportChoice>): void;
}) {
  const { m } = useMessages();
  const open = useKanwu((state) => state.open);
  const searched = useKanwu((state) => state.searched.searchWanted);
  const listed = useKanwu((state) => state.libraryFilter);
  const document = open?.document ?? null;
  const title = document?.publication?.title ?? document?.pages[0]?.page.fileName ?? '';
  const choose = (chosen: ExportScope): void => onChange({ scope: chosen });
  const thisIssue: ExportScope | null = document && { kind: 'issues', ids: [document.issue.id] };
  const thisArticle: ExportScope | null = document && { kind: 'articles', ids: [document.article.id] };
  /** Whether what it was opened for is among the other choices. */
  const isOwn =
    offer === null || offer.scope.kind === 'found' || [thisIssue, thisArticle].some((own) => isSame(own, offer.scope));
  const isChosen = (made: ExportScope): boolean =>
    made.kind === 'found' ? scope.kind === 'found' : isSame(scope, made);
  const option = (label: ReactNode, made: ExportScope | null) => (
    <label className="choice">
      <input
        type="radio"
        name="scope"
        checked={made !== null && isChosen(made)}
        disabled={made === null}
        onChange={() => made !== null && choose(made)}
      />
      <span className="truncate">{label}</span>
    </label>
  );
  const headline = document === null || open === null ? '' : headlineOf(document.article, open.reading);
  return (
    <fieldset className="choices">
      <legend>{m.export.scope}</legend>
      {isOwn ? null : option(offer?.label ?? '', offer?.scope ?? null)}
      {option(m.export.wholeWorkspace, wholeWorkspace)}
      {option(m.export.thisIssue(title), thisIssue)}
      {option(m.export.thisArticle(headline), thisArticle)}
      {option(m.export.found, { kind: 'found', wanted: searched.trim() || ' ' })}
      {scope.kind === 'found' ? (
        <input
          className="input export-words"
          aria-label={m.export.foundWords}
          maxLength={longestQuery}
          value={scope.wanted === ' ' ? '' : scope.wanted}
          onChange={({ target: { value } }) => choose({ kind: 'found', wanted: value === '' ? ' ' : value })}
        />
      ) : null}
      <details className="export-some" open={!isWholeLibrary(filter)}>
        <summary>{m.export.onlySome}</summary>
        <ArticleFilter filter={filter} onChange={(changes) => onChange({ filter: { ...filter, ...changes } })} />
        <div className="export-some-actions">
          {isWholeLibrary(listed) ? null : (
            <button type="button" className="button button-quiet" onClick={() => onChange({ filter: listed })}>
              {m.export.asListed}
            </button>
          )}
          {isWholeLibrary(filter) ? null : (
            <button type="button" className="button button-quiet" onClick={() => onChange({ filter: wholeLibrary })}>
              {m.export.allOfThem}
            </button>
          )}
        </div>
      </details>
    </fieldset>
  );
}

function isSame(a: ExportScope | null, b: ExportScope): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
