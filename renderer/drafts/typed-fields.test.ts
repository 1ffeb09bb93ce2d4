import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { type Expression, type JSXExpression, type JSXOpeningElement, parseSync } from '@swc/core';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');

/** What makes an element one in which text is typed. */
const fields = new Set(['input', 'textarea', 'TextField', 'TextArea']);
/** What is chosen in such an element, or looked for, is no work. */
const choices = new Set(['checkbox', 'radio', 'color', 'date', 'number', 'range', 'search']);
const lookups = new Set(['combobox', 'searchbox']);

/** Fields in which something else is typed than what a draft keeps, by file and label, and why none is lost. */
const others: Readonly<Record<string, string>> = {
  'renderer/controls/article-filter.tsx: m.library.referenceCode': 'it is looked for',
  'renderer/corrections/correction-form.tsx: m.correction.note': 'the draft of the form above keeps it',
  'renderer/corrections/lost-paragraphs-form.tsx: m.correction.note': 'the draft of the form above keeps it',
  'renderer/exporting/catalogue-columns.tsx: m.export.columnHeading': 'the window keeps it, and a recipe for good',
  'renderer/exporting/catalogue-columns.tsx: m.export.reference': 'the window keeps it, and a recipe for good',
  'renderer/exporting/extent-choice.tsx: m.export.foundWords': 'it is looked for',
  'renderer/library/filter-bar.tsx: m.library.filterWords': 'it is looked for',
  'renderer/purging/purge-dialog.tsx: ': 'the name of an issue is typed to say that it is meant',
  'renderer/replacing/replace-form.tsx: m.replacing.by': 'the window keeps it',
  'renderer/replacing/replace-form.tsx: m.replacing.find': 'it is looked for',
};

test('what is typed in any field of the window is a draft from key to key, or no work', async () => {
  const loose: string[] = [];
  const known = new Set<string>();
  for await (const path of glob('renderer/**/*.tsx', { cwd: project })) {
    if (path.endsWith('.test.tsx') || path === join('renderer', 'controls', 'fields.tsx')) continue;
    for (const { name, attributes, spreads } of elementsIn(readFileSync(join(project, path), 'utf8'))) {
      if (!fields.has(name)) continue;
      const isDraft = attributes.has('data-draft') || spreads.some((each) => /handlers$|^field\.props$/.test(each));
      const isChoice = choices.has(attributes.get('type') ?? '') || attributes.get('inputMode') === 'numeric';
      // `useCombobox` says that its field is one.
      const isLookup = lookups.has(attributes.get('role') ?? '') || spreads.includes('field');
      if (isDraft || isChoice || isLookup) continue;
      const field = `${path.replaceAll('\\', '/')}: ${attributes.get('label') ?? attributes.get('aria-label')}`;
      if (field in others) known.add(field);
      else loose.push(field);
    }
  }
  expect(loose).toEqual([]);
  expect([...known].sort()).toEqual(Object.keys(others).sort());
});

interface Element {
  readonly name: string;
  /** What is given for each, as far as it is a name or a string. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly spreads: readonly string[];
}

function elementsIn(code: string): Element[] {
  return openingElements(parseSync(code, { syntax: 'typescript', tsx: true })).map(({ name, attributes = [] }) => ({
    name: name.type === 'Identifier' ? name.value : '',
    attributes: new Map(
      attributes.flatMap((each): [string, string][] => {
        if (each.type !== 'JSXAttribute' || each.name.type !== 'Identifier') return [];
        const { value } = each;
        if (value?.type === 'StringLiteral') return [[each.name.value, value.value]];
        return [[each.name.value, value?.type === 'JSXExpressionContainer' ? nameOf(value.expression) : '']];
      }),
    ),
    spreads: attributes.flatMap((each) => (each.type === 'SpreadElement' ? [nameOf(each.arguments)] : [])),
  }));
}

/** `field.props` of the expression that says it; empty for one that is no name. */
function nameOf(expression: Expression | JSXExpression): string {
  if (expression.type === 'Identifier') return expression.value;
  if (expression.type !== 'MemberExpression' || expression.property.type !== 'Identifier') return '';
  return `${nameOf(expression.object)}.${expression.property.value}`;
}

function openingElements(node: unknown): JSXOpeningElement[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(openingElements);
  return 'type' in node && node.type === 'JSXOpeningElement' ? [node as JSXOpeningElement, ...inside] : inside;
}
