import { useVirtualizer } from '@tanstack/react-virtual';
import { SpellCheck } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Correction } from '../../model/correction.ts';
import { sourceBetween } from '../../model/edits/correction-add.ts';
import { acceptCorrections } from '../../model/edits/correction-revise.ts';
import { holdsName } from '../../model/names/name-form.ts';
import { statuses } from '../../model/status.ts';
import { CommandKeys, useWayTo } from '../commands/command-keys.tsx';
import { Button } from '../controls/button.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { correctInForm } from '../review/review-actions.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { CorrectionRow } from './correction-row.tsx';
import { ParagraphRow } from './paragraph-row.tsx';
import { type ParagraphSaid, paragraphsSaid } from './paragraphs-said.ts';
import './corrections.css';

/** All corrections of the article: those of whole paragraphs, then those of characters. */
export function Corrections() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const open = useKanwu((state) => state.open);
  const canAdd = useKanwu((state) => state.selectedRange !== null || state.selectedMentionId !== null);
  const wayToCorrect = useWayTo('correct');
  const [wanted, setWanted] = useState('');
  const [status, setStatus] = useState<Correction['status'] | 'all'>('all');
  const scroll = useRef<HTMLDivElement>(null);
  const document = open?.document;
  const [corrections, source] = [document?.corrections, document?.source];
  const words = wanted.trim();
  const paragraphs = useMemo(() => {
    if (document === undefined || (status !== 'all' && status !== 'accepted')) return [];
    const isWanted = ({ was, now, restoration }: ParagraphSaid): boolean =>
      [was, now, restoration?.note ?? ''].some((text) => holdsName(text, words));
    return paragraphsSaid(document).filter(isWanted);
  }, [document, words, status]);
  const shown = useMemo(() => {
    if (corrections === undefined || source === undefined) return [];
    return corrections.filter((correction) => {
      if (status !== 'all' && correction.status !== status) return false;
      if (words === '') return true;
      const was = sourceBetween({ source }, correction.start, correction.end);
      return [was, correction.now, correction.note].some((text) => holdsName(text, words));
    });
  }, [corrections, source, words, status]);
  const count = paragraphs.length + shown.length;
  // With another function the virtualizer would measure all rows anew.
  const getItemKey = useCallback(
    (index: number) => keyOf(paragraphs[index]) ?? shown[index - paragraphs.length]?.id ?? index,
    [paragraphs, shown],
  );
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => 62,
    getItemKey,
    overscan: 6,
  });
  if (open === null) return null;
  const suggested = shown.filter((correction) => correction.status === 'suggested');
  return (
    <div className="corrections">
      <div className="panel-tools">
        <input
          type="search"
          className="input"
          aria-label={m.correction.filter}
          placeholder={m.correction.filterShort}
          title={m.correction.filter}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <Select
          aria-label={m.correction.status}
          value={status}
          choices={[
            { value: 'all', label: m.common.allStatuses },
            ...statuses.map((value) => ({ value, label: m.status[value] })),
          ]}
          onChoose={setStatus}
        />
      </div>
      <div className="panel-tools">
        <Button disabled={!canAdd} onClick={() => correctInForm(store)}>
          {m.correction.addHere} <CommandKeys of="correct-in-form" />
        </Button>
        <Button
          disabled={suggested.length === 0}
          onClick={() => {
            const ids = suggested.map((correction) => correction.id);
            void store.getState().execute(acceptCorrections(open.document, ids));
          }}
        >
          {m.correction.acceptAll(suggested.length)}
        </Button>
      </div>
      {count === 0 ? (
        <EmptyState
          icon={SpellCheck}
          title={open.document.corrections.length === 0 ? m.correction.none : m.common.noMatch}
        >
          {open.document.corrections.length === 0 ? m.correction.noneNext(wayToCorrect) : null}
        </EmptyState>
      ) : (
        <div ref={scroll} className="panel-scroll">
          <div
            role="list"
            aria-label={m.correction.list}
            className="virtual-space"
            style={{ height: virtualizer.getTotalSize() }}
          >
            {virtualizer.getVirtualItems().map((item) => {
              const said = paragraphs[item.index];
              if (said !== undefined) {
                return (
                  <ParagraphRow
                    key={keyOf(said)}
                    index={item.index}
                    measure={virtualizer.measureElement}
                    open={open}
                    said={said}
                    place={{ transform: `translateY(${item.start}px)` }}
                  />
                );
              }
              const correction = shown[item.index - paragraphs.length];
              if (correction === undefined) return null;
              return (
                <CorrectionRow
                  key={correction.id}
                  index={item.index}
                  measure={virtualizer.measureElement}
                  open={open}
                  correction={correction}
                  place={{ transform: `translateY(${item.start}px)` }}
                />
              );
            })}
          </div>
        </div>
      )}
    </div>
  );
}

/** A paragraph may be both supplied and joined. */
function keyOf(said: ParagraphSaid | undefined): string | undefined {
  return said === undefined ? undefined : `${said.kind} ${said.id}`;
}
