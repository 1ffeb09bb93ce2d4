import type { AnnotatedText, TextMark, TextRelation } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { type Importer, sureness } from '../importer.ts';
import { countField, hasFields, isObject, type JsonObject, listField, textField } from '../json/json-fields.ts';
import { readOutcome } from '../read-outcome.ts';
import type { UnreadTally } from '../unread-tally.ts';

/**
 * Label Studio's JSON (https://labelstud.io/guide/export). What people annotated was decided, what models predicted stays a suggestion;
 * of several annotators the one whose work is the ground truth is read, else the last one.
 */
export const labelStudio: Importer = {
  probe({ json }) {
    const first = json?.first;
    const isTask = ['annotations', 'completions', 'predictions'].some((name) => hasFields(first, 'data', name));
    return isTask ? { format: 'label-studio', version: null, sureness: sureness.certain, choices: ['encoding'] } : null;
  },
  async read(input, _choices, work) {
    const { encoding } = input.decoded();
    const builder = new DocumentBuilder();
    const tasks = input.json?.values() ?? [];
    const texts = tasks.flatMap((task, place) => {
      work.progress(place / tasks.length);
      return textsOf(task, builder.unread);
    });
    return readOutcome(documentOfTexts(texts, ['utf-16', 'code-point', 'grapheme'], encoding, builder));
  },
};

/** The results that are read of a task: one annotation's, or one prediction's. */
interface Made {
  readonly results: readonly unknown[];
  readonly isDecided: boolean;
  readonly note: string;
}

function textsOf(task: unknown, unread: UnreadTally): readonly AnnotatedText[] {
  const data = isObject(task) && isObject(task.data) ? task.data : {};
  const marks: TextMark[] = [];
  const relations: TextRelation[] = [];
  const targets = new Set<string>();
  for (const { results, isDecided, note } of [decidedIn(task, unread), predictedIn(task)]) {
    /** Where regions stand in `marks`: their ids are told apart within an annotation. */
    const places = new Map<string, number>();
    for (const result of results) {
      const value = isObject(result) && isObject(result.value) ? result.value : null;
      if (value === null) continue;
      const [start, end] = [countField(value, 'start'), countField(value, 'end')];
      const labels = listField(value, 'labels');
      if (start !== null && end !== null && labels.length > 0) {
        targets.add(textField(result, 'to_name') ?? '');
        places.set(textField(result, 'id') ?? '', marks.length);
        const spans = [{ start, end, quote: textField(value, 'text') }];
        for (const label of labels) marks.push({ spans, label: String(label), isDecided, note });
      } else unread.add(...otherValue(value));
    }
    for (const result of results) {
      if (textField(result, 'type') !== 'relation') continue;
      const found = relationsOf(result, places, isDecided);
      if (found.length === 0) unread.add('relations', String(listField(result, 'labels')[0] ?? ''));
      relations.push(...found);
    }
  }
  const text = taskText(data, targets);
  if (text === null) {
    unread.add('records-without-text');
    return [];
  }
  return [{ text, marks, relations }];
}

function otherValue(value: JsonObject): readonly ['categories' | 'attributes', string] {
  const [choice] = listField(value, 'choices');
  if (choice !== undefined) return ['categories', String(choice)];
  return ['attributes', Object.keys(value).find((key) => key.endsWith('labels')) ?? Object.keys(value)[0] ?? ''];
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

function decidedIn(task: unknown, unread: UnreadTally): Made {
  const all = [...listField(task, 'annotations'), ...listField(task, 'completions')].filter(
    (each) => isObject(each) && each.was_cancelled !== true,
  );
  const chosen = all.find((each) => isObject(each) && each.ground_truth === true) ?? all.at(-1);
  if (all.length > 1) unread.add('other-annotators', '', all.length - 1);
  return { results: listField(chosen, 'result'), isDecided: true, note: noteOf(chosen) };
}

function predictedIn(task: unknown): Made {
  const last = listField(task, 'predictions').at(-1);
  return { results: listField(last, 'result'), isDecided: false, note: textField(last, 'model_version') ?? '' };
}

/** Who annotated it there, and when. */
function noteOf(annotation: unknown): string {
  const by = isObject(annotation) ? annotation.completed_by : null;
  const name = textField(by, 'email') ?? (typeof by === 'number' ? `#${by}` : '');
  const at = textField(annotation, 'updated_at') ?? textField(annotation, 'created_at') ?? '';
  const parts = [name, at.slice(0, 10)].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Label Studio: ${parts.join(', ')}`;
}
