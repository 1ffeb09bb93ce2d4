import type { Sha256 } from '../../../model/issue.ts';
import type { KnownImage } from '../../../model/recognition.ts';
import { numbersPerToken } from '../../../model/token-places.ts';
import type { Recognitions } from './recognitions.ts';

/**
 * The image that a place in a source's text was recognised from: that of the first token that ends after it. Null where nothing is known of
 * how the text was recognised.
 *
 * @param at in UTF-16 units of the source's text
 */
export function imageAt(recognitions: Recognitions, source: Sha256, at: number): KnownImage | null {
  const images = recognitions.images(source);
  if (images.length < 2) return images[0] ?? null;
  const places = recognitions.places(source) ?? new Int32Array();
  for (let token = 0; token < places.length; token += numbersPerToken) {
    if ((places[token + 1] ?? 0) > at) return images[places[token + 2] ?? 0] ?? null;
  }
  return null;
}
