import type { AppDescription } from '../../model/app-description.ts';
import type { Preferences } from '../../model/preferences.ts';

export interface PreferencesPart {
  /** What main says of the app; null until it has answered. */
  readonly app: AppDescription | null;
  showLog(): Promise<void>;
  /** Opens the folder with the texts of licences. */
  showLicences(): Promise<void>;
  /** Opens another window on the workspace that is open here. */
  openWindow(): Promise<void>;
  /** Takes over what another window has set. */
  adoptPreferences(preferences: Preferences): void;
  describeApp(): Promise<AppDescription>;
  /** @returns whether they are kept */
  setPreferences(changes: Partial<Preferences>): Promise<boolean>;
}
