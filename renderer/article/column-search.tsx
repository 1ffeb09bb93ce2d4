import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ReadingRange } from '../../model/offset.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { matchesIn, mostMatches, type Wanted } from '../text/matches.ts';
import './column-search.css';

const nothing: Wanted = { search: '', caseSensitive: false, wholeWord: false, regexp: false };

/** Finds words in the text in columns: Enter goes to the next place, with Shift to the one before, Escape back to the text. */
export function ColumnSearch({
  text,
  from,
  asked,
  onFound,
  onClose,
}: {
  readonly text: string;
  /** The first place that is looked for stands at or after this one. */
  readonly from: number;
  /** With another one, the field is asked for anew. */
  readonly asked: number;
  /** Null where nothing is found. */
  onFound(range: ReadingRange | null): void;
  onClose(): void;
}) {
  const { m } = useMessages();
  const words = m.textPane.search;
  const [wanted, setWanted] = useState(nothing);
  const matches = useMemo(() => matchesIn(text, wanted), [text, wanted]);
  const [place, setPlace] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const begun = useRef(from);
  const found = useRef(onFound);
  found.current = onFound;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked for again
  useEffect(() => field.current?.select(), [asked]);
  useEffect(() => {
    const first = matches?.findIndex(({ start }) => start >= begun.current) ?? -1;
    setPlace(Math.max(first, 0));
    found.current(matches?.[Math.max(first, 0)] ?? null);
  }, [matches]);

  const count = matches?.length ?? 0;
  const go = (step: 1 | -1): void => {
    const next = (place + step + count) % count;
    const match = matches?.[next];
    if (match === undefined) return;
    setPlace(next);
    begun.current = match.start;
    onFound(match);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'F3' || (event.key === 'Enter' && event.target === field.current))
      go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const option = (name: Exclude<keyof Wanted, 'search'>, label: string) => (
    <label>
      <input
        type="checkbox"
        checked={wanted[name]}
        onChange={({ target: { checked } }) => setWanted({ ...wanted, [name]: checked })}
      />
      {label}
    </label>
  );
  return (
    <search className="column-search" onKeyDown={onKeyDown}>
      <input
        ref={field}
        className="input"
        aria-label={words.find}
        placeholder={words.find}
        aria-invalid={matches === null}
        maxLength={500}
        value={wanted.search}
        onChange={({ target: { value } }) => setWanted({ ...wanted, search: value })}
      />
      <span className="column-search-count" role="status">
        {wanted.search === '' ? '' : count === 0 ? '0' : `${place + 1} / ${count}${count === mostMatches ? '+' : ''}`}
      </span>
      <Button icon={ChevronUp} disabled={count === 0} onClick={() => go(-1)}>
        {words.previous}
      </Button>
      <Button icon={ChevronDown} disabled={count === 0} onClick={() => go(1)}>
        {words.next}
      </Button>
      {option('caseSensitive', words.matchCase)}
      {option('wholeWord', words.wholeWord)}
      {option('regexp', words.regularExpression)}
      <IconButton icon={X} className="column-search-close" label={words.close} onClick={onClose} />
    </search>
  );
}
