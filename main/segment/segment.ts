import { articlesOf } from './articles.ts';
import { decideRoles } from './decide-roles.ts';
import { featuresOf } from './features.ts';
import { issueFacts } from './issue-facts.ts';
import { layoutOf } from './layout.ts';
import { piecesOf } from './pieces.ts';
import type { Segmentation } from './segmentation.ts';

/**
 * Cuts an issue's source into articles of blocks. It works on lines (of which a headline or byline that is set solid
 * with a paragraph is cut off first): each line's features and the layout of the whole file score its roles, the
 * likeliest sequence of roles is decided (`decideRoles`), and roles make blocks and articles.
 *
 * Any text will do, and takes time linear in its length. The reading order is the source's.
 */
export function segment(text: string, fileName?: string): Segmentation {
  const features = piecesOf(text).map((piece) => featuresOf(text, piece));
  const roles = decideRoles(features, layoutOf(features));
  const { articles, furniture } = articlesOf(text, features, roles);
  return { facts: issueFacts(text, furniture, fileName), articles, furniture };
}
