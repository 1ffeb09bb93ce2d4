import type { ReactNode } from 'react';
import type { FoundText, Passage } from '../../model/search/found-text.ts';
import { useMessages } from '../messages/use-messages.ts';

/** An article in which something was found: the first place in its surroundings, and where it was printed. */
export function FoundRow({ text }: { readonly text: FoundText }) {
  const { m, format } = useMessages();
  const { headline, issue, date, page, blocks, passage } = text;
  const where = [
    headline === '' ? m.library.noHeadline : headline,
    issue,
    ...(date === null ? [] : [format.date(date)]),
    ...(page === null ? [] : [m.issue.paged(page)]),
    ...(blocks > 1 ? [m.search.paragraphs(blocks)] : []),
  ];
  return (
    <>
      <span className="found-passage truncate">{marked(passage)}</span>
      <span className="found-where truncate">{where.join(' · ')}</span>
    </>
  );
}

function marked({ text, start, found }: Passage): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const place of found) {
    const [from, to] = [place.start - start, place.end - start];
    if (from < at) continue;
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...parts, text.slice(at)];
}
