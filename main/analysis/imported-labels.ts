import { KanwuError } from '../../model/error.ts';
import type { ImportChoices } from '../../model/import.ts';
import {
  type LabelDecisions,
  type LabelUse,
  labelsTogether,
  type UnknownLabel,
  unknownLabelsDetail,
} from '../../model/label-decisions.ts';
import { labelForm, shortLabel } from '../../model/label-form.ts';
import { type EntityType, knownEntityTypes } from '../../model/mention.ts';
import { builtInRelationTypes, type RelationType } from '../../model/relation.ts';
import type { ReadDocument } from '../formats/read-document.ts';
import { entityTypeOf, isKnownLabel, relationTypeOf } from './imported-types.ts';

/** What becomes of the labels of other tools in one import. */
export interface ImportedLabels {
  /** The type of a mark, and the label in words where no type can be named after it. */
  entityType(label: string): { readonly type: EntityType; readonly note: string };
  relationType(label: string): RelationType;
  /** Whether what has it stays out. */
  leavesOut(use: LabelUse, label: string): boolean;
  /** Whether there is a type that it means, or somebody said what becomes of it. */
  isKnown(use: LabelUse, label: string): boolean;
}

/**
 * What people say for this import goes before what they laid down for labels in the tag set, and that before what they said for imports
 * before.
 */
export function importedLabels({
  typesOfLabels = {},
  labels,
  rememberedLabels,
  typesThere,
}: Pick<ImportChoices, 'typesOfLabels' | 'labels' | 'rememberedLabels' | 'typesThere'>): ImportedLabels {
  const types = { ...typesIn(rememberedLabels), ...typesOfLabels, ...typesIn(labels) };
  const there = {
    entity: new Set<string>([...knownEntityTypes, ...(typesThere?.entity ?? [])]),
    relation: new Set<string>([...builtInRelationTypes, ...(typesThere?.relation ?? [])]),
  };
  const relationType = (label: string): RelationType =>
    decided(labels, 'relation', label) ?? decided(rememberedLabels, 'relation', label) ?? relationTypeOf(label);
  const leavesOut = (use: LabelUse, label: string): boolean => {
    const said = decided(labels, use, label);
    if (said !== undefined) return said === null;
    if (isThere(use, label)) return false;
    const before = decided(rememberedLabels, use, label);
    return before === undefined ? labels?.leavesOthers === true : before === null;
  };
  const isThere = (use: LabelUse, label: string): boolean =>
    use === 'relation'
      ? there.relation.has(relationTypeOf(label))
      : isKnownLabel(label, typesOfLabels) || there.entity.has(entityTypeOf(label, types).type);
  return {
    entityType: (label) => entityTypeOf(label, types),
    relationType,
    leavesOut,
    isKnown: (use, label) =>
      decided(labels, use, label) !== undefined ||
      decided(rememberedLabels, use, label) !== undefined ||
      isThere(use, label),
  };
}

/** @throws {KanwuError} `labels-unknown` where another tool's file has labels of which nothing is known */
export function askForLabels(
  { marks, relations, format }: Pick<ReadDocument, 'marks' | 'relations' | 'format'>,
  labels: ImportedLabels,
): void {
  // What Kanwu wrote for itself names types as they are.
  if (format === 'kanwu-jsonl') return;
  const unknown: UnknownLabel[] = [];
  const note = (use: LabelUse, label: string, named: string): void => {
    if (!labels.isKnown(use, label))
      unknown.push({ use, label, count: 1, named, likely: likelyType(use, label, labels) });
  };
  for (const { label } of marks) note('entity', label, entityTypeOf(label).type);
  for (const { label } of relations) note('relation', label, relationTypeOf(label));
  if (unknown.length > 0) throw new KanwuError('labels-unknown', unknownLabelsDetail(labelsTogether([unknown])));
}

/** A type that a label comes close to: one of many (`persons`), or a part of what it says (`B-PER`, `per_name`). */
function likelyType(use: LabelUse, label: string, labels: ImportedLabels): EntityType | null {
  if (use === 'relation') return null;
  const short = shortLabel(label);
  const near = [short.replace(/s$/, ''), ...short.split(/[\s_:-]+/)].filter(
    (part) => part.length > 2 && part !== short,
  );
  const found = near.find((part) => labels.isKnown('entity', part));
  return found === undefined ? null : labels.entityType(found).type;
}

function decided(decisions: LabelDecisions | undefined, use: LabelUse, label: string): EntityType | null | undefined {
  const form = labelForm(label);
  const known = decisions?.[use] ?? {};
  return Object.hasOwn(known, form) ? known[form] : undefined;
}

/** The types that labels of marks come in as. */
function typesIn(decisions: LabelDecisions | undefined): Readonly<Record<string, EntityType>> {
  return Object.fromEntries(
    Object.entries(decisions?.entity ?? {}).flatMap(([form, type]) => (type === null ? [] : [[form, type]])),
  );
}
