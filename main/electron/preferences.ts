import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isActorName } from '../../model/actor-name.ts';
import { Preferences } from '../../model/preferences.ts';

/** How many workspaces are remembered. */
const rememberedWorkspaces = 12;

const Stored = z.object({
  /** Says who a person is whatever name they go by; made with the preferences. */
  personId: z.uuid().default(() => randomUUID()),
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
    const stored = readStored(this.#path) ?? {
      personId: randomUUID(),
      preferences: { language: 'system', theme: 'system', actor: defaultActor },
      recentWorkspaces: [],
    };
    const { preferences } = stored;
    const actor = isActorName(preferences.actor) ? preferences.actor : defaultActor;
    this.#stored = { ...stored, preferences: { ...preferences, actor } };
  }

  get personId(): string {
    return this.#stored.personId;
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
