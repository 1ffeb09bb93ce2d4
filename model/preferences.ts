import { z } from 'zod';
import { imageKeepings } from './import.ts';
import { languages } from './language.ts';
import { OwnKeys } from './own-keys.ts';
import { TextSetting, usualSetting } from './text-setting.ts';
import { weightSets } from './weight-set.ts';

/** What a person has chosen for the app on this computer. */
export const Preferences = z.strictObject({
  /** `system` follows the system's preferred language. */
  language: z.enum(['system', ...languages]),
  theme: z.enum(['system', 'light', 'dark']),
  /** The name under which the journal keeps this person's edits; see `isActorName`. */
  actor: z.string().min(1).max(80),
  /** By which weights names are found. */
  weights: z.enum(weightSets).default('all-sources'),
  /** What becomes of page images that are found at import. */
  pageImages: z.enum(['ask', ...imageKeepings]).default('ask'),
  text: TextSetting.default(usualSetting).catch(usualSetting),
  keys: OwnKeys.default({}),
});
export type Preferences = Readonly<z.infer<typeof Preferences>>;
