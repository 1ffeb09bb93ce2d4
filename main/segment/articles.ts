import type { BlockRole } from '../../model/block.ts';
import { sourceOffset } from '../../model/offset.ts';
import { neverLooking } from '../../model/stop.ts';
import type { Boundary } from './boundaries/boundaries.ts';
import type { Credits } from './byline.ts';
import type { Features } from './features.ts';
import { headingRoles, leadsUp } from './headings.ts';
import { withoutInterruptions } from './interrupted.ts';
import type { LineRole } from './line-role.ts';
import type { PossibleStart, SegmentedArticle, SegmentedBlock } from './segmentation.ts';

interface OpenArticle {
  readonly confidence: number;
  readonly headings: { readonly line: Features; readonly confidence: number }[];
  readonly blocks: SegmentedBlock[];
  readonly credits: Credits[];
}

export interface Articles {
  readonly articles: readonly SegmentedArticle[];
  readonly furniture: readonly SegmentedBlock[];
  readonly possibleStarts: readonly PossibleStart[];
}

/** Starts that were not taken, but are this probable, are told. */
const possible = 0.2;

/**
 * Puts pieces together: continuations into the block before them, blocks into the article that began last.
 *
 * @param look called at every piece; what it throws is thrown
 */
export function articlesOf(
  text: string,
  features: readonly Features[],
  roles: readonly LineRole[],
  boundaries: readonly Boundary[],
  look = neverLooking,
): Articles {
  const articles: SegmentedArticle[] = [];
  const furniture: SegmentedBlock[] = [];
  const possibleStarts: PossibleStart[] = [];
  let open = newArticle(1);
  const finish = (confidence: number) => {
    const finished = close(text, open);
    if (finished !== null) articles.push(finished);
    open = newArticle(confidence);
  };

  for (const [index, line] of features.entries()) {
    look();
    const { state, startProbability, stateProbability: sure } = boundaries[index] ?? unknown;
    // Where an article may begin, a paragraph does: else nobody could be asked about it.
    const role = roles[index] === 'continuation' && startProbability >= possible ? 'body' : (roles[index] ?? 'body');
    const goesOn = state === 'headed' && onlyKickers(text, open);
    if ((state === 'headed' || state === 'bare') && !goesOn) finish(startProbability);
    else if (startProbability >= possible) {
      possibleStarts.push({ start: sourceOffset(line.piece.start), confidence: startProbability });
    }
    switch (role) {
      case 'furniture':
        furniture.push(block('furniture', line, sure));
        break;
      case 'heading':
        open.headings.push({ line, confidence: sure });
        break;
      case 'crosshead':
        open.blocks.push(block('subhead', line, sure));
        break;
      case 'body':
        open.blocks.push(block('body', line, sure));
        for (const byline of [line.lead?.byline, line.narrator]) if (byline != null) open.credits.push(byline);
        break;
      case 'continuation': {
        const last = open.blocks.pop();
        open.blocks.push(
          last === undefined ? block('body', line, sure) : { ...last, end: sourceOffset(line.piece.end) },
        );
        break;
      }
      case 'byline':
        open.blocks.push(block('byline', line, sure));
        if (line.byline !== null) open.credits.push(line.byline);
        break;
      case 'caption':
        open.blocks.push(block('caption', line, sure));
        if (line.credit !== null) open.credits.push({ ...line.credit, reporters: [], correspondents: [] });
        break;
    }
  }
  finish(1);
  return { articles, furniture, possibleStarts };
}

const unknown: Boundary = { state: 'inside', startProbability: 0, stateProbability: 0 };

/** Whether nothing but lines that lead up to a headline was read of the article: it goes on with the headline. */
function onlyKickers(text: string, { headings, blocks }: OpenArticle): boolean {
  if (blocks.length > 0 || headings.length === 0) return false;
  return headings.every(({ line }) => leadsUp(text.slice(line.piece.start, line.piece.end)));
}

function newArticle(confidence: number): OpenArticle {
  return { confidence, headings: [], blocks: [], credits: [] };
}

function close(text: string, article: OpenArticle): SegmentedArticle | null {
  const roles = headingRoles(
    text,
    article.headings.map(({ line }) => line),
  );
  const headings = article.headings.map(({ line, confidence }, index) =>
    block(roles[index] ?? 'headline', line, confidence),
  );
  const blocks = withoutInterruptions(text, [...headings, ...article.blocks]);
  if (blocks.length === 0) return null;
  return {
    confidence: article.confidence,
    blocks,
    reporters: distinct(article.credits.flatMap((credits) => credits.reporters)),
    correspondents: distinct(article.credits.flatMap((credits) => credits.correspondents)),
    photographers: distinct(article.credits.flatMap((credits) => credits.photographers)),
  };
}

function block(role: BlockRole, { piece }: Features, confidence: number): SegmentedBlock {
  return { role, start: sourceOffset(piece.start), end: sourceOffset(piece.end), confidence };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
