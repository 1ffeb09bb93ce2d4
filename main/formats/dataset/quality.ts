import type { Share } from '../../../model/sample.ts';
import type { SampleFigures } from '../../../model/sample-figures.ts';
import { sample as english } from '../../../resources/words/en/sample.ts';
import { terms as englishTerms } from '../../../resources/words/en/terms.ts';
import { sample as chinese } from '../../../resources/words/zh/sample.ts';
import { terms as chineseTerms } from '../../../resources/words/zh/terms.ts';

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

/** A line of what a sample says: of a type, or of all together. */
export interface QualityLine {
  readonly type: SampleFigures['findings'][number]['type'];
  /** In both languages. */
  readonly name: string;
  /** Some of all, the share and its interval; null where none was looked at. */
  readonly wrong: string | null;
  readonly missing: string | null;
}

/** When a sample was drawn, by whom, of what, and how far it was looked at: in both languages. */
export function sampleSaid({ at, by, seed, status, of, drawn, judged, read }: SampleFigures): string {
  const looked = { judged, marks: drawn.marks, read, passages: drawn.passages };
  return [
    `${at.slice(0, 10)}, ${by}`,
    `${chinese.seeded(seed)} ${english.seeded(seed)}`,
    `${chinese.ofStatus[status]} ${english.ofStatus[status].toLowerCase()}`,
    `${chinese.drawnFrom(of.marks, of.passages)} ${english.drawnFrom(of.marks, of.passages).toLowerCase()}`,
    `${chinese.progress(looked)} ${english.progress(looked)}`,
  ].join('; ');
}

/** What all figures leave unsaid: what the interval is, and where only marks were looked at, that nothing is known of what is missing. */
export function intervalSaid({ read }: SampleFigures): string {
  const only = read === 0 ? ` ${chinese.onlyMarked} ${english.onlyMarked}` : '';
  return `${chinese.intervalSaid} ${english.intervalSaid}${only}`;
}

export function qualityLines({ findings }: SampleFigures): readonly QualityLine[] {
  return findings.map(({ type, wrong, missing }) => ({
    type,
    name: type === null ? '合计 all' : `${chineseTerms.typeName(type)} ${englishTerms.typeName(type)}`,
    wrong: shareSaid(wrong),
    missing: shareSaid(missing),
  }));
}

function shareSaid(found: Share | null): string | null {
  if (found === null || found.all === 0) return null;
  const { some, all, interval } = found;
  return english.share(some, all, percent.format(some / all), [
    percent.format(interval.low),
    percent.format(interval.high),
  ]);
}

/** What samples say as lines of Markdown, each sample a table; none where no sample was looked at. */
export function qualityInMarkdown(quality: readonly SampleFigures[]): readonly string[] {
  if (quality.length === 0) return [];
  const tables = quality.flatMap((figures) => [
    ...[`${inMarkdown(sampleSaid(figures))}.`, '', `| type | 标错的 wrong | 漏标的 missing |`, '| --- | --- | --- |'],
    ...qualityLines(figures).map(
      ({ type, name, wrong, missing }) =>
        `| ${type === null ? '' : `\`${type}\` `}${inMarkdown(name)} | ${wrong ?? '–'} | ${missing ?? '–'} |`,
    ),
    ...['', intervalSaid(figures), ''],
  ]);
  return ['## 质量 Quality', '', ...tables];
}

/** Text of people's own, in which nothing is markup. */
function inMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&').replaceAll(/\s+/gu, ' ');
}
