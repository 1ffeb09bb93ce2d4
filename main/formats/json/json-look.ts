/** What a JSON file holds: one value, or one value a line. */
export interface JsonLook {
  readonly layout: 'document' | 'lines';
  /** The first record: the document itself, the first element of its outer list, or the first line. */
  readonly first: unknown;
  /** The values in order: the elements of the outer list, the lines, or the document alone. Parsed when they are asked for. */
  readonly values: () => readonly unknown[];
  /** Why it is no JSON, and where (1-based line); null when it is whole. */
  readonly damage: { readonly line: number | null; readonly reason: string } | null;
}

/** Looks at a text that begins with a brace or bracket; null when it is not meant as JSON. */
export function lookAtJson(text: string): JsonLook | null {
  const whole = parsed(text);
  if (whole.ok) {
    const values = Array.isArray(whole.value) ? whole.value : [whole.value];
    return { layout: 'document', first: values[0], values: () => values, damage: null };
  }
  const firstLine = text.trimStart().split(/\r?\n/, 1)[0] ?? '';
  const first = parsed(firstLine);
  if (first.ok && isStructure(first.value)) return lines(text, first.value);
  // Texts begin with brackets, too: 【…】 is written [..] by some, and a remark stands in them.
  if (!/^\s*(?:\{\s*["}]|\[\s*(?:["{\][]|-?\d))/.test(text)) return null;
  return { layout: 'document', first: undefined, values: () => [], damage: { line: null, reason: whole.reason } };
}

function lines(text: string, first: unknown): JsonLook {
  const values: unknown[] = [];
  let damage: JsonLook['damage'] = null;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (value.ok) values.push(value.value);
    else damage ??= { line: index + 1, reason: value.reason };
  }
  return { layout: 'lines', first, values: () => values, damage };
}

function isStructure(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

function parsed(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
