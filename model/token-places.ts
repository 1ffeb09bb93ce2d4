import type { Box, Token } from './recognition.ts';

/** How many numbers a token takes in {@link TokenPlaces}: start, end, image, left, top, width, height, confidence. */
export const numbersPerToken = 8;

/** Stands for a box, or a confidence, that is not said. */
export const unsaid = -1;

/** A confidence of 1. */
export const fullConfidence = 1000;

/**
 * Where tokens stand and how sure they are, eight whole numbers each in the order of the text: of its stretch of the source's text
 * `start` and `end`, in UTF-16 units; the place of its image; its box, of which `width` is {@link unsaid} where there is none; its
 * confidence in thousandths, or {@link unsaid}. A page of a newspaper has some ten thousand: packed so, they cross threads at no cost.
 */
export type TokenPlaces = Int32Array<ArrayBuffer>;

export function placesOf(tokens: readonly Token[]): TokenPlaces {
  const places = new Int32Array(tokens.length * numbersPerToken);
  for (const [index, { start, end, image, box, confidence }] of tokens.entries()) {
    const { left, top, width, height } = box === null ? noBox : wholeBox(box);
    const certainty = confidence === null ? unsaid : Math.round(confidence * fullConfidence);
    places.set([start, end, image, left, top, width, height, certainty], index * numbersPerToken);
  }
  return places;
}

const noBox: Box = { left: 0, top: 0, width: unsaid, height: unsaid };

function wholeBox({ left, top, width, height }: Box): Box {
  const [x, y] = [Math.round(left), Math.round(top)];
  return { left: x, top: y, width: Math.max(0, Math.round(width)), height: Math.max(0, Math.round(height)) };
}
