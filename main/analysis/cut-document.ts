import { nameForm } from '../../model/names/name-form.ts';
import { type SourceRange, sourceOffset } from '../../model/offset.ts';
import { neverLooking } from '../../model/stop.ts';
import type {
  ArticleSaid,
  ImportedArticle,
  ImportedBlock,
  ImportedCategory,
  ImportedDocument,
  ImportedIssue,
  Zone,
} from '../formats/importer.ts';
import { parseByline } from '../segment/byline.ts';
import { issuesInText } from '../segment/issues-in-text.ts';
import type { Segmenter } from '../segment/segment.ts';
import type { IssueFacts, Segmentation, SegmentedArticle, SegmentedBlock } from '../segment/segmentation.ts';

/** An issue, cut up. */
interface Cut extends Pick<Segmentation, 'facts' | 'furniture' | 'possibleStarts'> {
  readonly articles: readonly CutArticle[];
}

/** An article with what its format knows of it beside its text. */
export interface CutArticle extends SegmentedArticle {
  readonly blocks: readonly CutBlock[];
  readonly said?: ArticleSaid;
  /** What its format files it under. */
  readonly categories?: readonly ImportedCategory[];
}

/** A block with what people said of it, where the format knows that. */
export type CutBlock = SegmentedBlock & Pick<ImportedBlock, 'struck' | 'continues'>;

/** The issues of a document: those that its format tells apart; where it knows of none, those that the text itself does. */
export function issuesOf(
  { text, issues }: ImportedDocument,
  look: () => void = neverLooking,
): readonly ImportedIssue[] {
  const [only, second] = issues;
  const isTold = second !== undefined || only === undefined || only.articles.length > 0 || only.facts.date !== null;
  if (isTold) return issues;
  const found = issuesInText(text, look);
  if (found.length < 2) return issues;
  return found.map(({ facts, stretch }) => ({ facts, uncut: [stretch], articles: [], furniture: [] }));
}

/**
 * The articles of one issue of a document, in the order of the text: those that its format knows of, and those that are found in the
 * stretches which it leaves uncut. What the format says of the issue goes before what the text and the file's name say.
 */
export function cutIssue(text: string, issue: ImportedIssue, fileName: string, segment: Segmenter): Cut {
  const found = issue.uncut.map((stretch) => withAnArticle(text, segmentStretch(text, stretch, fileName, segment)));
  const known = issue.articles.map((article) => knownArticle(text, article));
  const named = found.length === 0 ? [segment('', fileName).facts] : found.map(({ facts }) => facts);
  return {
    facts: factsOf([issue.facts, ...named]),
    articles: inOrder([...known, ...found.flatMap(({ articles }) => articles)]),
    furniture: [...issue.furniture.map(told<Zone>), ...found.flatMap(({ furniture }) => furniture)],
    possibleStarts: found.flatMap(({ possibleStarts }) => possibleStarts),
  };
}

/** What the format says is not guessed. */
function told<Z extends Zone>(zone: Z): Z & SegmentedBlock {
  return { ...zone, confidence: 1 };
}

function knownArticle(text: string, { blocks, reporters, said, categories = [] }: ImportedArticle): CutArticle {
  if (said !== undefined) {
    const { correspondents, photographers } = said;
    return {
      ...{ blocks: blocks.map(told), confidence: 1, reporters: said.reporters, correspondents, photographers, said },
      categories: [...said.categories, ...categories],
    };
  }
  const bylines = blocks
    .filter(({ role }) => role === 'byline')
    .flatMap(({ start, end }) => parseByline(text.slice(start, end)) ?? []);
  const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];
  return {
    blocks: blocks.map(told),
    confidence: 1,
    categories,
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
    possibleStarts: whole.possibleStarts.map((each) => ({ ...each, start: sourceOffset(each.start + start) })),
  };
}

/** How sure it is that what looks like nothing but furniture is an article. */
const nothingElse = 0.5;

/**
 * A text in which nothing but furniture was found, and no masthead, is an article after all: a line with an address in it, say. Else
 * there would be nothing to open.
 */
function withAnArticle(text: string, cut: Cut): Cut {
  const { articles, furniture, facts } = cut;
  if (articles.length > 0 || furniture.length === 0) return cut;
  const title = nameForm(facts.title ?? '');
  const isMasthead = ({ start, end }: SourceRange): boolean => nameForm(text.slice(start, end)).includes(title);
  if (title !== '' && furniture.some(isMasthead)) return cut;
  const blocks = furniture.map((block): SegmentedBlock => ({ ...block, role: 'body', confidence: nothingElse }));
  const people = { reporters: [], correspondents: [], photographers: [] };
  return { ...cut, furniture: [], articles: [{ confidence: nothingElse, blocks, ...people }] };
}

function inOrder(articles: readonly CutArticle[]): readonly CutArticle[] {
  const startOf = ({ blocks: [first] }: CutArticle): number => first?.start ?? 0;
  return [...articles].sort((a, b) => startOf(a) - startOf(b));
}

/** Each fact as the first says it who says it. */
function factsOf(all: readonly IssueFacts[]): IssueFacts {
  const first = <Fact extends keyof IssueFacts>(fact: Fact): IssueFacts[Fact] | null =>
    all.find((facts) => facts[fact] !== null)?.[fact] ?? null;
  return { title: first('title'), date: first('date'), number: first('number'), page: first('page') };
}
