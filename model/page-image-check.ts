import { z } from 'zod';
import { Failure } from './failure.ts';
import { Sha256 } from './issue.ts';

/** What the folder for copies of page images is called that stands beside a workspace: `W.files` beside `W.kanwu`. */
export function filesFolderName(workspacePath: string): string {
  return `${(workspacePath.split(/[\\/]/).at(-1) ?? '').replace(/\.kanwu$/i, '')}.files`;
}

/** A page image among those of its source. */
export const ImagePlace = z.strictObject({ source: Sha256, place: z.int().nonnegative() });
export type ImagePlace = Readonly<z.infer<typeof ImagePlace>>;

/** What is wrong with a page image: it is where it was no longer; it never was found; another file stands in its place. */
export const imageTroubles = ['missing', 'never-found', 'changed'] as const;
export const ImageTrouble = z.enum(imageTroubles);
export type ImageTrouble = z.infer<typeof ImageTrouble>;

/** A page of which no image can be shown, or another than it was recognised from. */
export const TroubledImage = ImagePlace.extend({
  trouble: ImageTrouble,
  /** What the page's file calls it; empty where it gives it no name. */
  name: z.string(),
  /** Where it was; null where it never was found. */
  path: z.string().nullable(),
  /** Of the page. */
  fileName: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  label: z.string().nullable(),
});
export type TroubledImage = Readonly<z.infer<typeof TroubledImage>>;

const Files = z.strictObject({ count: z.int().nonnegative(), byteLength: z.int().nonnegative() });

/** How it stands with the images of all pages that are in issues. */
export const ImageCheck = z.strictObject({
  total: z.int().nonnegative(),
  /** The folder beside the workspace for copies of them, by its name. */
  folder: z.string(),
  /** Those files that are there, in that folder and elsewhere. */
  copied: Files,
  elsewhere: Files,
  /** Whether the files' contents were compared, and not their sizes alone. */
  areCompared: z.boolean(),
  troubles: z.array(TroubledImage).readonly(),
});
export type ImageCheck = Readonly<z.infer<typeof ImageCheck>>;

/** What copying page images beside the workspace came to. */
export const ImagesCopied = z.strictObject({
  copied: z.int().nonnegative(),
  byteLength: z.int().nonnegative(),
  /** The name of the folder. */
  folder: z.string(),
  /** The first one that could not be copied, and how many could not; null where all could. */
  failure: z.strictObject({ count: z.int().positive(), first: Failure }).nullable(),
});
export type ImagesCopied = Readonly<z.infer<typeof ImagesCopied>>;

/** Page images of an import that lie elsewhere, and of which nobody said yet whether they are to stay there. */
export const ImagesToKeep = Files;
export type ImagesToKeep = Readonly<z.infer<typeof ImagesToKeep>>;
