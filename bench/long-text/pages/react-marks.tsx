/** A React page of `<mark>`s: a paragraph a block, drawn again only where its own marks or text change. */
import { memo, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { MadeMention, MadeText } from '../made-text.ts';
import './peer.ts';

interface Mark extends MadeMention {
  readonly status: 'suggested' | 'accepted';
}

interface Paragraph {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

const ParagraphView = memo(function ParagraphView({ paragraph }: { readonly paragraph: Paragraph }) {
  return <p>{pieces(paragraph, 0, paragraph.text.length, paragraph.marks)}</p>;
});

function pieces({ start, text }: Paragraph, from: number, to: number, marks: readonly Mark[]): ReactNode[] {
  const drawn: ReactNode[] = [];
  let at = from;
  for (let place = 0; place < marks.length; ) {
    const mark = marks[place] as Mark;
    const inside = marks.slice(place + 1).filter((each) => each.end <= mark.end);
    if (mark.start - start > at) drawn.push(text.slice(at, mark.start - start));
    const outer: Paragraph = { start, text, marks: inside };
    drawn.push(
      <mark key={mark.start} className={`${mark.type} ${mark.status}`}>
        {pieces(outer, mark.start - start, mark.end - start, inside)}
      </mark>,
    );
    at = mark.end - start;
    place += 1 + inside.length;
  }
  if (at < to) drawn.push(text.slice(at, to));
  return drawn;
}

let show: (change: (paragraphs: readonly Paragraph[]) => readonly Paragraph[]) => void = () => undefined;

function Article() {
  const [paragraphs, setParagraphs] = useState<readonly Paragraph[]>([]);
  show = (change) => flushSync(() => setParagraphs(change));
  return paragraphs.map((paragraph) => <ParagraphView key={paragraph.start} paragraph={paragraph} />);
}

const container = document.createElement('main');
document.body.append(container);
createRoot(container).render(<Article />);

let accepted = 0;

function revise(which: (paragraph: Paragraph) => boolean, change: (paragraph: Paragraph) => Paragraph): void {
  show((paragraphs) => paragraphs.map((each) => (which(each) ? change(each) : each)));
}

window.peer = {
  open({ text, blocks, mentions }: MadeText) {
    let next = 0;
    const paragraphs = blocks.map(({ start, end }): Paragraph => {
      const first = next;
      while (next < mentions.length && (mentions[next]?.start ?? end) < end) next++;
      const marks = mentions.slice(first, next).map((mention): Mark => ({ ...mention, status: 'suggested' }));
      return { start, text: text.slice(start, end), marks };
    });
    show(() => paragraphs);
  },
  accept() {
    const mention = window.madeText.mentions[accepted++];
    if (mention === undefined) return;
    const isIn = ({ start, text }: Paragraph) => start <= mention.start && mention.end <= start + text.length;
    revise(isIn, (paragraph) => ({
      ...paragraph,
      marks: paragraph.marks.map((mark) =>
        mark.start === mention.start && mark.end === mention.end ? { ...mark, status: 'accepted' } : mark,
      ),
    }));
  },
  correct() {
    const middle = Math.floor(window.madeText.text.length / 2);
    const isIn = ({ start, text }: Paragraph) => start <= middle && middle < start + text.length;
    revise(isIn, (paragraph) => {
      const at = middle - paragraph.start;
      return { ...paragraph, text: `${paragraph.text.slice(0, at)}误${paragraph.text.slice(at + 1)}` };
    });
  },
  jump() {
    document.documentElement.scrollTop = document.documentElement.scrollHeight / 2;
  },
  acceptAll() {
    const revised = (mark: Mark): Mark => (mark.confidence >= 0.9 ? { ...mark, status: 'accepted' } : mark);
    revise(
      () => true,
      (paragraph) => ({ ...paragraph, marks: paragraph.marks.map(revised) }),
    );
  },
};
