import { type SourceRange, sourceOffset } from '../../model/offset.ts';
import type { ImportedArticle, ImportedDocument, ImportedIssue, Zone } from '../formats/importer.ts';
import { parseByline } from '../segment/byline.ts';
import { issuesInText } from '../segment/issues-in-text.ts';
import type { Segmenter } from '../segment/segment.ts';
import type { IssueFacts, Segmentation, SegmentedArticle, SegmentedBlock } from '../segment/segmentation.ts';

/** An issue, cut up. */
type Cut = Pick<Segmentation, 'facts' | 'articles' | 'furniture'>;

/** The issues of a document: those that its format tells apart; where it knows of none, those that the text itself does. */
export function issuesOf({ text, issues }: ImportedDocument): readonly ImportedIssue[] {
  const [only, second] = issues;
  const isTold = second !== undefined || only === undefined || only.articles.length > 0 || only.facts.date !== null;
  if (isTold) return issues;
  const found = issuesInText(text);
  if (found.length < 2) return issues;
  return found.map(({ facts, stretch }) => ({ facts, uncut: [stretch], articles: [], furniture: [] }));
}

/**
 * The articles of one issue of a document, in the order of the text: those that its format knows of, and those that are found in the
 * stretches which it leaves uncut. What the format says of the issue goes before what the text and the file's name say.
 */
export function cutIssue(text: string, issue: ImportedIssue, fileName: string, segment: Segmenter): Cut {
  const found = issue.uncut.map((stretch) => segmentStretch(text, stretch, fileName, segment));
  const known = issue.articles.map((article) => knownArticle(text, article));
  const named = found.length === 0 ? [segment('', fileName).facts] : found.map(({ facts }) => facts);
  return {
    facts: factsOf([issue.facts, ...named]),
    articles: inOrder([...known, ...found.flatMap(({ articles }) => articles)]),
    furniture: [...issue.furniture.map(told), ...found.flatMap(({ furniture }) => furniture)],
  };
}

/** What the format says is not guessed. */
function told(zone: Zone): SegmentedBlock {
  return { ...zone, confidence: 1 };
}

function knownArticle(text: string, { blocks, reporters }: ImportedArticle): SegmentedArticle {
  const bylines = blocks
    .filter(({ role }) => role === 'byline')
    .flatMap(({ start, end }) => parseByline(text.slice(start, end)) ?? []);
  const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];
  return {
    blocks: blocks.map(told),
    confidence: 1,
    reporters: distinct([...reporters, ...bylines.flatMap((byline) => byline.reporters)]),
    correspondents: distinct(bylines.flatMap((byline) => byline.correspondents)),
    photographers: distinct(bylines.flatMap((byline) => byline.photographers)),
  };
}

function segmentStretch(text: string, { start, end }: SourceRange, fileName: string, segment: Segmenter): Cut {
  const whole = segment(text.slice(start, end), fileName);
  if (start === 0) return whole;
  const moved = <Range extends SourceRange>(range: Range): Range => ({
    ...range,
    start: sourceOffset(range.start + start),
    end: sourceOffset(range.end + start),
  });
  return {
    facts: whole.facts,
    articles: whole.articles.map((article) => ({ ...article, blocks: article.blocks.map(moved<SegmentedBlock>) })),
    furniture: whole.furniture.map(moved<SegmentedBlock>),
  };
}

function inOrder(articles: readonly SegmentedArticle[]): readonly SegmentedArticle[] {
  const startOf = ({ blocks: [first] }: SegmentedArticle): number => first?.start ?? 0;
  return [...articles].sort((a, b) => startOf(a) - startOf(b));
}

/** Each fact as the first says it who says it. */
function factsOf(all: readonly IssueFacts[]): IssueFacts {
  const first = <Fact extends keyof IssueFacts>(fact: Fact): IssueFacts[Fact] | null =>
    all.find((facts) => facts[fact] !== null)?.[fact] ?? null;
  return { title: first('title'), date: first('date'), number: first('number'), page: first('page') };
}
