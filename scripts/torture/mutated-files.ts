import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { analyseIssue } from '../../main/analysis/analyse-issue.ts';
import { importEditOf } from '../../main/analysis/import-edit.ts';
import { loadAnalyst } from '../../main/analysis/load-analyst.ts';
import { checkWorkspace } from '../../main/store/check.ts';
import { doingAs } from '../../main/store/fixtures/doing-as.ts';
import { StoreHere } from '../../main/store/open-store.ts';
import { newSource } from '../../main/store/recognition/recognitions.ts';
import { Workspace } from '../../main/store/workspace.ts';
import { failureOf } from '../../model/failure.ts';
import { Random } from '../train/random.ts';
import type { FuzzTally, FuzzWish } from './command-lines.ts';
import type { SeedFile } from './seed-file.ts';
import { seedFiles } from './seed-files.ts';
import { measured } from './too-long.ts';

export interface FilesWish extends FuzzWish {
  /** A folder with more files to begin with, of whatever formats. */
  readonly folder?: string | undefined;
}

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const resourcesDirectory = join(import.meta.dirname, '../../resources');
/** So many files are imported into one workspace, which is looked at as a whole then. */
const filesAWorkspace = 100;

/**
 * Imports files of all formats, changed at random, into workspaces. None may break down, hang, fail without words, or leave a workspace
 * in which something is wrong.
 */
export async function fuzzFiles({ seed, calls, isOver = () => false, folder }: FilesWish): Promise<FuzzTally> {
  const random = new Random(seed);
  const seeds = await seedFiles(folder);
  const analyst = loadAnalyst(resourcesDirectory);
  const outcomes = new Map<string, number>();
  const faults: string[] = [];
  let workspace: FuzzedWorkspace | null = null;
  let done = 0;
  try {
    for (; done < calls && !isOver(); done++) {
      if (done % filesAWorkspace === 0) {
        if (workspace !== null) faults.push(...workspace.end(seed, done));
        workspace = new FuzzedWorkspace();
      }
      const seedFile = random.pick(seeds);
      const changed = changedFile(seedFile, random, random.pick(seeds).bytes);
      const tooLong = measured();
      const outcome = await workspace?.outcomeOf({ ...seedFile, bytes: changed }, analyst);
      const took = tooLong();
      outcomes.set(outcome ?? '', (outcomes.get(outcome ?? '') ?? 0) + 1);
      if (outcome === 'internal')
        faults.push(`seed ${seed}, file ${done} like ${seedFile.name}: ${workspace?.lastError}`);
      if (took !== null) faults.push(`seed ${seed}, file ${done} like ${seedFile.name}: ${took}`);
    }
  } finally {
    if (workspace !== null) faults.push(...workspace.end(seed, done));
  }
  return { calls: done, outcomes, faults };
}

/** A workspace that files are imported into, in a folder of its own. */
class FuzzedWorkspace {
  /** What an error without words said. */
  lastError = '';
  readonly #folder = mkdtempSync(join(tmpdir(), 'kanwu-files-'));
  readonly #store = new StoreHere(Workspace.open(join(this.#folder, 'w.kanwu'), { nativeBinding }));

  /** @returns `imported`, or the code of the reason why it was not */
  async outcomeOf(
    { name, bytes, beside = {} }: SeedFile,
    analyst: Parameters<typeof analyseIssue>[1],
  ): Promise<string> {
    for (const [path, text] of Object.entries(beside)) {
      mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
      writeFileSync(join(this.#folder, path), text);
    }
    try {
      const file = { fileName: name, bytes: Buffer.from(bytes), folder: this.#folder };
      const analysis = await analyseIssue(file, analyst);
      await this.#store.write('import', {
        ...{ path: join(this.#folder, name), doing: doingAs('档案员', Date.now()) },
        issue: { edit: importEditOf(analysis), source: newSource(analysis.source, analysis.recognition) },
      });
      return 'imported';
    } catch (error) {
      const { code } = failureOf(error);
      if (code === 'internal') this.lastError = error instanceof Error ? (error.stack ?? String(error)) : String(error);
      return code;
    }
  }

  /** @returns what is wrong with the workspace */
  end(seed: number, file: number): readonly string[] {
    const workspace = Workspace.open(join(this.#folder, 'w.kanwu'), { nativeBinding });
    const { problems } = checkWorkspace(workspace);
    workspace.close();
    void this.#store.close();
    rmSync(this.#folder, { recursive: true, force: true });
    return problems.map((problem) => `seed ${seed}, before file ${file}: ${JSON.stringify(problem)}`);
  }
}

/** A file like another. What is in an archive is changed by itself, for most changes to the archive would only make it unreadable. */
function changedFile({ name, bytes }: SeedFile, random: Random, other: Uint8Array): Uint8Array {
  if (!/\.(docx|odt|epub|ofd|xlsx)$/.test(name) || random.chance(0.3)) return mutated(bytes, random, other);
  const files = unzipSync(bytes);
  const inner = random.pick(Object.keys(files));
  return zipSync({ ...files, [inner]: mutated(files[inner] ?? new Uint8Array(), random, other) });
}

/** Bytes turned, stretches taken out, doubled, or put in from another file. */
function mutated(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let changed = Uint8Array.from(bytes);
  for (let times = random.between(0, 6); times > 0 && changed.length > 0; times--) {
    const at = random.bits() % changed.length;
    const length = random.between(1, Math.min(400, changed.length));
    const [head, tail] = [changed.subarray(0, at), changed.subarray(at)];
    switch (random.between(1, 5)) {
      case 1:
        changed[at] = random.bits() & 0xff;
        break;
      case 2:
        changed = joined(head, tail.subarray(length));
        break;
      case 3:
        changed = joined(head, tail.subarray(0, length), tail);
        break;
      case 4:
        changed = joined(head, other.subarray(random.bits() % other.length).subarray(0, length), tail);
        break;
      default:
        changed = joined(head);
    }
  }
  return changed;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts));
}
