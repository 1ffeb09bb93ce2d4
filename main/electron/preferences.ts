import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { isActorName } from '../../model/actor-name.ts';
import { type BackupSettings, BackupShare, usualBackups } from '../../model/backup.ts';
import { personIdOf } from '../../model/derived-ids.ts';
import { KanwuError } from '../../model/error.ts';
import { newId, PersonId } from '../../model/ids.ts';
import { OwnKeys } from '../../model/own-keys.ts';
import { Preferences } from '../../model/preferences.ts';
import { NameService } from '../../model/reconciliation/service.ts';

/** How many workspaces are remembered. */
const rememberedWorkspaces = 12;

const Stored = z.object({
  /** Says who a person is whatever name they go by; made with the preferences. */
  personId: PersonId.optional().catch(undefined),
  /** Keys that can't be read cost nothing else. */
  preferences: Preferences.extend({ keys: OwnKeys.default({}).catch({}) }),
  /** Where and how backups are kept. A path here is one that the person chose in the app's own dialog. */
  backups: z.object({ folder: z.string().nullable(), share: BackupShare }).catch(usualBackups),
  recentWorkspaces: z.array(z.object({ path: z.string(), openedAt: z.int() })),
  /** Services on this computer that the person said may be asked for names. */
  nameServices: z.array(NameService).catch([]).default([]),
});
type Stored = Readonly<z.infer<typeof Stored>>;

/**
 * What Kanwu remembers of a person between two starts, as a JSON file in the app's own folder. Where that can't be written,
 * work goes on: what is merely remembered is then forgotten at the end.
 */
export class PreferencesFile {
  readonly #path: string;
  readonly personId: PersonId;
  #stored: Stored;

  /** @param defaultActor the name under which edits are kept until another is chosen */
  constructor(directory: string, defaultActor: string) {
    this.#path = join(directory, 'preferences.json');
    const stored: Stored = readStored(this.#path) ?? {
      preferences: {
        language: 'system',
        theme: 'system',
        actor: defaultActor,
        weights: 'all-sources',
        pageImages: 'ask',
        keys: {},
      },
      backups: usualBackups,
      recentWorkspaces: [],
      nameServices: [],
    };
    const { preferences } = stored;
    const actor = isActorName(preferences.actor) ? preferences.actor : defaultActor;
    this.#stored = { ...stored, preferences: { ...preferences, actor } };
    this.personId = stored.personId ?? this.#makePersonId(defaultActor);
  }

  get preferences(): Preferences {
    return this.#stored.preferences;
  }

  get recentWorkspaces(): Stored['recentWorkspaces'] {
    return this.#stored.recentWorkspaces;
  }

  get backups(): BackupSettings {
    return this.#stored.backups;
  }

  get nameServices(): readonly NameService[] {
    return this.#stored.nameServices;
  }

  /** @throws {KanwuError} `preferences-not-writable`; then they are as before */
  setNameServices(nameServices: readonly NameService[]): void {
    this.#set({ nameServices: [...nameServices] });
  }

  /** @throws {KanwuError} `preferences-not-writable`; then they are as before */
  setPreferences(preferences: Preferences): void {
    this.#set({ preferences });
  }

  /** @throws {KanwuError} `preferences-not-writable`; then they are as before */
  setBackups(backups: BackupSettings): void {
    this.#set({ backups });
  }

  #set(changes: Partial<Stored>): void {
    const { error } = this.#write({ ...this.#stored, ...changes });
    if (error !== undefined) {
      throw new KanwuError('preferences-not-writable', { path: this.#path, reason: codeOf(error) }, { cause: error });
    }
  }

  /** Lists a workspace first among those that were open last. */
  remember(path: string, openedAt: number): void {
    const others = this.#stored.recentWorkspaces.filter((recent) => recent.path !== path);
    const recentWorkspaces = [{ path, openedAt }, ...others].slice(0, rememberedWorkspaces);
    const { error } = this.#write({ ...this.#stored, recentWorkspaces });
    if (error !== undefined) this.#stored = { ...this.#stored, recentWorkspaces };
  }

  /** Where none can be kept, the same one on every start, so that the person finds again what they typed. */
  #makePersonId(defaultActor: string): PersonId {
    const personId = newId<PersonId>();
    const { error } = this.#write({ ...this.#stored, personId });
    return error === undefined ? personId : personIdOf(`${hostname()} ${defaultActor}`);
  }

  #write(stored: Stored): { readonly error?: unknown } {
    try {
      writeFileSync(`${this.#path}.new`, JSON.stringify(stored, null, 2));
      renameSync(`${this.#path}.new`, this.#path);
      this.#stored = stored;
      return {};
    } catch (error) {
      return { error };
    }
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
