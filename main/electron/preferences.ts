import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { isActorName } from '../../model/actor-name.ts';
import { type BackupSettings, BackupShare, usualBackups } from '../../model/backup.ts';
import { personIdOf } from '../../model/derived-ids.ts';
import { KanwuError } from '../../model/error.ts';
import { type Failure, failureOf } from '../../model/failure.ts';
import { newId, PersonId } from '../../model/ids.ts';
import { OwnKeys } from '../../model/own-keys.ts';
import { Preferences } from '../../model/preferences.ts';
import { NameService } from '../../model/reconciliation/service.ts';
import { usualSetting } from '../../model/text-setting.ts';

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
  /** What is wrong with the file, until somebody is told. */
  #trouble: KanwuError | null = null;

  /** @param defaultActor the name under which edits are kept until another is chosen */
  constructor(directory: string, defaultActor: string) {
    this.#path = join(directory, 'preferences.json');
    const read = readStored(this.#path);
    const isUnreadable = read === null && existsSync(this.#path);
    const stored: Stored = read ?? {
      preferences: {
        language: 'system',
        theme: 'system',
        actor: defaultActor,
        weights: 'all-sources',
        pageImages: 'ask',
        text: usualSetting,
        keys: {},
      },
      backups: usualBackups,
      recentWorkspaces: [],
      nameServices: [],
    };
    const { preferences } = stored;
    const actor = isActorName(preferences.actor) ? preferences.actor : defaultActor;
    this.#stored = { ...stored, preferences: { ...preferences, actor } };
    this.personId = personOf(join(directory, 'person'), stored.personId, defaultActor);
    const aside = `${this.#path}.unreadable`;
    if (isUnreadable) this.#trouble = new KanwuError('preferences-unreadable', { path: this.#path, aside });
    try {
      // Nothing that may be mended by hand is written over.
      if (isUnreadable) renameSync(this.#path, aside);
      this.#write({ ...this.#stored, personId: this.personId });
    } catch (error) {
      this.#trouble = this.#notWritable(error);
    }
  }

  /** What is wrong with the file, for somebody to be told of: once. Null where nothing is. */
  takeTrouble(): Failure | null {
    const trouble = this.#trouble;
    this.#trouble = null;
    return trouble === null ? null : failureOf(trouble);
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
    try {
      this.#write({ ...this.#stored, ...changes });
    } catch (error) {
      throw this.#notWritable(error);
    }
  }

  /** Lists a workspace first among those that were open last. */
  remember(path: string, openedAt: number): void {
    const others = this.#stored.recentWorkspaces.filter((recent) => recent.path !== path);
    const recentWorkspaces = [{ path, openedAt }, ...others].slice(0, rememberedWorkspaces);
    try {
      this.#write({ ...this.#stored, recentWorkspaces });
    } catch {
      this.#stored = { ...this.#stored, recentWorkspaces };
    }
  }

  #notWritable(cause: unknown): KanwuError {
    return new KanwuError('preferences-not-writable', { path: this.#path, reason: codeOf(cause) }, { cause });
  }

  #write(stored: Stored): void {
    writeWhole(this.#path, JSON.stringify(stored, null, 2));
    this.#stored = stored;
  }
}

/**
 * Who a person is stands in a file of its own, too, so that what they typed and did stays theirs when the preferences can't be read any
 * more. Where it can't be kept, the person is the same one on every start.
 *
 * @param known what the preferences say
 */
function personOf(path: string, known: PersonId | undefined, user: string): PersonId {
  const kept = readPerson(path);
  if (kept !== null && (known ?? kept) === kept) return kept;
  const person = known ?? newId<PersonId>();
  try {
    writeWhole(path, `${person}\n`);
    return person;
  } catch {
    return known ?? personIdOf(`${hostname()} ${user}`);
  }
}

function readPerson(path: string): PersonId | null {
  try {
    return PersonId.parse(readFileSync(path, 'utf8').trim());
  } catch {
    return null;
  }
}

/** The file has the text, on the disk, or is as it was. */
function writeWhole(path: string, text: string): void {
  const file = openSync(`${path}.new`, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
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
