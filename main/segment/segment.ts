import { neverStop, type Stop, stopInSteps } from '../../model/stop.ts';
import { articlesOf } from './articles.ts';
import { BoundaryFinder } from './boundaries/boundaries.ts';
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
    const boundaries = finder.find(text, lines, stop);
    const roles = decideRoles(lines, layoutsOf(lines, boundaries), boundaries);
    const { articles, furniture, possibleStarts } = articlesOf(text, lines, roles, boundaries);
    return { facts: issueFacts(text, furniture, fileName), articles, furniture, possibleStarts };
  };
}
