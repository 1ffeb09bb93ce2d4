import { continuationScore } from './continuation.ts';
import type { Features } from './features.ts';
import type { Layout } from './layout.ts';
import type { LineRole } from './line-role.ts';

export const impossible = Number.NEGATIVE_INFINITY;

/** How likely a file ends with each role. */
export const endScores: Readonly<Record<LineRole, number>> = {
  heading: -2,
  crosshead: -4,
  body: 0,
  continuation: 0,
  byline: 0.5,
  caption: 0,
  furniture: 0.5,
};

/** What is seen of a pair of neighbouring pieces, once for all pairs of roles. */
export interface Pair {
  readonly before: Features;
  readonly line: Features;
  readonly continuation: number;
  /** More blank lines between the two than usual. */
  readonly wideGap: boolean;
  /** Whether the lines stand in a list or in verse, where a line need not end a sentence. */
  readonly listed: boolean;
}

export function pairOf(before: Features, line: Features, layout: Layout, shortRun: number): Pair {
  return {
    before,
    line,
    continuation: continuationScore(before, line, layout, shortRun),
    wideGap: line.piece.blankLinesBefore > layout.usualBlankLines,
    listed: shortRun >= 4,
  };
}

/** How likely `to` follows `from` for that pair. */
export function transitionScore(from: LineRole, to: LineRole, pair: Pair): number {
  return (
    neighbourScore(from, to, pair) - (isBareName(pair.before) && isBareName(pair.line) ? listPenalty(from, to) : 0)
  );
}

/** Two lines of a name each are a list, not bylines. */
function isBareName(line: Features): boolean {
  return line.byline?.stated === false && line.piece.cut !== 'byline';
}

function listPenalty(from: LineRole, to: LineRole): number {
  return (from === 'byline' ? 4 : 0) + (to === 'byline' ? 4 : 0);
}

function neighbourScore(from: LineRole, to: LineRole, pair: Pair): number {
  switch (from) {
    case 'heading':
      return afterHeading(to, pair);
    case 'crosshead':
      return afterCrosshead(to, pair);
    case 'body':
    case 'continuation':
      return afterBody(to, pair);
    case 'byline':
      return afterByline(to);
    case 'caption':
      return afterCaption(to, pair);
    case 'furniture':
      return afterFurniture(to);
  }
}

function afterHeading(to: LineRole, { line, wideGap }: Pair): number {
  switch (to) {
    case 'heading':
      return wideGap ? -1 : -0.3;
    case 'body':
      return 0.5 + (line.lead === null ? 0 : 2.5) + (line.startsLikeNews ? 1 : 0) - (line.dateOnly ? 4 : 0);
    case 'byline':
      return 1;
    case 'caption':
      return 0;
    case 'furniture':
      return -1;
    case 'crosshead':
    case 'continuation':
      return impossible;
  }
}

function afterCrosshead(to: LineRole, { line }: Pair): number {
  switch (to) {
    case 'body':
      return 1 - (line.lead === null && !line.dateOnly ? 0 : 6) - (line.startsLikeNews ? 1 : 0);
    case 'crosshead':
      return -2;
    case 'heading':
    case 'byline':
      return -4;
    case 'caption':
      return -0.5;
    case 'furniture':
      return -2;
    case 'continuation':
      return impossible;
  }
}

function afterBody(to: LineRole, { before, line, continuation, wideGap, listed }: Pair): number {
  const complete = before.endsSentence || before.endsWithColon || listed;
  switch (to) {
    case 'heading':
      return (complete ? -0.5 : -2.5) + (wideGap ? 0.7 : 0);
    case 'crosshead':
      return complete ? 0 : -3;
    case 'body':
      // A letter's date stands under its signature, which ends no sentence.
      return (complete || line.dateOnly ? 0.5 : -2) - (line.lead === null ? 0 : 1);
    case 'continuation':
      return line.piece.cut === 'none' ? continuation : impossible;
    case 'byline':
      return (complete ? 1 : -0.5) - (line.byline?.stated === false ? (complete || line.bracketed ? 1 : 3) : 0);
    case 'caption':
      return 0;
    case 'furniture':
      return -0.5;
  }
}

function afterByline(to: LineRole): number {
  switch (to) {
    case 'heading':
      return 1.5;
    case 'body':
      return 0;
    case 'byline':
      return -0.5;
    case 'caption':
    case 'furniture':
      return 0.5;
    case 'crosshead':
      return -5;
    case 'continuation':
      return impossible;
  }
}

function afterCaption(to: LineRole, { before, continuation }: Pair): number {
  switch (to) {
    case 'heading':
      return 0.5;
    case 'crosshead':
    case 'caption':
      return -0.5;
    case 'continuation':
      return before.credit === null && !before.credited ? continuation - 1 : impossible;
    case 'body':
    case 'byline':
    case 'furniture':
      return 0;
  }
}

function afterFurniture(to: LineRole): number {
  switch (to) {
    case 'heading':
      return 1;
    case 'furniture':
      return 0.5;
    case 'crosshead':
      return -2;
    case 'body':
    case 'byline':
    case 'caption':
      return 0;
    case 'continuation':
      return impossible;
  }
}
