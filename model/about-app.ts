import { z } from 'zod';

/** What a person is told of the program: for reports of what went wrong, and as licences ask. */
export const AboutApp = z.strictObject({
  /** Of Kanwu itself and of what it runs on. */
  versions: z.strictObject({
    kanwu: z.string(),
    electron: z.string(),
    chromium: z.string(),
    node: z.string(),
    sqlite: z.string(),
  }),
  /** Whose work the program is made of and on what terms, as text; null where that was not put together, before the first build. */
  notices: z.string().nullable(),
});
export type AboutApp = Readonly<z.infer<typeof AboutApp>>;
