import type { Command } from '../../model/commands/command.ts';
import type { Edit } from '../../model/journal.ts';
import type { LaidDown } from '../formats/importer.ts';
import type { IssueAnalysis } from './analyse-issue.ts';

/** The edit that brings what is in a file into a workspace. */
export function importEditOf(analysis: IssueAnalysis): Edit {
  const { publications, issues, pages, articles, blocks, corrections } = analysis;
  const { comments, mentions, relations, attributes, classifications, entities, laidDown } = analysis;
  return {
    action: 'issue-import',
    articleId: null,
    summary: (pages[0]?.fileName ?? '').slice(0, 200),
    commands: [
      ...laidDownCommands(laidDown),
      { name: 'publication.add', payload: { records: publications } },
      { name: 'issue.add', payload: { records: issues } },
      { name: 'page.add', payload: { records: pages } },
      { name: 'article.add', payload: { records: articles } },
      { name: 'block.add', payload: { records: blocks } },
      { name: 'correction.add', payload: { records: corrections } },
      ...(comments.length === 0 ? [] : [{ name: 'comment.add' as const, payload: { records: comments } }]),
      ...(entities.length === 0 ? [] : [{ name: 'entity.add' as const, payload: { records: entities } }]),
      { name: 'mention.add', payload: { records: mentions } },
      { name: 'relation.add', payload: { records: relations } },
      ...(attributes.length === 0 ? [] : [{ name: 'attribute.add' as const, payload: { records: attributes } }]),
      { name: 'classification.add', payload: { records: classifications } },
    ],
  };
}

function laidDownCommands(laidDown: LaidDown | null): readonly Command[] {
  if (laidDown === null) return [];
  const { types, attributeTypes, relationTypes, vocabularies, rulings } = laidDown;
  const commands: readonly Command[] = [
    { name: 'type.add', payload: { records: types } },
    { name: 'attributeType.add', payload: { records: attributeTypes } },
    { name: 'relationType.add', payload: { records: relationTypes } },
    { name: 'vocabulary.add', payload: { records: vocabularies } },
    { name: 'ruling.add', payload: { records: rulings } },
  ];
  return commands.filter(({ payload }) => 'records' in payload && payload.records.length > 0);
}
