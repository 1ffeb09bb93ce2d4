import { createHash } from 'node:crypto';
import type { IssueAnalysis } from '../../main/analysis/analyse-issue.ts';
import { anchoredRange } from '../../model/anchor.ts';
import type { Article } from '../../model/article.ts';
import { asPrinted, type Block, type BlockRole } from '../../model/block.ts';
import type { Classification } from '../../model/category.ts';
import type { Correction } from '../../model/correction.ts';
import {
  blockIdOf,
  classificationIdOf,
  correctionIdOf,
  mentionIdOf,
  publicationIdOf,
} from '../../model/derived-ids.ts';
import { type IssueId, newId, type PageId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { sourceOffset } from '../../model/offset.ts';
import { publicationTitled } from '../../model/publication.ts';
import type { Random } from '../../scripts/train/random.ts';
import { type InventedArticle, inventedArticle } from './invented-article.ts';

const origin = 'invented@1';

/** An issue as an import finds it, all of it suggested: 25 mentions an article, a broken line and a category. */
export function inventedIssue(random: Random, place: number, articleCount: number): IssueAnalysis {
  const publication = publicationTitled(publicationIdOf('芦岭报'), '芦岭报');
  const issueId = newId<IssueId>();
  const pageId = newId<PageId>();
  const found: { articles: Article[]; blocks: Block[]; corrections: Correction[] } = {
    articles: [],
    blocks: [],
    corrections: [],
  };
  const mentions: Mention[] = [];
  const classifications: Classification[] = [];
  let text = '';
  for (let ordinal = 1; ordinal <= articleCount; ordinal++) {
    const invented = inventedArticle(random);
    const at = text.length;
    text += `${invented.text}\n`;
    const article: Article = {
      ...{ id: newId(), issueId, ordinal, headline: null, subhead: null, reporters: ['晏听澜'], correspondents: [] },
      ...{ photographers: [], state: 'untouched', referenceCode: null, notForRelease: null, note: '' },
    };
    found.articles.push(article);
    found.blocks.push(...blocksOf(invented, article, pageId, at));
    const broken = at + invented.brokenAt;
    found.corrections.push({
      ...{
        id: correctionIdOf(pageId, broken, broken + 1, ''),
        pageId,
        start: sourceOffset(broken),
        end: sourceOffset(broken + 1),
        side: 'before',
        now: '',
        kind: 'line-join',
      },
      ...{ certainty: 'unknown', note: '', status: 'suggested', origin, confidence: 0.95 },
    });
    for (const { type, start, text: name } of invented.mentions) {
      const ranges = [anchoredRange(sourceOffset(at + start), sourceOffset(at + start + name.length))];
      mentions.push({
        ...{
          id: mentionIdOf(pageId, ranges, type),
          pageId,
          type,
          value: null,
          ranges,
          entityId: null,
          notForRelease: null,
          note: '',
        },
        ...{ status: 'suggested', origin, confidence: 0.5 + (random.bits() % 500) / 1000 },
      });
    }
    const code = String.fromCharCode(65 + (random.bits() % 20));
    classifications.push({
      ...{ id: classificationIdOf(article.id, 'clc', code), articleId: article.id, scheme: 'clc', code },
      ...{ status: 'suggested', origin, confidence: 0.6 },
    });
  }
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    ...{ ...found, mentions, comments: [], relations: [], attributes: [], classifications, readAlong: [] },
    ...{ entities: [], laidDown: null },
    source: { sha256, bytes, encoding: 'utf-8', text },
    recognition: null,
    publications: [publication],
    issues: [
      {
        id: issueId,
        ordinal: place,
        publicationId: publication.id,
        date: dateOf(place),
        number: String(place),
        ...{ referenceCode: null, notForRelease: null },
        note: '',
      },
    ],
    pages: [{ id: pageId, issueId, label: null, fileName: `芦岭报_${place}.txt`, sha256, importedAt: place }],
    report: { format: 'plain-text', encoding: 'utf-8', unread: [] },
  };
}

function blocksOf({ blocks }: InventedArticle, { id }: Article, pageId: PageId, at: number): Block[] {
  const roleOf = (place: number): BlockRole =>
    place === 0 ? 'headline' : place === blocks.length - 1 ? 'byline' : 'body';
  return blocks.map(({ start, end }, ordinal) => ({
    ...{ id: blockIdOf(pageId, at + start), pageId, articleId: id, ordinal, role: roleOf(ordinal) },
    ...{ start: sourceOffset(at + start), end: sourceOffset(at + end), ...asPrinted },
  }));
}

/** A day for each issue, from 1950 on. */
function dateOf(place: number): string {
  return new Date(Date.UTC(1950, 0, 1 + place)).toISOString().slice(0, 10);
}
