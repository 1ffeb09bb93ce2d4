import { z } from 'zod';
import { Sha256 } from './issue.ts';
import type { SourceRange } from './offset.ts';

/** A box on a page image, in the units in which the image's width and height count; of most files these are its pixels. */
export const Box = z.strictObject({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });
export type Box = Readonly<z.infer<typeof Box>>;

/** The image of a page, as the source that was recognised from it speaks of it. */
export const PageImage = z.strictObject({
  /** What the source calls it; empty where it gives it no name. */
  name: z.string(),
  /** Which picture it is, from 0, in a file that holds several. */
  frame: z.int().nonnegative(),
  /** How wide and high the source says that it is, in the units of its boxes; null where it does not. */
  width: z.number().positive().nullable(),
  height: z.number().positive().nullable(),
  /** How many of these units make an inch; null where that is not said. */
  dpi: z.number().positive().nullable(),
});
export type PageImage = Readonly<z.infer<typeof PageImage>>;

/** A stretch of a source's text as it was recognised: a word, a line or a character, as fine as the source tells them apart. */
export interface Token extends SourceRange {
  /** The place of its image in {@link Recognition.images}. */
  readonly image: number;
  /** Null where the source does not say where it stands. */
  readonly box: Box | null;
  /** How sure the recogniser was, from 0 to 1; null where that is not said. */
  readonly confidence: number | null;
  /** What else it may read, the likeliest first. */
  readonly alternatives: readonly string[];
  /** What the source calls it; empty where it gives it no name. */
  readonly reference: string;
}

/** What a source knows of how its text was recognised. */
export interface Recognition<Image extends PageImage = PageImage> {
  readonly images: readonly Image[];
  /** In the order of the text; none overlaps another. */
  readonly tokens: readonly Token[];
}

/** The file of a page image, outside the workspace. */
export const ImageFile = z.strictObject({
  /** Absolute. */
  path: z.string().min(1),
  sha256: Sha256,
  byteLength: z.int().nonnegative(),
});
export type ImageFile = Readonly<z.infer<typeof ImageFile>>;

/** A page image, and the file that it was found to be; null while none was. */
export const KnownImage = PageImage.extend({ file: ImageFile.nullable() });
export type KnownImage = Readonly<z.infer<typeof KnownImage>>;
