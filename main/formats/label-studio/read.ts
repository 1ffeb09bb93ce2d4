import { type Annotator, annotatorsDetail } from '../../../model/annotators.ts';
import { append } from '../../../model/append.ts';
import { KanwuError } from '../../../model/error.ts';
import type { AnnotatedText, TextMark, TextRelation } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { type ImportedCategory, type Importer, sureness } from '../importer.ts';
import { countField, hasFields, isObject, type JsonObject, listField, textField } from '../json/json-fields.ts';
import { readOutcome } from '../read-outcome.ts';
import { textCategory } from '../text-category.ts';
import type { UnreadTally } from '../unread-tally.ts';

/**
 * Label Studio's JSON (https://labelstud.io/guide/export). What people annotated was decided, what models predicted stays a suggestion;
 * of several annotators whom the person chooses, or what a reviewer called the ground truth; of one's work the last.
 */
export const labelStudio: Importer = {
  probe({ json }) {
    const first = json?.first;
    const isTask = ['annotations', 'completions', 'predictions'].some((name) => hasFields(first, 'data', name));
    return isTask ? { format: 'label-studio', version: null, sureness: sureness.certain, choices: ['encoding'] } : null;
  },
  async read(input, { annotator: wanted, takesCurated = false }, work) {
    const { encoding } = input.decoded();
    const builder = new DocumentBuilder();
    const tasks = input.json?.values() ?? [];
    const rivals = rivalsIn(tasks);
    const curated = takesCurated ? rivals.find(({ isCurated }) => isCurated) : undefined;
    const annotator = wanted ?? curated?.name;
    const isUnsure = rivals.length > 1 && !rivals.some(({ name }) => name === annotator);
    if (isUnsure) throw new KanwuError('annotator-unsure', annotatorsDetail(rivals));
    const texts = tasks.flatMap((task, place) => {
      work.progress(place / tasks.length);
      return textsOf(task, annotator, builder.unread);
    });
    const document = documentOfTexts(texts, ['utf-16', 'code-point', 'grapheme'], encoding, builder);
    const isSaid = document !== null && rivals.length > 1 && annotator !== undefined;
    return readOutcome(isSaid ? { ...document, annotator } : document);
  },
};

const format = 'label-studio';

/** The results that are read of a task: one annotation's, or one prediction's. */
interface Made {
  readonly results: readonly unknown[];
  readonly isDecided: boolean;
  readonly note: string;
}

function textsOf(task: unknown, annotator: string | undefined, unread: UnreadTally): readonly AnnotatedText[] {
  const data = isObject(task) && isObject(task.data) ? task.data : {};
  const marks: TextMark[] = [];
  const relations: TextRelation[] = [];
  const targets = new Set<string>();
  const categories: ImportedCategory[] = [];
  for (const { results, isDecided, note } of [decidedIn(task, annotator, unread), predictedIn(task)]) {
    /** Where regions stand in `marks`: their ids are told apart within an annotation. */
    const places = new Map<string, number>();
    const others: unknown[] = [];
    for (const result of results) {
      const value = valueIn(result);
      if (value === null) continue;
      const [start, end] = [countField(value, 'start'), countField(value, 'end')];
      const labels = listField(value, 'labels');
      if (start !== null && end !== null && labels.length > 0) {
        targets.add(textField(result, 'to_name') ?? '');
        places.set(textField(result, 'id') ?? '', marks.length);
        const spans = [{ start, end, quote: textField(value, 'text') }];
        for (const label of labels) marks.push({ spans, label: String(label), isDecided, note });
      } else others.push(result);
    }
    for (const result of others) {
      const place = places.get(textField(result, 'id') ?? '');
      const marked = marks[place ?? -1];
      const answer = answerIn(result);
      const name = textField(result, 'from_name');
      if (place === undefined && isOfWholeText(result)) {
        append(categories, categoriesIn(result, isDecided));
        continue;
      }
      if (place === undefined || marked === undefined || answer === null || name === null) {
        unread.add('attributes', nameOfOther(valueIn(result) ?? {}));
      } else marks[place] = { ...marked, attributes: { ...marked.attributes, [name]: answer } };
    }
    for (const result of results) {
      if (textField(result, 'type') !== 'relation') continue;
      const found = relationsOf(result, places, isDecided);
      if (found.length === 0) unread.add('relations', String(listField(result, 'labels')[0] ?? ''));
      append(relations, found);
    }
  }
  const text = taskText(data, targets);
  if (text === null) {
    unread.add('records-without-text');
    return [];
  }
  return [{ text, marks, relations, categories }];
}

function valueIn(result: unknown): JsonObject | null {
  return isObject(result) && isObject(result.value) ? result.value : null;
}

/** What somebody chose or wrote of a region; several choices, and the steps of a taxonomy, as one. */
function answerIn(result: unknown): string | null {
  const value = valueIn(result);
  const type = textField(result, 'type') ?? '';
  if (value === null) return null;
  const given = type === 'textarea' ? value.text : value[type];
  const answers = (Array.isArray(given) ? given : [given]).flatMap((each: unknown): string[] => {
    if (Array.isArray(each)) return [each.map(String).join('/')];
    return typeof each === 'string' || typeof each === 'number' ? [String(each)] : [];
  });
  return answers.length === 0 ? null : answers.join('; ');
}

/** Whether somebody chose something of the text as a whole: what is said of a region has its place. */
function isOfWholeText(result: unknown): boolean {
  const value = valueIn(result);
  const isChoice = ['choices', 'taxonomy'].includes(textField(result, 'type') ?? '');
  return isChoice && value !== null && !hasFields(value, 'start');
}

/** The steps of a taxonomy are one term. */
function categoriesIn(result: unknown, isDecided: boolean): readonly ImportedCategory[] {
  const scheme = textField(result, 'from_name') || format;
  const value = valueIn(result);
  return [...listField(value, 'choices'), ...listField(value, 'taxonomy')].flatMap((each) =>
    textCategory(format, Array.isArray(each) ? each.map(String).join('/') : String(each), { scheme, isDecided }),
  );
}

function nameOfOther(value: JsonObject): string {
  return Object.keys(value).find((key) => key.endsWith('labels')) ?? Object.keys(value)[0] ?? '';
}

/** What a relation is called that has no label. */
const unlabelled = 'related';

/** A relation for each of its labels; empty where it is not between two regions of the text. */
function relationsOf(result: unknown, places: ReadonlyMap<string, number>, isDecided: boolean): TextRelation[] {
  const from = places.get(textField(result, 'from_id') ?? '');
  const to = places.get(textField(result, 'to_id') ?? '');
  if (from === undefined || to === undefined) return [];
  const direction = textField(result, 'direction');
  const labels = listField(result, 'labels').map(String);
  return (labels.length === 0 ? [unlabelled] : labels).flatMap((label): TextRelation[] => {
    const leads = { label, subject: from, object: to, isDecided };
    const leadsBack = { label, subject: to, object: from, isDecided };
    if (direction === 'left') return [leadsBack];
    return direction === 'bi' ? [leads, leadsBack] : [leads];
  });
}

/** The text that a task is about: the field that spans name as their target, one called text, or the longest. */
function taskText(data: JsonObject, targets: ReadonlySet<string>): string | null {
  const fields = Object.keys(data).flatMap((name) => {
    const text = textField(data, name);
    return text === null || text.trim() === '' ? [] : [{ name, text }];
  });
  const named = fields.find(({ name }) => targets.has(name)) ?? fields.find(({ name }) => name === 'text');
  if (named !== undefined) return named.text;
  // An address of a picture is no text.
  const written = fields.filter(({ text }) => !/^(?:\w+:\/\/|\/|data:)/.test(text));
  return targets.size === 0 ? null : (written.sort((a, b) => b.text.length - a.text.length)[0]?.text ?? null);
}

function decidedIn(task: unknown, annotator: string | undefined, unread: UnreadTally): Made {
  const all = annotationsOf(task);
  const isOwn = (each: unknown): boolean =>
    annotator === groundTruth ? isGroundTruth(each) : annotator === undefined || annotatorOf(each) === annotator;
  const own = all.filter(isOwn);
  // Where only somebody else was at work, that is read.
  const among = own.length === 0 && new Set(all.map(annotatorOf)).size === 1 ? all : own;
  const chosen = (annotator === undefined ? all.find(isGroundTruth) : undefined) ?? among.at(-1);
  const others = all.length - (chosen === undefined ? 0 : 1);
  if (others > 0) unread.add('other-annotators', '', others);
  return { results: listField(chosen, 'result'), isDecided: true, note: noteOf(chosen) };
}

function annotationsOf(task: unknown): readonly unknown[] {
  return [...listField(task, 'annotations'), ...listField(task, 'completions')].filter(
    (each) => isObject(each) && each.was_cancelled !== true,
  );
}

function isGroundTruth(annotation: unknown): boolean {
  return isObject(annotation) && annotation.ground_truth === true;
}

/** What is chosen where the annotation is wanted, of whomever, that a reviewer called the ground truth: the name of the field. */
const groundTruth = 'ground_truth';

/** Those between whom somebody has to choose, who worked at the same tasks, and what a reviewer called right. */
function rivalsIn(tasks: readonly unknown[]): readonly Annotator[] {
  const rivals = new Map<string, { texts: number; marks: number }>();
  const count = (name: string, annotation: unknown): void => {
    const known = rivals.get(name) ?? { texts: 0, marks: 0 };
    const marks = listField(annotation, 'result').length;
    rivals.set(name, { texts: known.texts + 1, marks: known.marks + marks });
  };
  for (const task of tasks) {
    // Of one's work the last is read.
    const last = new Map(annotationsOf(task).map((each) => [annotatorOf(each), each]));
    if (last.size < 2) continue;
    for (const [name, annotation] of last) count(name, annotation);
    const right = annotationsOf(task).find(isGroundTruth);
    if (right !== undefined) count(groundTruth, right);
  }
  return [...rivals].map(([name, counts]) => ({ name, isCurated: name === groundTruth, ...counts }));
}

/** By the address that they go by there, or their number. */
function annotatorOf(annotation: unknown): string {
  const by = isObject(annotation) ? annotation.completed_by : null;
  const id = isObject(by) ? by.id : by;
  return textField(by, 'email') ?? (typeof id === 'number' ? `#${id}` : '?');
}

function predictedIn(task: unknown): Made {
  const last = listField(task, 'predictions').at(-1);
  return { results: listField(last, 'result'), isDecided: false, note: textField(last, 'model_version') ?? '' };
}

/** Who annotated it there, and when. */
function noteOf(annotation: unknown): string {
  const name = annotatorOf(annotation).replace('?', '');
  const at = textField(annotation, 'updated_at') ?? textField(annotation, 'created_at') ?? '';
  const parts = [name, at.slice(0, 10)].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Label Studio: ${parts.join(', ')}`;
}
