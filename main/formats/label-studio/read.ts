import type { AnnotatedText, TextMark } from '../annotated-text/annotated-text.ts';
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

interface Result {
  readonly value: JsonObject;
  readonly isDecided: boolean;
  readonly note: string;
  readonly target: string;
}

function textsOf(task: unknown, unread: UnreadTally): readonly AnnotatedText[] {
  const data = isObject(task) && isObject(task.data) ? task.data : {};
  const results = [...decidedResults(task, unread), ...predictedResults(task)];
  const marks: TextMark[] = [];
  const targets = new Set<string>();
  for (const { value, isDecided, note, target } of results) {
    const [start, end] = [countField(value, 'start'), countField(value, 'end')];
    const labels = listField(value, 'labels');
    if (start !== null && end !== null && labels.length > 0) {
      targets.add(target);
      for (const label of labels) {
        marks.push({ spans: [{ start, end, quote: textField(value, 'text') }], label: String(label), isDecided, note });
      }
    } else if (listField(value, 'choices').length > 0) unread.add('categories', String(listField(value, 'choices')[0]));
    else
      unread.add('attributes', Object.keys(value).find((key) => key.endsWith('labels')) ?? Object.keys(value)[0] ?? '');
  }
  const text = taskText(data, targets);
  if (text === null) {
    unread.add('records-without-text');
    return [];
  }
  return [{ text, marks }];
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

function decidedResults(task: unknown, unread: UnreadTally): readonly Result[] {
  const all = [...listField(task, 'annotations'), ...listField(task, 'completions')].filter(
    (each) => isObject(each) && each.was_cancelled !== true,
  );
  const chosen = all.find((each) => isObject(each) && each.ground_truth === true) ?? all.at(-1);
  if (all.length > 1) unread.add('other-annotators', '', all.length - 1);
  return resultsOf(chosen, true, noteOf(chosen), unread);
}

function predictedResults(task: unknown): readonly Result[] {
  const predictions = listField(task, 'predictions');
  return resultsOf(predictions.at(-1), false, textField(predictions.at(-1), 'model_version') ?? '', null);
}

function resultsOf(made: unknown, isDecided: boolean, note: string, unread: UnreadTally | null): readonly Result[] {
  return listField(made, 'result').flatMap((result): Result[] => {
    if (textField(result, 'type') === 'relation') {
      unread?.add('relations', String(listField(result, 'labels')[0] ?? ''));
      return [];
    }
    const value = isObject(result) && isObject(result.value) ? result.value : null;
    return value === null ? [] : [{ value, isDecided, note, target: textField(result, 'to_name') ?? '' }];
  });
}

/** Who annotated it there, and when. */
function noteOf(annotation: unknown): string {
  const by = isObject(annotation) ? annotation.completed_by : null;
  const name = textField(by, 'email') ?? (typeof by === 'number' ? `#${by}` : '');
  const at = textField(annotation, 'updated_at') ?? textField(annotation, 'created_at') ?? '';
  const parts = [name, at.slice(0, 10)].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Label Studio: ${parts.join(', ')}`;
}
