import { type CSSProperties, memo, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { stretchesOf } from '../../model/mention-places.ts';
import { type ReadingRange, readingOffset } from '../../model/offset.ts';
import { correctionRange } from '../../model/reading-places.ts';
import { recordOf } from '../../model/record-index.ts';
import { visibleInPlace } from '../../model/visible-name.ts';
import { hitsOn, nextHit, type Picked } from './hits.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { type PaneContent, shownIn } from './pane-content.ts';
import type { Stretch } from './stretches.ts';
import type { TextPaneHandle } from './text-pane.tsx';
import { paragraphsOf, segmentsOf } from './vertical-paragraph.ts';
import './vertical-text.css';

type Drawn = Pick<
  PaneContent,
  'document' | 'reading' | 'selectedMentionId' | 'selectedCorrectionId' | 'shownStatuses' | 'shownTypes' | 'phrases'
>;

/** A text in columns from right to left (竖排), to be read and decided on; the browser sets it. */
export function VerticalText({
  ref,
  label,
  onPick,
  onSelectText,
  ...drawn
}: Drawn & {
  readonly ref?: Ref<Pick<TextPaneHandle, 'focus' | 'reveal'>>;
  readonly label: string;
  onPick(picked: Picked | null): void;
  onSelectText(range: ReadingRange | null): void;
}) {
  const { document: article, reading, selectedMentionId, selectedCorrectionId } = drawn;
  const host = useRef<HTMLDivElement>(null);
  const last = useRef<Picked['id'] | null>(null);
  const [inSight, setInSight] = useState<ReadonlySet<number>>(new Set());
  const paragraphs = useMemo(() => paragraphsOf(reading.text), [reading]);
  const selected = useMemo(() => {
    const mention = recordOf(article.mentions, selectedMentionId);
    const correction = recordOf(article.corrections, selectedCorrectionId);
    const corrected = correction === undefined ? null : correctionRange(reading, correction);
    return [
      ...(mention === undefined ? [] : stretchesOf(reading, mention)),
      ...(corrected === null ? [] : [corrected]),
    ];
  }, [article, reading, selectedMentionId, selectedCorrectionId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other paragraphs are other elements
  useEffect(() => {
    const root = host.current;
    if (root === null) return;
    const observer = new IntersectionObserver(
      (entries) =>
        setInSight((before) => {
          const now = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const index = Number(target.getAttribute('data-paragraph'));
            if (isIntersecting) now.add(index);
            else now.delete(index);
          }
          return now;
        }),
      { root, rootMargin: '0px 600px' },
    );
    for (const paragraph of root.querySelectorAll('[data-paragraph]')) observer.observe(paragraph);
    return () => observer.disconnect();
  }, [paragraphs]);

  useImperativeHandle(
    ref,
    () => ({
      focus: () => host.current?.focus(),
      reveal({ start }) {
        const index = paragraphs.findIndex((paragraph) => start <= paragraph.end);
        setInSight((before) => new Set(before).add(index));
        // Its marks are drawn by then.
        requestAnimationFrame(() => {
          const paragraph = host.current?.querySelector(`[data-paragraph="${index}"]`);
          const place = [...(paragraph?.querySelectorAll<HTMLElement>('[data-start]') ?? [])].findLast(
            (segment) => Number(segment.dataset.start) <= start,
          );
          (place ?? paragraph)?.scrollIntoView({ block: 'nearest', inline: 'center' });
        });
      },
    }),
    [paragraphs],
  );

  const pick = (): void => {
    const range = selectedIn(host.current);
    if (range !== null && range.start < range.end) {
      onSelectText(range);
      return;
    }
    onSelectText(null);
    const hits = range === null ? [] : hitsOn(drawn, range.start);
    const hit = nextHit(hits, last.current);
    last.current = hit?.id ?? null;
    onPick(hit);
  };
  return (
    <div
      ref={host}
      className="vertical-text"
      role="document"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys that decide, and scrolls by keys
      tabIndex={0}
      data-text-pane=""
      onClick={pick}
      onKeyDown={(event) => {
        const page = event.key === 'PageDown' ? -1 : event.key === 'PageUp' ? 1 : 0;
        if (page === 0) return;
        event.preventDefault();
        event.currentTarget.scrollBy({ left: page * 0.9 * event.currentTarget.clientWidth });
      }}
    >
      {paragraphs.map((paragraph, index) => (
        <p key={paragraph.start} dir="auto" data-paragraph={index} data-start={paragraph.start}>
          {inSight.has(index) ? (
            <Marked paragraph={paragraph} selected={selected} {...drawn} />
          ) : (
            visibleInPlace(reading.text.slice(paragraph.start, paragraph.end))
          )}
        </p>
      ))}
    </div>
  );
}

const isMissing = (character: string): boolean => missingGlyphs.isMissing(character);

/** A paragraph with its marks. */
const Marked = memo(function Marked({
  paragraph,
  selected,
  ...content
}: Drawn & { readonly paragraph: Stretch; readonly selected: readonly ReadingRange[] }) {
  const { phrases } = content;
  return segmentsOf(paragraph, content, shownIn(content), selected, isMissing).map(
    ({ start, text, mention, begins, isCorrected, isSelected, missing }) => (
      <span
        key={start}
        dir="auto"
        data-start={start}
        className={mention === null ? undefined : 'vertical-mark'}
        data-status={mention?.status}
        data-sign={mention !== null && begins ? phrases.typeSign(mention.type) : undefined}
        data-corrected={isCorrected || undefined}
        data-selected={isSelected || undefined}
        style={
          mention === null
            ? undefined
            : ({ '--mark': `var(--type-${phrases.typeColour(mention.type)})` } as CSSProperties)
        }
      >
        {missing === null ? (
          visibleInPlace(text)
        ) : (
          <span className="missing-glyph" data-code={missing}>
            {visibleInPlace(text)}
          </span>
        )}
      </span>
    ),
  );
});

/** What is selected in the text, or where the caret is; null where that is elsewhere. */
function selectedIn(host: HTMLElement | null): ReadingRange | null {
  const range = getSelection()?.rangeCount === 0 ? undefined : getSelection()?.getRangeAt(0);
  if (host === null || range === undefined || !host.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null ? null : { start: readingOffset(start), end: readingOffset(end) };
}

function offsetOf(node: Node, offset: number): number | null {
  const place = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
  if (place === null || place === undefined) return null;
  const start = Number(place.dataset.start);
  return node instanceof Text ? start + offset : start;
}
