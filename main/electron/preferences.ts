import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Preferences } from '../../model/preferences.ts';

/** How many workspaces are remembered. */
const rememberedWorkspaces = 12;

const Stored = z.object({
  preferences: Preferences,
  recentWorkspaces: z.array(z.object({ path: z.string(), openedAt: z.int() })),
});
type Stored = z.infer<typeof Stored>;

/** What Kanwu remembers of a person between two starts, as a JSON file in the app's own folder. */
export class PreferencesFile {
  readonly #path: string;
  #stored: Stored;

  /** @param defaultActor the name under which edits are kept until another is chosen */
  constructor(directory: string, defaultActor: string) {
    this.#path = join(directory, 'preferences.json');
    this.#stored = readStored(this.#path) ?? {
      preferences: { language: 'system', theme: 'system', actor: defaultActor },
      recentWorkspaces: [],
    };
  }

  get preferences(): Preferences {
    return this.#stored.preferences;
  }

  get recentWorkspaces(): Stored['recentWorkspaces'] {
    return this.#stored.recentWorkspaces;
  }

  setPreferences(preferences: Preferences): void {
    this.#write({ ...this.#stored, preferences });
  }

  remember(path: string, openedAt: number): void {
    const others = this.#stored.recentWorkspaces.filter((recent) => recent.path !== path);
    this.#write({ ...this.#stored, recentWorkspaces: [{ path, openedAt }, ...others].slice(0, rememberedWorkspaces) });
  }

  #write(stored: Stored): void {
    this.#stored = stored;
    writeFileSync(`${this.#path}.new`, JSON.stringify(stored, null, 2));
    renameSync(`${this.#path}.new`, this.#path);
  }
}

/** Null when there is none, or when it cannot be read: preferences are never worth refusing to start for. */
function readStored(path: string): Stored | null {
  try {
    return Stored.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
