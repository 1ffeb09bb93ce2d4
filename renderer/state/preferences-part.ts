import type { AppDescription } from '../../model/app-description.ts';
import type { Preferences } from '../../model/preferences.ts';

export interface PreferencesPart {
  /** What main says of the app; null until it has answered. */
  readonly app: AppDescription | null;
  describeApp(): Promise<AppDescription>;
  /** @returns whether they are kept */
  setPreferences(changes: Partial<Preferences>): Promise<boolean>;
}
