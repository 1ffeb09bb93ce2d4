import type { Random } from '../../random.ts';
import { masthead, numeral, strayLine } from './furniture.ts';
import { headlineFrom } from './headline.ts';
import { drawFamily, drawLayout, type LayoutFamily, type PageLayout } from './layout.ts';
import type { MarkedPage } from './marked-page.ts';
import { PageWriter } from './page-writer.ts';
import { leadByline, writtenByline, writtenCredit } from './people.ts';
import { writeAdvert, writeSmallForm } from './small-forms.ts';
import type { Story } from './text-pool.ts';
import { noisy, punctuated, typeset } from './typeset.ts';
import { westernStory } from './western.ts';

/** Gives the next story in a script. */
export type Stories = (script: Story['script']) => Story;

/** A page with known answers: a layout is drawn, and stories are set in it. */
export function generatePage(
  stories: Stories,
  random: Random,
  families: { readonly without?: readonly LayoutFamily[]; readonly only?: LayoutFamily } = {},
): MarkedPage {
  const layout = drawLayout(families.only ?? drawFamily(random, families.without ?? []), random);
  const writer = new PageWriter();
  if (layout.masthead) writeMasthead(writer, layout, random);
  // Files of one article are as common as whole pages.
  const items = random.chance(layout.family === 'small forms' ? 0.35 : 0.2) ? 1 : random.between(2, 9);
  // A long article that fills a file is often divided.
  const crossheads = items === 1 && random.chance(0.2) ? 0.4 : layout.crossheads;
  if (layout.briefs) writeLabel(writer, layout, random);
  for (let item = 0; item < items; item++) {
    if (item > 0 && layout.mastheadRepeats && random.chance(0.3)) writeMasthead(writer, layout, random);
    const story = western(layout) ? westernStory(random) : stories(layout.traditional ? 'traditional' : 'simplified');
    if (story.paragraphs.length === 0) continue;
    if (layout.family === 'small forms' && !layout.briefs && random.chance(0.65))
      writeSmallForm(writer, story, layout, random);
    else if (!western(layout) && random.chance(layout.adverts)) writeAdvert(writer, story, layout, random);
    else writeArticle(writer, story, layout, crossheads, random);
    if (random.chance(layout.strayLines) && !western(layout)) {
      writer.newLine(layout.blanksBetweenItems);
      writer.write(strayLine(random, layout.traditional), 'furniture');
    }
  }
  return writer.page(layout.family);
}

/** 简讯 over a column of short news. */
function writeLabel(writer: PageWriter, layout: PageLayout, random: Random): void {
  writer.newLine(layout.blanksBetweenItems);
  writer.write(
    layout.traditional
      ? random.pick(['簡訊', '短訊', '本埠簡訊'])
      : random.pick(['简讯', '短讯', '快讯', '一句话新闻']),
    'furniture',
  );
}

function writeMasthead(writer: PageWriter, layout: PageLayout, random: Random): void {
  const title = ['THE ASHBY HERALD', `Tuesday, May ${random.between(1, 28)}, 19${random.between(10, 99)}`];
  const lines = western(layout) ? title : masthead(random, layout.traditional);
  for (const [at, line] of lines.entries()) {
    writer.newLine(at === 0 ? layout.blanksBetweenItems : 0);
    writer.write(line, 'furniture');
  }
}

function writeArticle(writer: PageWriter, story: Story, layout: PageLayout, crossheads: number, random: Random): void {
  const width = layout.widthByItem ? itemWidth(random) : layout.width;
  const isWestern = western(layout);
  const headless = random.chance(layout.headless);
  const wording = (text: string) =>
    noisy(isWestern ? text : punctuated(text, layout.punctuation), layout.noise, random);
  writer.newLine(layout.blanksBetweenItems);
  writer.open();
  if (!headless) writeHeadline(writer, story, layout, width, random);
  const byline =
    random.chance(layout.bylines) && !isWestern ? writtenByline(random, layout.traditional, layout.briefs) : null;
  const bylineAt = byline === null ? 'nowhere' : random.pick(['head', 'line', 'solid', 'line'] as const);
  const atHead = bylineAt === 'head' && !headless && layout.headline !== 'solid';
  if (byline !== null) writer.credit(byline.people);
  if (byline !== null && atHead) {
    writer.newLine(layout.blanksAfterHeadline);
    writer.write(byline.text, 'byline');
  }
  for (const [at, paragraph] of story.paragraphs.entries()) {
    const lead = at === 0 ? leadFor(writer, layout, headless, random) : '';
    if (at > 0 || headless || layout.headline !== 'solid') {
      writer.newLine(headless && at === 0 ? 0 : at === 0 ? layout.blanksAfterHeadline : layout.blanksBetweenParagraphs);
    }
    const solid = !headless && at === 0 && layout.headline === 'solid';
    const set = typeset(lead + wording(paragraph), solid ? { ...layout, indent: '' } : layout, width, random);
    if (!isWestern && width === null && !solid && random.chance(layout.interrupted) && paragraph.length >= 60) {
      writeInterrupted(writer, set, story, layout, random);
    } else writer.write(set, 'body');
    if (at === story.paragraphs.length - 1) continue;
    if (!isWestern && random.chance(layout.captions)) writeCaption(writer, story, layout, random);
    if (!isWestern && random.chance(crossheads)) {
      const [crosshead] = headlineFrom(story.paragraphs.slice(at + 1, at + 2), random);
      writer.newLine(layout.blanksBetweenParagraphs);
      writer.write(crosshead?.slice(0, 12) ?? '', 'crosshead');
    }
  }
  if (byline === null || atHead) return;
  if (bylineAt === 'solid' && width === null && layout.punctuation === 'as written')
    writer.space(random.pick(['', ' ']));
  else writer.newLine(layout.blanksBetweenParagraphs);
  writer.write(byline.text, 'byline');
}

/** Columns of old pages: from three characters to the width of several. */
function itemWidth(random: Random): number {
  return random.pick([4, 6, 7, 8, 8, 8, 9, 10, 12, 14, 15, 16, 18, 22, 25, 30]);
}

function writeHeadline(
  writer: PageWriter,
  story: Story,
  layout: PageLayout,
  width: number | null,
  random: Random,
): void {
  const lines = [...(story.headline ?? headlineFrom(story.paragraphs, random, story.further))];
  const first = lines[0];
  const isKicker = first !== undefined && !western(layout) && random.chance(0.08);
  if (isKicker) lines.unshift(kickerFor(first, random));
  const second = lines[1];
  if (second !== undefined && random.chance(0.1)) lines[1] = `——${second}`;
  const wording = (text: string) => noisy(text, layout.noise, random);
  if (layout.headline !== 'lines') {
    writer.write(wording(lines.join(random.pick([' ', '　', '  ']))), 'heading');
    if (layout.headline === 'solid') writer.space(random.pick([' ', '　']));
    return;
  }
  for (const [at, line] of lines.entries()) {
    const apart = at === 1 && isKicker ? 0.5 : 0.15;
    if (at > 0) writer.newLine(layout.blanksAfterHeadline > 0 && random.chance(apart) ? 1 : 0);
    const wraps = width !== null && !western(layout) && line.length > width;
    const indent = random.chance(0.06) ? '　　　' : '';
    writer.write(
      indent + (wraps ? typeset(wording(line), { ...layout, indent: '' }, width, random) : wording(line)),
      'heading',
    );
  }
}

function western({ family }: PageLayout): boolean {
  return family === 'western';
}

/** A line that leads up to a headline. */
function kickerFor(headline: string, random: Random): string {
  const part = headline.slice(0, 8);
  return random.pick([
    `${part}系列报道之${random.pick([...'一二三四五'])}`,
    `${part}特写`,
    `${part}（之${random.pick([...'一二三四五'])}）`,
    `${part}强调`,
    `${part}：`,
    `本报专访${part}`,
    `${part}……`,
  ]);
}

function leadFor(writer: PageWriter, layout: PageLayout, headless: boolean, random: Random): string {
  if (western(layout)) return random.chance(layout.dateline) ? westernLead(random) : '';
  const solid = layout.headline === 'solid' && !headless;
  if (!random.chance(layout.dateline) && !solid && !(headless && random.chance(0.6))) return '';
  const place = random.pick([
    '重慶',
    '南京',
    '上海',
    '香港',
    '東京',
    '倫敦',
    '巴黎',
    '柏林',
    '清河',
    '柳河',
    '北平',
    '漢口',
  ]);
  const day = numeral(random.between(1, 30), random);
  const simple = random.pick(['北京', '上海', '清河', '东京', '伦敦', '柳河']);
  const date = `${random.between(1, 12)}月${random.between(1, 28)}日`;
  if (solid) return layout.traditional ? '本報訊 ' : '本报讯 ';
  if (random.chance(0.2)) {
    const byline = leadByline(random, layout.traditional);
    writer.credit(byline.people);
    return `${layout.traditional ? '本報訊' : '本报讯'}${byline.text}`;
  }
  return layout.traditional
    ? random.pick([
        `（${place}${day}日電）`,
        `（${place}${day}日${random.pick(['路透', '海通', '哈瓦斯', '中央社'])}電）`,
        `【中央社${place}${day}日電】`,
        `【${place}${day}日電】`,
        `▲${place}${day}日電　`,
        `${place}${day}日電、`,
        '【本報訊】',
        '【又訊】',
        '本報訊　',
      ])
    : random.pick([
        '本报讯 ',
        '本报讯　',
        `本报讯 ${date},`,
        `新华社${simple}${date}电 `,
        `据新华社${simple}${date}电 `,
        `本报${simple}${date}电 `,
        `（本报讯）`,
      ]);
}

function westernLead(random: Random): string {
  const place = random.pick(['LONDON', 'PARIS', 'BERN', 'PORT ASHBY', 'VIENNA']);
  return random.pick([`${place}, May ${random.between(1, 28)} (Reuters) - `, `${place} — `, '(Reuters) - ']);
}

/** A paragraph in whose middle a picture's caption, or a line that belongs to no article, stands. */
function writeInterrupted(writer: PageWriter, set: string, story: Story, layout: PageLayout, random: Random): void {
  const at = random.between(20, set.length - 20);
  writer.write(set.slice(0, at), 'body');
  if (random.chance(0.7)) writeCaption(writer, story, layout, random);
  else {
    writer.newLine(1);
    writer.write(strayLine(random, layout.traditional), 'furniture');
  }
  writer.newLine(1);
  writer.write(set.slice(at), 'body', true);
}

function writeCaption(writer: PageWriter, story: Story, layout: PageLayout, random: Random): void {
  const [what] = headlineFrom(story.paragraphs, random);
  const credit = writtenCredit(random, layout.traditional);
  writer.newLine(Math.max(1, layout.blanksBetweenParagraphs));
  writer.write(`${random.pick(['▲', '图为', '图为', '▲'])}${what}。${credit.text}`, 'caption');
  writer.credit(credit.people);
}
