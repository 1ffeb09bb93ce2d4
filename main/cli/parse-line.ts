import { parseArgs } from 'node:util';
import { KanwuError } from '../../model/error.ts';
import type { UsageProblem } from '../../model/usage-problem.ts';

/** The options of a command, without their dashes; a `flag` takes no value. */
export type OptionKinds = Readonly<Record<string, 'value' | 'flag'>>;

/** A command line, cut up. */
export interface ParsedLine {
  readonly positionals: readonly string[];
  has(flag: string): boolean;
  /** @throws {KanwuError} `usage` when the option is not given */
  value(option: string): string;
  valueOr(option: string, standIn: string): string;
  /** A whole number above 0. @throws {KanwuError} `usage` when the option is given anything else */
  countOr(option: string, standIn: number): number;
}

/** @throws {KanwuError} `usage` */
export function parseLine(args: readonly string[], kinds: OptionKinds): ParsedLine {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }] as const),
    ),
    allowPositionals: true,
    // What is wrong is worded here, in the person's language.
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(kinds, token.name) ? kinds[token.name] : undefined;
    if (kind === undefined) throw usage('option-unknown', token.rawName);
    if (kind === 'flag') {
      if (token.value !== undefined) throw usage('option-value-unexpected', token.rawName);
      flags.add(token.name);
    } else {
      // A value that begins with a dash is taken for an option whose own was forgotten; `--out=-x` says what it means.
      const isForgotten = !token.inlineValue && token.value?.startsWith('-');
      if (!token.value || isForgotten) throw usage('option-value-missing', token.rawName);
      values.set(token.name, token.value);
    }
  }
  return {
    positionals,
    has: (flag) => flags.has(flag),
    value(option) {
      const found = values.get(option);
      if (found === undefined) throw usage('option-missing', `--${option}`);
      return found;
    },
    valueOr: (option, standIn) => values.get(option) ?? standIn,
    countOr(option, standIn) {
      const found = values.get(option);
      if (found === undefined) return standIn;
      if (!/^[1-9]\d{0,8}$/.test(found)) throw usage('option-value-no-count', `--${option}`);
      return Number(found);
    },
  };
}

/**
 * The one positional of a command.
 *
 * @param name what is wanted, as the usage text calls it
 * @throws {KanwuError} `usage`
 */
export function onlyPositional({ positionals }: ParsedLine, name: string): string {
  const [first, second] = positionals;
  if (first === undefined) throw usage('argument-missing', name);
  if (second !== undefined) throw usage('argument-unexpected', second);
  return first;
}

/** @throws {KanwuError} `usage` */
export function noPositional({ positionals: [first] }: ParsedLine): void {
  if (first !== undefined) throw usage('argument-unexpected', first);
}

export function usage(problem: UsageProblem, name = ''): KanwuError {
  return new KanwuError('usage', { problem, name });
}
