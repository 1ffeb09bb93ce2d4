import { z } from 'zod';
import type { Random } from '../train/random.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonSchema = Readonly<Record<string, unknown>>;

/** What values are made of that schemas do not tell apart: ids that exist, words that hurt. */
export interface Ingredients {
  readonly ids: readonly string[];
  readonly strings: readonly string[];
}

/** How often something is put where the schema allows nothing of the kind. */
const mischief = 0.004;

/** What fits the patterns that schemas have. */
const wellFormed: readonly string[] = [
  'person',
  'place',
  'ship',
  '2020-05-07',
  '0'.repeat(64),
  'clc',
  'U',
  'zh',
  'utf-8',
];

/**
 * A random value, mostly as a schema wants it and now and then not.
 *
 * @param schema a zod schema, of which the JSON Schema is taken
 */
export function randomInput(schema: z.ZodType, random: Random, ingredients: Ingredients): Json {
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return made(json, random, ingredients, (json.$defs ?? {}) as Readonly<Record<string, JsonSchema>>, 0);
}

function made(
  schema: JsonSchema,
  random: Random,
  ingredients: Ingredients,
  defs: Readonly<Record<string, JsonSchema>>,
  depth: number,
): Json {
  if (random.chance(mischief)) return anything(random, ingredients);
  const of = (inner: unknown): Json =>
    made(
      typeof inner === 'object' && inner !== null ? (inner as JsonSchema) : {},
      random,
      ingredients,
      defs,
      depth + 1,
    );
  if (typeof schema.$ref === 'string') return of(defs[schema.$ref.split('/').at(-1) ?? '']);
  if ('const' in schema) return schema.const as Json;
  if (Array.isArray(schema.enum)) return random.pick(schema.enum as Json[]);
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return of(random.pick(choices));
  switch (schema.type) {
    case 'object':
      return anObject(schema, random, of);
    case 'array': {
      if (depth > 8) return [];
      const least = Number(schema.minItems ?? 0);
      return Array.from({ length: random.between(least, least + random.between(0, 3)) }, () => of(schema.items));
    }
    case 'string':
      return aString(schema, random, ingredients);
    case 'integer':
    case 'number':
      return random.pick([0, 1, 2, random.between(0, 200), -1, 0.5, 2 ** 31, Number.MAX_SAFE_INTEGER]);
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    default:
      return anything(random, ingredients);
  }
}

function anObject(schema: JsonSchema, random: Random, of: (inner: unknown) => Json): Json {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, unknown>>;
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const object: Record<string, Json> = {};
  for (const [name, inner] of Object.entries(properties)) {
    if (random.chance(required.has(name) ? 0.99 : 0.5)) object[name] = of(inner);
  }
  if (random.chance(0.01)) object.__proto__x = 1;
  return object;
}

function aString({ pattern, maxLength }: JsonSchema, random: Random, { ids, strings }: Ingredients): Json {
  const isId = typeof pattern === 'string' && pattern.includes('0-9a-f');
  if (isId && ids.length > 0 && random.chance(0.9)) return random.pick(ids);
  if (typeof pattern === 'string' && random.chance(0.95)) {
    const fitting = wellFormed.filter((each) => new RegExp(pattern, 'u').test(each));
    if (fitting.length > 0) return random.pick(fitting);
  }
  const most = typeof maxLength === 'number' ? maxLength : 2000;
  return random.pick(strings).slice(0, random.chance(0.95) ? most : undefined);
}

function anything(random: Random, { ids, strings }: Ingredients): Json {
  return random.pick<Json>([null, true, -1, 1e308, '', [], {}, [[[]]], ...ids.slice(0, 3), ...strings]);
}
