import type { Random } from '../../random.ts';
import type { PageLayout } from './layout.ts';
import type { PageWriter } from './page-writer.ts';
import { personName } from './people.ts';
import type { Story } from './text-pool.ts';

/** Articles that are no reports: a poem, a list, a letter, an advertisement, each with its own lines. */
export function writeSmallForm(writer: PageWriter, story: Story, layout: PageLayout, random: Random): void {
  random.pick([writeVerse, writeVerse, writeList, writeLetter, writeSpeech, writeAdvert])(
    writer,
    story,
    layout,
    random,
  );
}

function shortLines(story: Story, longest: number): string[] {
  return story.paragraphs
    .join('。')
    .split(/[^\p{Script=Han}]+/u)
    .filter((part) => part.length >= 2 && part.length <= longest);
}

function title(writer: PageWriter, lines: readonly string[], layout: PageLayout): void {
  writer.newLine(layout.blanksBetweenItems);
  writer.open();
  for (const [at, line] of lines.entries()) {
    if (at > 0) writer.newLine();
    writer.write(line, 'heading');
  }
}

function writeVerse(writer: PageWriter, story: Story, layout: PageLayout, random: Random): void {
  const even = random.chance(0.4) ? random.pick([5, 7]) : null;
  const lines = shortLines(story, 12)
    .map((line) => (even === null ? line : line.slice(0, even)))
    .filter((line) => even === null || line.length === even);
  if (lines.length < 5) return;
  title(
    writer,
    [`${lines[0] ?? ''}${random.chance(0.2) ? random.pick(['（外一首）', '（组诗）', '（二首）', '二首']) : ''}`],
    layout,
  );
  const author = personName(random);
  if (random.chance(0.7)) {
    writer.newLine(layout.blanksAfterHeadline);
    writer.write(author, 'byline');
    writer.credit([{ name: author, task: 'reporter' }]);
  }
  const strophe = random.chance(0.5) ? random.between(3, 6) : 99;
  const length = random.between(4, 14);
  for (const [at, line] of lines.slice(1, 1 + length).entries()) {
    const apart = at === 0 ? layout.blanksAfterHeadline : at % strophe === 0 ? 1 : 0;
    writer.newLine(apart);
    writer.write(even === null ? line : line + (at % 2 === 0 ? '，' : '。'), 'body');
  }
}

function writeList(writer: PageWriter, story: Story, layout: PageLayout, random: Random): void {
  const [head] = shortLines(story, 20);
  if (head === undefined) return;
  title(writer, [`${head}${layout.traditional ? '名單' : '名单'}`], layout);
  writer.newLine(layout.blanksAfterHeadline);
  writer.write(layout.traditional ? '經研究决定、授予下列同志稱號：' : '经研究决定，授予下列同志称号：', 'body');
  const rows = random.between(4, 14);
  for (let row = 0; row < rows; row++) {
    writer.newLine(row === 0 ? layout.blanksAfterHeadline : 0);
    writer.write(personName(random), 'body');
  }
  if (random.chance(0.5)) sign(writer, layout, random, head);
}

function writeLetter(writer: PageWriter, story: Story, layout: PageLayout, random: Random): void {
  const [head, signer] = shortLines(story, 14);
  if (head === undefined || signer === undefined) return;
  title(writer, [random.chance(0.5) ? `致${head}的一封信` : head], layout);
  writer.newLine(layout.blanksAfterHeadline);
  writer.write(
    layout.traditional
      ? random.pick(['同胞們：', '諸位先生：', '編輯先生：'])
      : random.pick(['市民朋友们：', '同志们：', '尊敬的读者：']),
    'body',
  );
  for (const paragraph of story.paragraphs.slice(0, 4)) {
    writer.newLine(layout.blanksBetweenParagraphs);
    writer.write(layout.indent + paragraph, 'body');
  }
  sign(writer, layout, random, signer);
}

/** A speech: who held it and when stand under its headline. */
function writeSpeech(writer: PageWriter, story: Story, layout: PageLayout, random: Random): void {
  const [head] = shortLines(story, 12);
  if (head === undefined) return;
  title(writer, [`${head.slice(0, 4)}${random.pick(['讲话', '致辞', '献词', '講話', '感言'])}`], layout);
  writer.newLine(random.chance(0.5) ? 0 : layout.blanksAfterHeadline);
  writer.write(`${random.pick(['市委书记', '市长', '校长', '主席', '院長'])}　${personName(random)}`, 'body');
  if (random.chance(0.8)) {
    writer.newLine();
    writer.write(`（${random.between(1930, 2010)}年${random.between(1, 12)}月${random.between(1, 28)}日）`, 'body');
  }
  if (random.chance(0.8)) {
    writer.newLine(layout.blanksAfterHeadline);
    writer.write(random.pick(['同胞们、朋友们：', '同志们：', '諸位先生：', '各位代表：']), 'body');
  }
  for (const paragraph of story.paragraphs.slice(0, 4)) {
    writer.newLine(layout.blanksBetweenParagraphs);
    writer.write(layout.indent + paragraph, 'body');
  }
}

function sign(writer: PageWriter, layout: PageLayout, random: Random, signer: string): void {
  writer.newLine(layout.blanksBetweenParagraphs);
  writer.write(signer, 'body');
  if (random.chance(0.8)) {
    writer.newLine();
    writer.write(`${random.between(1950, 2024)}年${random.between(1, 12)}月${random.between(1, 28)}日`, 'body');
  }
}

/** A short item of many short lines: what is sold, where, how to ring up. */
export function writeAdvert(writer: PageWriter, story: Story, layout: PageLayout, random: Random): void {
  const lines = shortLines(story, random.between(4, 12));
  if (lines.length < 3) return;
  writer.newLine(layout.blanksBetweenItems);
  writer.open();
  const length = random.between(2, 10);
  for (const [at, line] of lines.slice(0, length).entries()) {
    if (at > 0) writer.newLine();
    writer.write(line, at === 0 ? 'heading' : 'body');
  }
  if (random.chance(0.5)) {
    writer.newLine();
    writer.write(
      `${layout.traditional ? '電話' : '电话'}${random.between(10000, 99999)}${random.chance(0.5) ? '號' : ''}`,
      'body',
    );
  }
}
