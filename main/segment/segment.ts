import { checkStop, neverStop, type Stop, stopInSteps } from '../../model/stop.ts';
import { type Articles, articlesOf } from './articles.ts';
import { type Boundary, BoundaryFinder } from './boundaries/boundaries.ts';
import type { BoundaryModel } from './boundaries/boundary-model.ts';
import { decideRoles } from './decide-roles.ts';
import { featuresOf } from './features.ts';
import { issueFacts } from './issue-facts.ts';
import { layoutsOf } from './layouts.ts';
import { piecesOf } from './pieces.ts';
import type { Segmentation } from './segmentation.ts';

/**
 * Cuts an issue's source into articles of blocks. Takes time linear in the text.
 *
 * @throws {KanwuError} `cancelled`, and nothing else
 */
export type Segmenter = (text: string, fileName?: string, stop?: Stop) => Segmentation;

/**
 * The segmenter that decides by a trained model. It works on lines (of which a headline or byline that is set solid with
 * a paragraph is cut off first): the model says where articles begin and what their headlines and the page's furniture
 * are (`boundaries/`), rules what stands inside articles (`decideRoles`), and both make blocks and articles.
 *
 * Any text will do. The reading order is the source's.
 */
export function createSegmenter(model: BoundaryModel): Segmenter {
  const finder = new BoundaryFinder(model);
  return (text, fileName, stop = neverStop) => {
    const look = stopInSteps(stop);
    const lines = piecesOf(text, look).map((piece) => {
      look();
      return featuresOf(text, piece);
    });
    const cutAt = (boundaries: readonly Boundary[]): Articles => {
      const roles = decideRoles(lines, layoutsOf(lines, boundaries, look), boundaries, look);
      return articlesOf(text, lines, roles, boundaries, look);
    };
    const boundaries = finder.find(text, lines, stop);
    const found = cutAt(boundaries);
    const { articles, furniture, possibleStarts } = isTextLost(found) ? cutAt(asOneArticle(boundaries)) : found;
    checkStop(stop);
    return { facts: issueFacts(text, furniture, fileName), articles, furniture, possibleStarts };
  };
}

/** Of so many UTF-16 units nothing is that belongs to no article. */
const longestFurniture = 100;

/** Whether there is no article, though something is as long as one. */
function isTextLost({ articles, furniture }: Articles): boolean {
  return articles.length === 0 && furniture.some(({ start, end }) => end - start > longestFurniture);
}

/** That all is text of one article, which wants a look. */
function asOneArticle(boundaries: readonly Boundary[]): readonly Boundary[] {
  return boundaries.map((boundary, place) => ({
    ...boundary,
    ...(place === 0 ? { state: 'bare', startProbability: 0.5 } : { state: 'inside', startProbability: 0 }),
    stateProbability: 0.5,
  }));
}
