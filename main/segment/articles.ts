import type { BlockRole } from '../../model/block.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { Credits } from './byline.ts';
import type { Features } from './features.ts';
import { headingRoles } from './headings.ts';
import type { LineRole } from './line-role.ts';
import type { SegmentedArticle, SegmentedBlock } from './segmentation.ts';

interface OpenArticle {
  readonly headings: Features[];
  readonly blocks: SegmentedBlock[];
  readonly credits: Credits[];
  /** Whether a byline has closed it. */
  closed: boolean;
}

export interface Articles {
  readonly articles: readonly SegmentedArticle[];
  readonly furniture: readonly SegmentedBlock[];
}

/**
 * Puts pieces together: continuations into the block before them, blocks into articles. A heading begins an article
 * unless only headings came before it; so does a paragraph after the byline that closed one.
 */
export function articlesOf(text: string, features: readonly Features[], roles: readonly LineRole[]): Articles {
  const articles: SegmentedArticle[] = [];
  const furniture: SegmentedBlock[] = [];
  let open = newArticle();
  const finish = () => {
    const finished = close(text, open);
    if (finished !== null) articles.push(finished);
    open = newArticle();
  };

  for (const [index, line] of features.entries()) {
    const role = roles[index] ?? 'body';
    switch (role) {
      case 'furniture':
        furniture.push(block('furniture', line));
        break;
      case 'heading':
        if (open.blocks.length > 0) finish();
        open.headings.push(line);
        break;
      case 'crosshead':
        open.blocks.push(block('subhead', line));
        break;
      case 'body':
        if (open.closed || (line.lead !== null && hasBody(open))) finish();
        open.blocks.push(block('body', line));
        if (line.lead?.byline != null) open.credits.push(line.lead.byline);
        break;
      case 'continuation': {
        const last = open.blocks.pop();
        open.blocks.push(last === undefined ? block('body', line) : { ...last, end: sourceOffset(line.piece.end) });
        break;
      }
      case 'byline':
        open.blocks.push(block('byline', line));
        if (line.byline !== null) open.credits.push(line.byline);
        open.closed = hasBody(open);
        break;
      case 'caption':
        open.blocks.push(block('caption', line));
        if (line.credit !== null) open.credits.push({ ...line.credit, reporters: [], correspondents: [] });
        break;
    }
  }
  finish();
  return { articles, furniture };
}

function newArticle(): OpenArticle {
  return { headings: [], blocks: [], credits: [], closed: false };
}

function hasBody(article: OpenArticle): boolean {
  return article.blocks.some((candidate) => candidate.role === 'body');
}

function close(text: string, article: OpenArticle): SegmentedArticle | null {
  const roles = headingRoles(text, article.headings);
  const headings = article.headings.map((line, index) => block(roles[index] ?? 'headline', line));
  const blocks = [...headings, ...article.blocks];
  if (blocks.length === 0) return null;
  return {
    blocks,
    reporters: distinct(article.credits.flatMap((credits) => credits.reporters)),
    correspondents: distinct(article.credits.flatMap((credits) => credits.correspondents)),
    photographers: distinct(article.credits.flatMap((credits) => credits.photographers)),
  };
}

function block(role: BlockRole, { piece }: Features): SegmentedBlock {
  return { role, start: sourceOffset(piece.start), end: sourceOffset(piece.end) };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
