import { z } from 'zod';

/** How far the lines of a text stand apart. */
export const textLeadings = ['close', 'usual', 'wide'] as const;
export type TextLeading = (typeof textLeadings)[number];

/** In which face a text is set: 宋体, 黑体, 楷体. */
export const textFaces = ['song', 'hei', 'kai'] as const;
export type TextFace = (typeof textFaces)[number];

/** The sizes that the text of articles may have, in CSS pixels. */
export const textSizes = { least: 12, usual: 17, most: 36 } as const;

/** How the text of articles is set on the screen. */
export const TextSetting = z.strictObject({
  /** In CSS pixels. */
  size: z.int().min(textSizes.least).max(textSizes.most),
  leading: z.enum(textLeadings),
  face: z.enum(textFaces),
});
export type TextSetting = Readonly<z.infer<typeof TextSetting>>;

export const usualSetting: TextSetting = { size: textSizes.usual, leading: 'usual', face: 'song' };

/** The next size, larger or smaller by a tenth or so; the same where there is none. */
export function nextSize(size: number, direction: 1 | -1): number {
  const step = Math.max(1, Math.round(size / 10));
  return Math.min(Math.max(size + direction * step, textSizes.least), textSizes.most);
}
