import { describe, expect, it } from 'vitest';
import type { FiledArticle } from '../../../model/filed-article.ts';
import { type ArticleId, newId } from '../../../model/ids.ts';
import { Background } from './background.ts';
import { CategoryLearner } from './category-learner.ts';

const supply = [
  '城东水厂二期工程开工，建成后日供水能力提高一倍，老旧供水管网同时改造。',
  '昨夜供水管网爆裂，抢修人员连夜更换水管，今晨恢复供水，水厂加压送水。',
  '水厂向居民开放，市民参观自来水净化过程，了解供水管网的维护。',
];
const other = [
  '青川区小学举行运动会，学生们参加跑步和跳绳比赛。',
  '图书馆举办读书会，读者交流诗歌和小说。',
  '农贸市场整修一新，摊主们昨日搬入新址。',
];
const another = '供水管网改造进入收尾阶段，水厂明日恢复正常供水。';
const water = { scheme: '水务', code: 'W1' };
const rest = { scheme: '水务', code: 'Z' };

function filed(text: string, change: Partial<FiledArticle> = {}): FiledArticle {
  return { id: newId<ArticleId>(), text, blocks: [], accepted: [water], rejected: [], isDone: false, ...change };
}

function learnerOf(articles: readonly FiledArticle[]): CategoryLearner {
  const learner = new CategoryLearner(() => new Background([]));
  for (const article of articles) learner.learn(article);
  return learner;
}

function scoreOf(learner: CategoryLearner, text: string, code = 'W1'): number {
  return learner.score({ text, blocks: [], issueDate: null }).find(({ key }) => key.code === code)?.score ?? 0;
}

describe('what an archivist files', () => {
  it('is learned: an article like those of a category speaks for it, another does not', () => {
    const learner = learnerOf(supply.map((text) => filed(text)));
    expect(scoreOf(learner, another)).toBeGreaterThan(5);
    for (const text of other) expect(scoreOf(learner, text)).toBeLessThan(1);
  });

  it('says nothing after one article', () => {
    expect(learnerOf([filed(supply[0] ?? '')]).score({ text: another, blocks: [], issueDate: null })).toEqual([]);
  });

  it('is told from what articles of other categories have as well', () => {
    const said = '本报讯记者从有关部门获悉';
    const alone = learnerOf(supply.map((text) => filed(said + text)));
    const beside = learnerOf([
      ...supply.map((text) => filed(said + text)),
      ...other.map((text) => filed(said + text, { accepted: [rest] })),
    ]);
    expect(scoreOf(alone, said)).toBeGreaterThan(0);
    expect(scoreOf(beside, said)).toBeLessThanOrEqual(0);
    expect(scoreOf(beside, another)).toBeGreaterThan(5);
  });

  it('counts against a category that articles were taken out of', () => {
    const rejections = supply.map((text) => filed(text, { accepted: [], rejected: [water] }));
    expect(scoreOf(learnerOf(rejections), another)).toBeLessThan(0);
  });

  it('depends on what is decided now, and not on the way there', () => {
    const articles = [...supply.map((text) => filed(text)), ...other.map((text) => filed(text, { accepted: [rest] }))];
    const wandering = learnerOf([
      ...articles.map((article) => ({ ...article, accepted: [rest], rejected: [water], isDone: true })),
      filed('不相干', { isDone: true }),
    ]);
    wandering.startFrom(null);
    for (const article of [...articles].reverse()) wandering.learn(article);
    for (const text of [...supply, ...other, another]) {
      for (const code of ['W1', 'Z']) {
        expect(scoreOf(wandering, text, code)).toBe(scoreOf(learnerOf(articles), text, code));
      }
    }
  });

  it('goes on elsewhere from what was learned here, as if all had been filed there', () => {
    const articles = [
      ...supply.map((text) => filed(text)),
      ...other.map((text) => filed(text, { accepted: [rest], rejected: [water], isDone: true })),
    ];
    const [last, ...earlier] = [...articles].reverse() as [FiledArticle, ...FiledArticle[]];
    const learned = learnerOf(earlier).learned();
    const elsewhere = learnerOf([filed('不相干')]);
    elsewhere.startFrom(JSON.parse(JSON.stringify(learned)) as typeof learned);
    expect(elsewhere.learned()).toEqual(learned);
    elsewhere.learn(last);
    expect(elsewhere.learned()).toEqual(learnerOf(articles).learned());
    for (const text of [...supply, ...other, another]) {
      for (const code of ['W1', 'Z']) {
        expect(scoreOf(elsewhere, text, code)).toBe(scoreOf(learnerOf(articles), text, code));
      }
    }
    elsewhere.forget(last);
    expect(elsewhere.learned()).toEqual(learned);
  });

  it('leaves aside who wrote the articles', () => {
    const byline = '记者何晚晴';
    const signed = supply.map((text) => {
      const blocks = [
        { start: 0, end: text.length, role: 'body' },
        { start: text.length + 1, end: text.length + 1 + byline.length, role: 'byline' },
      ] as unknown as FiledArticle['blocks'];
      return filed(`${text}\n${byline}`, { blocks });
    });
    expect(scoreOf(learnerOf(signed), byline)).toBe(0);
  });
});
