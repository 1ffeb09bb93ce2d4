import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Argument, type Expression, type Node, parseFile, type Span } from '@swc/core';

/** Spreads that are few at any time: by their file, as they stand there, with the reason. */
export type FewSpreads = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Says of each call under a folder that spreads a list in its arguments. These stand on the stack, which a list of some hundred thousand
 * overflows: lists are added by `append`, compared by `smallestOf` and `largestOf`. What a function was itself given as rest parameters
 * is as short as its own call, and what is written out as long as it is seen to be.
 */
export async function spreadLists(folder: string, few: FewSpreads = {}): Promise<string[]> {
  const problems: string[] = [];
  const unseen = new Set(
    Object.entries(few).flatMap(([file, spreads]) => Object.keys(spreads).map((text) => `${file} ${text}`)),
  );
  for (const file of sourcesIn(folder)) {
    const bytes = readFileSync(join(folder, file));
    if (!bytes.includes('...')) continue;
    const program = await parseFile(join(folder, file), { syntax: 'typescript', tsx: file.endsWith('x') });
    for (const { start, end } of spreadsIn(program)) {
      // Spans count bytes from 1.
      const text = bytes.subarray(start - 1, end - 1).toString();
      const line = bytes
        .subarray(0, start - 1)
        .toString()
        .split('\n').length;
      if (few[file]?.[text] === undefined) problems.push(`${file}:${line}: a call spreads ${text} in its arguments`);
      unseen.delete(`${file} ${text}`);
    }
  }
  return [...problems, ...[...unseen].map((each) => `${each}: is allowed, and not there`)];
}

function sourcesIn(folder: string): string[] {
  return globSync('{main,model,preload,renderer,resources}/**/*.{ts,tsx}', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.(test|e2e|validators)\.tsx?$|\.d\.ts$|\/fixtures\/|\/assembly\//.test(file))
    .sort();
}

/** Where lists stand that calls within something parsed spread, but for those that are short by themselves. @param rest names of rest parameters around it */
function spreadsIn(parsed: unknown, rest: ReadonlySet<string> = new Set()): Span[] {
  if (Array.isArray(parsed)) return parsed.flatMap((each) => spreadsIn(each, rest));
  if (typeof parsed !== 'object' || parsed === null) return [];
  const known = new Set([...rest, ...restParametersOf(parsed)]);
  const own = argumentsOf(parsed)
    .filter(({ spread, expression }) => spread && !isShort(expression, known))
    .map(({ expression }) => spanOf(expression));
  return [...own, ...Object.values(parsed).flatMap((each) => spreadsIn(each, known))];
}

function argumentsOf(parsed: object): readonly Argument[] {
  const { type } = parsed as Node;
  const isCall = type === 'CallExpression' || type === 'NewExpression';
  return isCall ? ((parsed as { arguments?: readonly Argument[] | null }).arguments ?? []) : [];
}

interface Parameter {
  readonly type: string;
  readonly pat?: Parameter;
  readonly argument?: { readonly value?: string };
}

function restParametersOf(parsed: object): readonly string[] {
  const { params } = parsed as { params?: unknown };
  if (!Array.isArray(params)) return [];
  return params.flatMap((parameter: Parameter) => {
    const { type, argument } = parameter.pat ?? parameter;
    return type === 'RestElement' && argument?.value !== undefined ? [argument.value] : [];
  });
}

function isShort(expression: Expression, rest: ReadonlySet<string>): boolean {
  if (expression.type === 'Identifier') return rest.has(expression.value);
  return expression.type === 'ArrayExpression' && expression.elements.every((element) => !element?.spread);
}

function spanOf(expression: Expression): Span {
  if ('span' in expression) return expression.span;
  throw new Error(`${expression.type} has no place`);
}
