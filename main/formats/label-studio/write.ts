import { codePointsBefore } from '../annotated-text/code-points.ts';
import {
  articleFacts,
  beyondLabels,
  hasText,
  type LabelledSpan,
  LabelsUsed,
  spansOf,
} from '../annotated-text/labelled-text.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { DatasetFolder, Exporter } from '../dataset/exporter.ts';
import { type LossTally, notesBesideMentions } from '../dataset/losses.ts';
import { labelConfig } from './label-config.ts';

/** Which model predicted, as Label Studio asks. */
const model = 'kanwu';

/**
 * Label Studio's JSON (https://labelstud.io/guide/tasks) with the labelling set-up that it needs: a task an article, what people accepted
 * as its annotation, what is only suggested as its prediction. Offsets count code points, as Label Studio does since 1.5; the words beside
 * them prove it.
 */
export const labelStudio: Exporter = {
  code: 'label-studio',
  name: 'Label Studio',
  use: 'tool',
  recordKind: 'labelled-text',
  leavesOut: [...beyondLabels, 'attributes'],
  begin(files, losses) {
    const folder = files.folder('-label-studio', 'labelled-text');
    const tasks = folder.file('tasks.json');
    const used = { labels: new LabelsUsed(), categories: new LabelsUsed(), relations: new LabelsUsed() };
    let count = 0;
    return {
      head: () => tasks.append('['),
      async article(article) {
        if (!hasText(article, losses)) return;
        for (const { type } of article.entities) used.labels.add(type);
        for (const { label } of article.categories) used.categories.add(label);
        for (const { type } of article.relations) used.relations.add(type);
        const separator = count === 0 ? '\n' : ',\n';
        count += 1;
        await tasks.append(`${separator}${JSON.stringify(taskOf(article, losses))}`, 1);
      },
      async foot() {
        await tasks.append('\n]\n');
        await writeConfig(folder, labelConfig(used.labels.all(), used.categories.all(), used.relations.all()));
      },
    };
  },
};

function writeConfig(folder: DatasetFolder, config: string): Promise<void> {
  return folder.file('label-config.xml').append(config);
}

function taskOf(article: DatasetArticle, losses: LossTally) {
  const place = codePointsBefore(article.text);
  const spans = spansOf(article, losses);
  const relations = article.relations.map((relation) => ({ relation, home: homeOf(relation, article) }));
  losses.add('relations', relations.filter(({ home }) => home === null).length);
  const resultsOf = (status: Home) => [
    ...spans.filter(({ entity }) => entity.status === status).map((span) => labelResult(span, place)),
    ...categoryResults(article, status),
    ...relations.filter(({ home }) => home === status).map(({ relation }) => relationResult(relation)),
  ];
  losses.add('notes', notesBesideMentions(article));
  const predicted = resultsOf('suggested');
  return {
    data: { text: article.text, ...articleFacts(article) },
    annotations: [{ result: resultsOf('accepted') }],
    predictions: predicted.length === 0 ? [] : [{ model_version: model, result: predicted }],
  };
}

/** What people accepted is the annotation, what is suggested the prediction. */
type Home = 'accepted' | 'suggested';
type Relation = DatasetArticle['relations'][number];

/** Where a relation goes: to both of its mentions, with which it is accepted or suggested; null where these are parted. */
function homeOf({ status, subject, object }: Relation, { entities }: DatasetArticle): Home | null {
  const ends = [entities[subject]?.status, entities[object]?.status];
  if (ends.every((each) => each === 'suggested')) return 'suggested';
  return status === 'accepted' && ends.every((each) => each === 'accepted') ? 'accepted' : null;
}

function relationResult({ type, subject, object }: Relation) {
  const ends = { from_id: regionId(subject), to_id: regionId(object) };
  return { type: 'relation', ...ends, direction: 'right', labels: [type] };
}

/** Regions are named within their task. */
function regionId(place: number): string {
  return `m${place + 1}`;
}

function labelResult({ entity, place: ordinal, start, end }: LabelledSpan, place: (offset: number) => number) {
  return {
    ...{ id: regionId(ordinal), from_name: 'label', to_name: 'text', type: 'labels' },
    value: { start: place(start), end: place(end), text: entity.text, labels: [entity.type] },
    ...(entity.status === 'suggested' ? { score: entity.confidence } : {}),
    ...(entity.note === '' ? {} : { meta: { text: [entity.note] } }),
  };
}

function categoryResults({ categories }: DatasetArticle, status: Home) {
  const choices = categories.filter((category) => category.status === status).map(({ label }) => label);
  return choices.length === 0
    ? []
    : [{ id: 'categories', from_name: 'category', to_name: 'text', type: 'choices', value: { choices } }];
}
