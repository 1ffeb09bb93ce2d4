import { type SourceRange, sourceOffset } from '../../model/offset.ts';
import { neverLooking } from '../../model/stop.ts';
import { isNewspaperTitle } from './furniture.ts';
import { issueFacts } from './issue-facts.ts';
import { type Line, linesOf } from './lines.ts';
import type { IssueFacts } from './segmentation.ts';

/** An issue of several in one text, by where it stands. */
export interface IssueInText {
  readonly facts: IssueFacts;
  readonly stretch: SourceRange;
}

const noFacts: IssueFacts = { title: null, date: null, number: null, page: null };

/** A masthead says its date within so many lines. */
const mastheadLines = 3;
/** The facts of a page stand in so many lines at its top. */
const topLines = 6;

interface Part {
  readonly start: number;
  readonly facts: IssueFacts;
}

/**
 * The issues of a text, one or more: several days or pages in one file are an issue each, told by their mastheads (a newspaper's title with its date
 * below), and by form feeds where what follows one says another date or page. A page that says no date is of the day before it.
 */
export function issuesInText(text: string, look: () => void = neverLooking): readonly IssueInText[] {
  const lines = linesOf(text, look);
  const parts = partsOf(text, lines, look);
  const [only] = parts;
  if (only === undefined || parts.length === 1) {
    return [{ facts: noFacts, stretch: { start: sourceOffset(0), end: sourceOffset(text.length) } }];
  }
  return parts.map(({ start, facts }, place) => ({
    facts,
    stretch: { start: sourceOffset(start), end: sourceOffset(parts[place + 1]?.start ?? text.length) },
  }));
}

function partsOf(text: string, lines: readonly Line[], look: () => void): readonly Part[] {
  const parts: Part[] = [];
  let current = noFacts;
  for (const [place, line] of lines.entries()) {
    look();
    const isAfterFeed = text.slice(lines[place - 1]?.end ?? 0, line.start).includes('\f');
    const isMasthead = isNewspaperTitle(text.slice(line.start, line.end));
    if (!isAfterFeed && !isMasthead) continue;
    const found = factsIn(text, topOf(text, lines.slice(place, place + (isMasthead ? mastheadLines : topLines))));
    if (isMasthead && !isAfterFeed && found.date === null) continue;
    const facts: IssueFacts = {
      title: found.title ?? current.title,
      date: found.date ?? current.date,
      number: found.number ?? (found.date === null ? current.number : null),
      page: found.page ?? (found.date === null ? current.page : null),
    };
    if (parts.length > 0 && isSame(facts, current)) continue;
    parts.push({ start: parts.length === 0 ? 0 : line.start, facts });
    current = facts;
  }
  return parts;
}

/** The lines as far as they are of one page. */
function topOf(text: string, lines: readonly Line[]): readonly Line[] {
  const next = lines.findIndex(
    ({ start }, place) => place > 0 && text.slice(lines[place - 1]?.end, start).includes('\f'),
  );
  return next < 0 ? lines : lines.slice(0, next);
}

/** What the lines at the top of a page say; a sentence with a date in it is no line of a masthead. */
function factsIn(text: string, lines: readonly Line[]): IssueFacts {
  const short = lines.filter(({ start, end }) => end - start <= 60 && !/[。；!！?？]/.test(text.slice(start, end)));
  return issueFacts(
    text,
    short.map(({ start, end }) => ({
      role: 'furniture',
      confidence: 1,
      start: sourceOffset(start),
      end: sourceOffset(end),
    })),
  );
}

function isSame(a: IssueFacts, b: IssueFacts): boolean {
  return a.date === b.date && a.page === b.page && a.title === b.title;
}
