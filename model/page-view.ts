import { z } from 'zod';
import { Failure } from './failure.ts';
import { KnownImage } from './recognition.ts';

/** What the window needs to show a page's text where it stands on its images. */
export const PageRecognition = z.strictObject({
  images: z.array(KnownImage).readonly(),
  /** Of all tokens of the page's source: see `TokenPlaces` in model/token-places.ts. */
  places: z.instanceof(Int32Array),
});
export type PageRecognition = Readonly<z.infer<typeof PageRecognition>>;

/** A page image as it can be shown. */
export const ShownImage = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shown'),
    /** Under it, `/overview` is the whole picture, small, and `/LEVEL/COLUMN/ROW` a tile; see `tileSide` and `Picture` in model/picture.ts. */
    url: z.string(),
    /** In pixels. */
    width: z.int().positive(),
    height: z.int().positive(),
    levels: z.int().positive(),
    /** The file is larger or smaller than the one that was found at import: it may be another picture. */
    isOther: z.boolean(),
  }),
  /** It was never found, or is where it was no longer. */
  z.strictObject({ kind: z.literal('missing') }),
  z.strictObject({ kind: z.literal('unreadable'), error: Failure }),
]);
export type ShownImage = Readonly<z.infer<typeof ShownImage>>;

/** What looking for missing images in a folder came to. */
export const ImagesFound = z.strictObject({ found: z.int().nonnegative(), missing: z.int().nonnegative() });
export type ImagesFound = Readonly<z.infer<typeof ImagesFound>>;
