import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What a bench was called with: files by the option that they were given with, and the other options' values. */
export interface GivenFiles {
  readonly files: (option: string) => readonly string[];
  readonly value: (option: string) => string | undefined;
  readonly isSet: (option: string) => boolean;
}

/** What a bench that measures on files takes; the rest of the words on its command line are mistakes. */
export interface FileOptions {
  /** Options that name files, each with what the files' names may end in. They may be repeated, take several files, and folders of them. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly values?: readonly string[];
  readonly flags?: readonly string[];
}

/** Something wrong with how a bench was called, in words for whoever called it. */
export class BenchCallError extends Error {}

/**
 * Reads a bench's command line. Of a folder all files count that end so, by name; words after a file belong to the same option, as
 * shells write `--text *.gz` out.
 *
 * @throws {BenchCallError}
 */
export function givenFiles(args: readonly string[], { files, values = [], flags = [] }: FileOptions): GivenFiles {
  const names = [...Object.keys(files), ...values, ...flags];
  const strings = [...Object.keys(files), ...values].map((name) => [name, { type: 'string' as const }]);
  const booleans = flags.map((name) => [name, { type: 'boolean' as const }]);
  const options = Object.fromEntries([...strings, ...booleans]);
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const found = new Map<string, string[]>();
  const told = new Map<string, string>();
  let filled: string | null = null;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (filled === null) throw new BenchCallError(`What is “${token.value}”? Name the option that it belongs to.`);
      found.get(filled)?.push(...filesAt(token.value, filled, files[filled] ?? []));
      continue;
    }
    const { name, value } = token;
    if (!names.includes(name))
      throw new BenchCallError(`There is no option ${token.rawName}; there are: ${listed(names)}.`);
    filled = null;
    if (flags.includes(name)) {
      told.set(name, '');
      continue;
    }
    if (value === undefined || value === '') throw new BenchCallError(`${token.rawName} wants a value.`);
    const endings = files[name];
    if (endings === undefined) {
      told.set(name, value);
      continue;
    }
    filled = name;
    found.set(name, [...(found.get(name) ?? []), ...filesAt(value, name, endings)]);
  }
  return {
    files: (option) => found.get(option) ?? [],
    value: (option) => told.get(option),
    isSet: (option) => told.has(option),
  };
}

/** The same of the words that this process was called with; what is wrong with them is said, and the process ends. */
export function filesOfThisCall(options: FileOptions): GivenFiles {
  try {
    return givenFiles(process.argv.slice(2), options);
  } catch (error) {
    if (!(error instanceof BenchCallError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

function filesAt(path: string, option: string, endings: readonly string[]): readonly string[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) throw new BenchCallError(`There is no file or folder ${path} (--${option}).`);
  const fits = (name: string) => endings.some((ending) => name.endsWith(ending));
  if (!entry.isDirectory()) {
    if (!fits(path)) throw new BenchCallError(`${path} does not end in ${endings.join(' or ')} (--${option}).`);
    return [path];
  }
  const within = readdirSync(path)
    .filter(fits)
    .sort()
    .map((name) => join(path, name));
  if (within.length === 0)
    throw new BenchCallError(`In ${path} no file ends in ${endings.join(' or ')} (--${option}).`);
  return within;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `--${name}`).join(', ');
}
