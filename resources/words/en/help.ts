import type { helpWords as zhHelp, tourWords as zhTour } from '../zh/help.ts';

/** What the window says where it helps: on each screen, and on a tour. */
export const helpWords: typeof zhHelp = {
  title: 'Help',
  topicsLabel: 'Screens',
  topics: {
    start: {
      title: 'Getting started',
      text: [
        'Open the file of a newspaper’s issue (plain text, Word, PDF, ALTO, TEI and others). Kanwu cuts it into articles and marks people, organisations, places, positions, dates and sums for you to review.',
        'All work is in one workspace file; every change is saved at once, and all but a purge can be undone.',
        'If this is your first time, the tour takes you through a sample newspaper in about two minutes.',
      ],
    },
    library: {
      title: 'Library',
      text: [
        'The list on the left has the issues and articles of the workspace, with the state of each and how much waits in it.',
        'Type a headline, a newspaper or a date above it to filter; the button beside it filters by state, date, category, kind of correction and more.',
        'A right click on an article or issue (or the menu key) joins it, moves it, or keeps it from release.',
      ],
    },
    text: {
      title: 'Reviewing the text',
      text: [
        'Coloured underlines are Kanwu’s suggestions: dotted while they wait, solid once accepted. Go from one to the next and accept or reject it.',
        'Select text and press a digit to tag it; press a digit on a mark to change its type. On a suggestion, the digit of its own type accepts it, another gives it that type, and both go on to the next. Drag a mark’s edges by their lower corners, or move them a character at a time.',
        'Where a name is interrupted by other words, select one part of it, then select the other and add it.',
      ],
    },
    writing: {
      title: 'Writing in the text',
      text: [
        'In Write what you type is text. Changes are kept as corrections; what the source reads stays, and datasets have both.',
        'Where the same misreading stands elsewhere, a line below the text says so, and you can put all of them right in one go.',
        'Paragraphs that the source lost can be supplied, surplus ones struck, and parted ones joined.',
      ],
    },
    panel: {
      title: 'The panel',
      text: [
        'Above are the fields of the selected mark or correction, saved as soon as you leave them; below are entities, categories, corrections, the article’s own fields, and the history.',
        'The history says who did what and when; a single step can be taken back.',
      ],
    },
    page: {
      title: 'Cutting an issue into articles',
      text: [
        'Every line of an issue is shown, and how the lines make articles. What is doubtful is marked; go through it place by place.',
        'A line can begin an article, join the one before, become a headline or a byline, or be set aside (mastheads, page numbers, advertisements).',
      ],
    },
    names: {
      title: 'Names and the register',
      text: [
        '“Names to decide” lists what waits by name, so that a name is decided once for all its places.',
        'The register lists the entities that were accepted. Open one to see each of its places in all issues; merge, split, and link entries to authority lists.',
      ],
    },
    search: {
      title: 'Searching',
      text: [
        'Search looks through the text of the whole workspace; script and width make no difference. Hits are shown with what stands around them, can be sorted by that, and narrowed down by newspaper, year, type and more.',
        '“Copy with its reference” copies selected text with newspaper, date and page, to answer enquiries.',
      ],
    },
    replace: {
      title: 'Replacing',
      text: [
        'What is replaced becomes a correction; the source stays as it is. Look at each place, tick what shall change, and put it right together, as one step to undo.',
      ],
    },
    figures: {
      title: 'Overview and samples',
      text: [
        'The overview shows progress, work by day, kinds of corrections, how right suggestions were, names over time, and what is mentioned together. Every row of its tables leads to the list behind it.',
        '“Check a sample” draws marks and passages at random for you to judge, and says how good the work is, with confidence intervals.',
      ],
    },
    imports: {
      title: 'Importing',
      text: [
        'Many files, archives or whole folders can come in at once. A file that does not is listed with the reason and what to do; the others come in all the same.',
        'If an encoding was taken wrongly, read the page again in another one: what you did moves along.',
      ],
    },
    export: {
      title: 'Datasets and backups',
      text: [
        'Export datasets as JSON Lines, CSV, TEI, Parquet and others, of finished articles alone if you like. What is not for release stays here.',
        'Backups are made by themselves. “Save a copy” makes a whole workspace file that others can work in, to be merged later.',
      ],
    },
  },
};

/** What a tour of two minutes says. */
export const tourWords: typeof zhTour = {
  title: 'Tour',
  place: (at, all) => `Step ${at} of ${all}`,
  next: 'Next',
  back: 'Back',
  leave: 'End the tour',
  byKey: (key) => `${key} goes on`,
  steps: {
    welcome: {
      title: 'This is a sample newspaper',
      text: 'The library is on the left, the text in the middle, what is selected on the right. Underlined words are Kanwu’s suggestions, which wait for you.',
    },
    walk: {
      title: 'Go to the first suggestion',
      text: 'One key leads to the next mark that waits. The panel says what it is and why it was suggested.',
    },
    decide: {
      title: 'Accept or reject it',
      text: 'If it is right, accept it, if not, reject it; then you are at the next one.',
    },
    undo: { title: 'Everything can be undone', text: 'Each step is saved at once and can be undone, days later, too.' },
    tag: {
      title: 'Tag a name yourself',
      text: 'Select a word with the mouse (a double click will do), then press a digit, for instance 1 for a person.',
    },
    write: {
      title: 'Put the text right',
      text: 'Go over to Write and type over a misprint; what the source reads is kept. The same key leads back.',
    },
    done: {
      title: 'Finish an article',
      text: 'When you are through with an article, call it done and go to the next.',
    },
    further: {
      title: 'From here on',
      text: 'Decide names once for all issues, search the whole text, and export a dataset in the end. Help is always at hand.',
    },
  },
};
