import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { type Category, type OwnVocabulary, writtenCode } from '../../model/category.ts';
import { type TreeRow, termKey, treeRows } from '../../model/category-tree.ts';
import { stepOf } from '../controls/grid/steps.ts';
import { useMessages } from '../messages/use-messages.ts';

/** Of every row, in CSS pixels. */
const rowHeight = 30;

/** A vocabulary with its categories, as a tree of which one is chosen. */
export function CategoryTree({
  vocabulary,
  wanted,
  unfolded,
  chosen,
  onChoose,
  onUnfold,
}: {
  readonly vocabulary: OwnVocabulary;
  /** Words that are looked for; all that has them is shown. */
  readonly wanted: string;
  readonly unfolded: ReadonlySet<string>;
  /** The code of the chosen category; null for the vocabulary itself. */
  readonly chosen: string | null;
  onChoose(code: string | null): void;
  onUnfold(term: Category, whether: boolean): void;
}) {
  const { m, language } = useMessages();
  const id = useId();
  const rows = useMemo((): readonly TreeRow[] => {
    const found = treeRows([vocabulary], unfolded, wanted);
    return found.length > 0 ? found : [{ kind: 'vocabulary', vocabulary }];
  }, [vocabulary, unfolded, wanted]);
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const active = Math.max(
    0,
    rows.findIndex((row) => (row.kind === 'term' ? row.term.code === chosen : chosen === null)),
  );
  useEffect(() => virtualizer.scrollToIndex(active, { align: 'auto' }), [active, virtualizer]);
  const isUnfolded = (row: TreeRow): boolean =>
    row.kind === 'term' && row.narrower > 0 && (wanted !== '' || unfolded.has(termKey(row.term)));
  const choose = (index: number): void => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (row !== undefined) onChoose(row.kind === 'term' ? row.term.code : null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rows[active];
    const to = stepOf(event.key, active, rows.length);
    if (to !== null) choose(to);
    else if (event.key === 'ArrowRight' && row?.kind === 'term' && row.narrower > 0) {
      if (isUnfolded(row)) choose(active + 1);
      else onUnfold(row.term, true);
    } else if (event.key === 'ArrowLeft' && row?.kind === 'term') {
      if (isUnfolded(row) && wanted === '') onUnfold(row.term, false);
      else onChoose(row.term.broader);
    } else return;
    event.preventDefault();
  };
  const idOf = (index: number): string => `${id}-${index}`;
  return (
    <div
      ref={scroll}
      className="category-tree"
      role="tree"
      aria-label={m.vocabulary.tree(vocabulary.label[language])}
      tabIndex={0}
      aria-activedescendant={idOf(active)}
      onKeyDown={onKeyDown}
    >
      <div className="virtual-space" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const depth = row.kind === 'term' ? row.depth + 1 : 0;
          const narrower = row.kind === 'term' ? row.narrower : vocabulary.terms.length;
          const isOpen = row.kind === 'vocabulary' || isUnfolded(row);
          const Chevron = isOpen ? ChevronDown : ChevronRight;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the focus, and its keys
            <div
              key={row.kind === 'term' ? row.term.code : ''}
              id={idOf(index)}
              role="treeitem"
              tabIndex={-1}
              className="category-tree-row"
              aria-level={depth + 1}
              aria-selected={index === active}
              aria-expanded={narrower > 0 ? isOpen : undefined}
              style={{ height: size, transform: `translateY(${start}px)`, paddingLeft: 8 + depth * 14 }}
              onClick={() => {
                choose(index);
                scroll.current?.focus();
              }}
            >
              {row.kind === 'term' && narrower > 0 ? (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys do it
                // biome-ignore lint/a11y/noStaticElementInteractions: the row says whether it is unfolded
                <span
                  className="term-fold"
                  onClick={(event) => {
                    event.stopPropagation();
                    onUnfold(row.term, !isOpen);
                  }}
                >
                  <Chevron size={14} aria-hidden />
                </span>
              ) : (
                <span className="term-fold" />
              )}
              {row.kind === 'term' ? (
                <>
                  <span className="truncate" title={`${row.term.label.zh} · ${row.term.label.en}`}>
                    {row.term.label[language]}
                  </span>
                  {row.term.label[language] === row.term.code ? null : (
                    <code className="category-code truncate">{writtenCode(row.term.code)}</code>
                  )}
                </>
              ) : (
                <strong className="truncate">{vocabulary.label[language]}</strong>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
