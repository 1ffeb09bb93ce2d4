import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight, SearchX, Settings2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { type Category, type ListedVocabulary, writtenCode } from '../../model/category.ts';
import { type TreeRow, termKey, treeRows } from '../../model/category-tree.ts';
import { IconButton } from '../controls/button.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** The terms of all vocabularies, each to be ticked. */
export function VocabularyTree({
  vocabularies,
  wanted,
  filed,
  onToggle,
}: {
  readonly vocabularies: readonly ListedVocabulary[];
  readonly wanted: string;
  /** The keys of the terms that the article is filed under. */
  readonly filed: ReadonlyMap<string, unknown>;
  onToggle(term: Category): void;
}) {
  const { m } = useMessages();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => treeRows(vocabularies, unfolded, wanted), [vocabularies, unfolded, wanted]);
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 28,
    overscan: 10,
  });
  const unfold = (key: string): void =>
    setUnfolded((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  if (rows.length === 0) return <EmptyState icon={SearchX} title={m.common.noMatch} />;
  return (
    <div ref={scroll} className="panel-scroll">
      <fieldset className="virtual-space vocabulary" style={{ height: virtualizer.getTotalSize() }}>
        <legend className="visually-hidden">{m.category.vocabularies}</legend>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const place = { height: item.size, transform: `translateY(${item.start}px)` };
          return row.kind === 'vocabulary' ? (
            <VocabularyTitle key={row.vocabulary.scheme} vocabulary={row.vocabulary} place={place} />
          ) : (
            <TermRow
              key={termKey(row.term)}
              row={row}
              ticked={filed.has(termKey(row.term))}
              unfolded={wanted !== '' || unfolded.has(termKey(row.term))}
              place={{ ...place, paddingLeft: 8 + row.depth * 16 }}
              onToggle={() => onToggle(row.term)}
              onUnfold={() => unfold(termKey(row.term))}
            />
          );
        })}
      </fieldset>
    </div>
  );
}

/** A vocabulary's name; beside that of an own one, the way to remove it. */
function VocabularyTitle({
  vocabulary,
  place,
}: {
  readonly vocabulary: ListedVocabulary;
  readonly place: React.CSSProperties;
}) {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  return (
    <div className="vocabulary-title" style={place}>
      <h3 className="truncate">{vocabulary.label[language]}</h3>
      {vocabulary.id === null ? null : (
        <IconButton
          icon={Settings2}
          label={m.vocabulary.title}
          onClick={() => store.getState().openDialog('vocabularies')}
        />
      )}
    </div>
  );
}

function TermRow({
  row,
  ticked,
  unfolded,
  place,
  onToggle,
  onUnfold,
}: {
  readonly row: Extract<TreeRow, { kind: 'term' }>;
  readonly ticked: boolean;
  readonly unfolded: boolean;
  readonly place: React.CSSProperties;
  onToggle(): void;
  onUnfold(): void;
}) {
  const { m, language } = useMessages();
  const { term, narrower } = row;
  const Chevron = unfolded ? ChevronDown : ChevronRight;
  return (
    <div className="term-row" style={place} data-ticked={ticked || undefined}>
      {narrower > 0 ? (
        <button
          type="button"
          className="term-unfold"
          aria-expanded={unfolded}
          aria-label={m.category.narrower(term.label[language])}
          onClick={onUnfold}
        >
          <Chevron size={14} aria-hidden />
        </button>
      ) : (
        <span className="term-unfold" />
      )}
      <label className="checkbox truncate">
        <input type="checkbox" checked={ticked} onChange={onToggle} />
        <span className="truncate" title={`${term.label.zh} · ${term.label.en}`}>
          {term.label[language]}
        </span>
        <code className="term-code">{writtenCode(term.code)}</code>
      </label>
    </div>
  );
}
