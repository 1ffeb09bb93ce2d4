import { z } from 'zod';

/** A JSON Schema as far as fields are told by it. */
const Node = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  enum: z.array(z.string()).optional(),
  const: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), Node).optional();
  },
  get items() {
    return z.union([z.boolean(), Node]).optional();
  },
  get prefixItems() {
    return z.array(Node).optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), Node]).optional();
  },
  get anyOf() {
    return z.array(Node).optional();
  },
});
type Node = z.infer<typeof Node>;

/** What a field is: a JSON type, two integers, names to texts, or a list of any of these. */
export interface FieldType {
  readonly of: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'pair' | 'map';
  /** How many lists it lies in. */
  readonly lists: number;
}

/** A field of a format in JSON. */
export interface SchemaField {
  /** The names that lead to it, with points between them and `[]` behind those of lists. */
  readonly path: string;
  readonly type: FieldType;
  readonly isOptional: boolean;
  readonly isNullable: boolean;
  /** What the schema says of it; null where it says nothing. */
  readonly description: string | null;
  /** Its values, where these are a closed list. */
  readonly values: readonly string[] | null;
  /** Where its fields, which are the same, stand; null where they follow, or it has none. */
  readonly sameAs: string | null;
}

/** The fields of a published schema, each once: where the same things stand in several places, they are described in the first. */
export function schemaFields(schema: unknown): readonly SchemaField[] {
  const fields: SchemaField[] = [];
  const described = new Map<string, string>();
  const walk = (node: Node, before: string): void => {
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      const { inner, isNullable, lists } = unwrapped(property);
      const path = `${before}${name}`;
      const inside = `${path}${'[]'.repeat(lists)}.`;
      const shape = inner.properties === undefined ? null : JSON.stringify(inner.properties);
      const sameAs = shape === null ? null : (described.get(shape) ?? null);
      fields.push({
        ...{ path, isNullable, sameAs, type: { of: kindOf(inner), lists } },
        isOptional: !(node.required ?? []).includes(name),
        description: property.description ?? null,
        values: inner.enum ?? null,
      });
      if (shape === null || sameAs !== null) continue;
      described.set(shape, inside.slice(0, -1));
      walk(inner, inside);
    }
  };
  walk(Node.parse(schema), '');
  return fields;
}

/** What lies in lists, and beside null. */
function unwrapped(node: Node): { readonly inner: Node; readonly isNullable: boolean; readonly lists: number } {
  const choices = node.anyOf ?? [];
  const isNullable =
    choices.some(({ type }) => type === 'null') || (Array.isArray(node.type) && node.type.includes('null'));
  const inner = choices.find(({ type }) => type !== 'null') ?? node;
  if (typeof inner.items !== 'object' || inner.prefixItems !== undefined) return { inner, isNullable, lists: 0 };
  const items = unwrapped(inner.items);
  return { inner: items.inner, isNullable, lists: items.lists + 1 };
}

/** @throws {Error} for what no field of a dataset is */
function kindOf({ type, prefixItems, properties, additionalProperties }: Node): FieldType['of'] {
  if (prefixItems !== undefined) return 'pair';
  const named = (Array.isArray(type) ? type : [type]).find((each) => each !== 'null');
  switch (named) {
    case 'object':
      return properties === undefined && typeof additionalProperties === 'object' ? 'map' : 'object';
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
      return named;
    default:
      throw new Error(`A field of the type ${named} has no place in the data dictionary.`);
  }
}
