import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ProgramDescription } from './dataset-description.ts';

const known = new Map<string, Promise<ProgramDescription>>();

/** What this program is: read once, as nothing of it changes while it runs. @param resourcesDirectory where its models are */
export function thisProgram(resourcesDirectory: string): Promise<ProgramDescription> {
  const found = known.get(resourcesDirectory) ?? readProgram(resourcesDirectory);
  known.set(resourcesDirectory, found);
  return found;
}

async function readProgram(resourcesDirectory: string): Promise<ProgramDescription> {
  const directory = join(resourcesDirectory, 'models');
  const weights = (await readdir(directory)).filter((name) => name.endsWith('.bin')).sort();
  const models: { file: string; sha256: string }[] = [];
  for (const file of weights) models.push({ file, sha256: await hashOf(join(directory, file)) });
  const manifest: unknown = JSON.parse(await readFile(join(resourcesDirectory, '../package.json'), 'utf8'));
  const { version } = z.object({ version: z.string() }).parse(manifest);
  return { name: 'Kanwu', version, models };
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
