import type { Random } from '../../random.ts';

/** Families of layouts; what is measured on one that was not trained on says how well others will be read. */
export const layoutFamilies = [
  'paragraphs, spaced',
  'paragraphs, tight',
  'columns, spaced',
  'columns, tight',
  'items of their own width',
  'paragraphs broken by columns',
  'western',
  'small forms',
] as const;
export type LayoutFamily = (typeof layoutFamilies)[number];

/** How often pages of each family are made. */
const shares: Readonly<Record<LayoutFamily, number>> = {
  'paragraphs, spaced': 4,
  'paragraphs, tight': 4,
  'columns, spaced': 2,
  'columns, tight': 2.5,
  'items of their own width': 3,
  'paragraphs broken by columns': 1.5,
  western: 1.5,
  'small forms': 3.5,
};

/** How a page is set. Widths count ems. */
export interface PageLayout {
  readonly family: LayoutFamily;
  readonly traditional: boolean;
  /** The column's width; null where a paragraph is one line. */
  readonly width: number | null;
  /** Whether each item has a width of its own. */
  readonly widthByItem: boolean;
  readonly indent: string;
  readonly blanksBetweenItems: number;
  readonly blanksAfterHeadline: number;
  readonly blanksBetweenParagraphs: number;
  /** How often a paragraph is broken by blank lines inside it. */
  readonly broken: number;
  /** How often a picture's caption or furniture stands in the middle of a paragraph. */
  readonly interrupted: number;
  readonly headline: 'lines' | 'spaced' | 'solid';
  readonly dateline: number;
  readonly masthead: boolean;
  readonly mastheadRepeats: boolean;
  readonly strayLines: number;
  readonly bylines: number;
  readonly captions: number;
  readonly crossheads: number;
  readonly adverts: number;
  readonly headless: number;
  /** Whether it is a column of short news, each a paragraph without a headline. */
  readonly briefs: boolean;
  readonly punctuation: 'as written' | 'commas' | 'full stops' | 'spaces' | 'none';
  readonly noise: number;
}

export function drawFamily(random: Random, without: readonly LayoutFamily[]): LayoutFamily {
  const fit = layoutFamilies.filter((family) => !without.includes(family));
  return random.weighted(fit, (family) => shares[family]);
}

export function drawLayout(family: LayoutFamily, random: Random): PageLayout {
  const traditional = family !== 'western' && family !== 'paragraphs broken by columns' && random.chance(0.55);
  const often = (share: number, rate: number) => (random.chance(share) ? rate : 0);
  const common: PageLayout = {
    family,
    traditional,
    width: null,
    widthByItem: false,
    indent: random.chance(0.35) ? '　　' : '',
    blanksBetweenItems: 0,
    blanksAfterHeadline: 0,
    blanksBetweenParagraphs: 0,
    broken: 0,
    interrupted: 0,
    headline: random.chance(0.7) ? 'lines' : random.chance(0.7) ? 'spaced' : 'solid',
    dateline: random.pick([0, 0, 0.4, 0.9]),
    masthead: random.chance(0.6),
    mastheadRepeats: random.chance(0.12),
    strayLines: often(0.4, 0.12),
    bylines: often(0.6, random.pick([0.2, 0.5, 0.9])),
    captions: often(0.3, 0.2),
    crossheads: often(0.2, 0.1),
    adverts: often(0.3, 0.15),
    headless: often(0.12, 0.25),
    briefs: false,
    punctuation: traditional
      ? random.pick(['as written', 'as written', 'as written', 'commas', 'commas', 'full stops', 'spaces', 'none'])
      : 'as written',
    noise: random.chance(0.4) ? random.pick([0.004, 0.01, 0.02]) : 0,
  };
  switch (family) {
    case 'paragraphs, spaced': {
      const between = random.chance(0.6) ? 1 : 0;
      return {
        ...common,
        blanksBetweenItems: random.chance(0.85) ? between + random.between(between === 0 ? 1 : 0, 1) : 1,
        blanksAfterHeadline: random.chance(0.7) ? 1 : 0,
        blanksBetweenParagraphs: between,
      };
    }
    case 'paragraphs, tight':
      return common;
    case 'columns, spaced': {
      const between = random.chance(0.25) ? 1 : 0;
      return {
        ...common,
        width: random.between(8, 34),
        indent: random.chance(0.6) ? '　　' : '',
        blanksBetweenItems: 1,
        blanksAfterHeadline: random.chance(0.4) ? 1 : 0,
        blanksBetweenParagraphs: between,
      };
    }
    case 'columns, tight':
      return { ...common, width: random.between(8, 34), indent: random.chance(0.5) ? '　　' : '' };
    case 'items of their own width':
      return {
        ...common,
        widthByItem: true,
        width: 12,
        indent: random.chance(0.3) ? '　' : '',
        blanksBetweenItems: random.chance(0.4) ? 1 : 0,
        adverts: often(0.6, 0.3),
      };
    case 'paragraphs broken by columns':
      return {
        ...common,
        broken: 0.3,
        interrupted: 0.15,
        blanksBetweenItems: random.between(1, 3),
        blanksAfterHeadline: random.between(1, 3),
        blanksBetweenParagraphs: 1,
        headline: random.chance(0.7) ? 'spaced' : 'lines',
      };
    case 'western': {
      const width = random.chance(0.5) ? random.between(14, 40) : null;
      const between = random.chance(0.5) ? 1 : 0;
      return {
        ...common,
        width,
        indent: random.chance(0.2) ? '   ' : '',
        headline: 'lines',
        blanksBetweenItems: random.chance(0.75) ? 1 : 0,
        blanksAfterHeadline: random.chance(0.6) ? between : 0,
        blanksBetweenParagraphs: between,
        noise: 0,
      };
    }
    case 'small forms': {
      const between = random.chance(0.6) ? 1 : 0;
      const briefs = random.chance(0.2);
      return {
        ...common,
        blanksBetweenItems: briefs ? random.between(0, 1) : 1,
        blanksAfterHeadline: random.chance(0.6) ? 1 : 0,
        blanksBetweenParagraphs: briefs ? 0 : between,
        headline: 'lines',
        briefs,
        ...(briefs ? { headless: 1, dateline: 1, bylines: 0.8, adverts: 0, noise: 0 } : {}),
      };
    }
  }
}
