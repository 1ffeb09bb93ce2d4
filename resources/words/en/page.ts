import type { pageWords as chinese } from '../zh/page.ts';
import { counted } from './counted.ts';

const articlePlace = { before: 'Above: ', after: 'Below: ', open: 'Open: ', other: '' };

/** What the window says of a page as a whole, and its image. */
export const pageWords: typeof chinese = {
  arrange: {
    title: 'Articles of the issue',
    facts: (articles, lines) => `${counted(articles, 'article', 'articles')} · ${counted(lines, 'line', 'lines')}`,
    acts: 'Cut and join articles',
    lines: 'All text, line by line',
    outline: 'Articles',
    waiting: (count) => (count === 0 ? 'Nothing uncertain' : `${count} uncertain`),
    article: (place) => `Article ${place}`,
    outside: 'Outside articles',
    choice: (place, headline) => `${place} ${headline}`,
    role: 'Role of the chosen lines',
    moveTo: 'Article of the chosen lines',
    drag: 'Drag to another article',
    doubt: {
      start: (percent) => `Begins here? ${percent}%`,
      'no-start': (percent) => `A new article? ${percent}%`,
      role: (percent) => `Role? ${percent}%`,
    },
    short: {
      'next-doubt': 'Next',
      'previous-doubt': 'Previous',
      'confirm-cut': 'Right',
      'start-article': 'New article',
      'join-article': 'Join',
      'set-lines-aside': 'Set aside',
      'leave-arrangement': 'Back to article',
    },
  },
  furniture: {
    title: (issue) => `Outside articles · ${issue}`,
    purpose:
      'Text that belongs to no article: mastheads, page numbers, names of editors. Tick what is here by mistake, and put it into an article.',
    none: 'Nothing left: all text is in articles.',
    first: 'Before the first article',
    after: (headline) => `After “${headline}”`,
    chosen: (count) => `${count} ticked`,
    article: 'Article to put it into',
    choice: (place, ordinal, headline) => `${articlePlace[place]}${ordinal} ${headline}`,
    add: 'Put into article',
    newArticle: 'New article',
    done: (count, headline) => `Put ${counted(count, 'paragraph', 'paragraphs')} into “${headline}”.`,
    goTo: 'Open it',
  },
  pageImage: {
    title: 'Page image',
    of: (name) => `Image of the page: ${name}`,
    ofWithBox: (name) => `Image of the page: ${name}; the selected text is outlined`,
    line: 'The line as it is printed',
    noLine: 'Of this line no image is there.',
    noArticle: 'No article is open',
    none: 'This page has no image',
    noneNext: 'Its file does not say where its text stands on one. ALTO, PAGE and hOCR files do.',
    missing: (name) => (name === '' ? 'The page image is not there' : `The page image ${name} is not there`),
    neverFound: 'It was not found in the folder of the page’s file or in those around it when the page was imported.',
    wasAt: (path) => `It was at ${path}.`,
    isOther: 'The file is not as large as the one that was there at import: it may be another picture',
    previous: 'Previous image',
    next: 'Next image',
    which: (place, count) => `${place} of ${count}`,
    farther: 'Smaller',
    closer: 'Larger',
    fitWidth: 'Fit width',
    fitWhole: 'Whole page',
    turn: 'Turn by a quarter',
    close: 'Close page image',
  },
};
