import type { memoryWords as chinese } from '../zh/memory.ts';
import { counted } from './counted.ts';

/** What the window says of what is remembered and learned. */
export const memoryWords: typeof chinese = {
  memory: {
    about:
      'A name that was accepted, or given to an entry, is suggested wherever else it occurs; rejected twice in the same surroundings, it is no longer suggested there. Below, you can also settle that a name is always or never suggested.',
    table: 'Remembered names',
    filter: 'Filter names',
    given: 'name of an entry',
    extentLabel: 'Filter by whether it is suggested',
    extent: {
      all: 'All',
      proposed: 'Suggested',
      'not-proposed': 'Not suggested',
      withheld: 'Withheld somewhere',
      ruled: 'Set by hand',
    },
    count: (count) => counted(count, 'name', 'names'),
    column: {
      type: 'Type',
      name: 'Name',
      accepted: 'Accepted',
      rejected: 'Rejected',
      withheld: 'Withheld at',
      ruling: 'Suggest',
    },
    rulingOf: (name) => `Whether to suggest ${name}`,
    ruleListed: (count) => `All ${count.toLocaleString('en-GB')} listed:`,
    verdict: { decided: 'As reviewed', always: 'Always', never: 'Never' },
    verdictHint: {
      decided: 'While it is accepted at least as often as rejected',
      always: 'Everywhere, whatever was decided',
      never: 'Nowhere, whatever was decided',
    },
    none: 'No names are remembered yet',
    noneNext: 'Names that you accept or reject while reviewing are kept here. You can also add one below.',
    add: {
      label: 'Add a name',
      name: 'Name to add',
      verdict: 'Whether to suggest the name to add',
      submit: 'Add',
      hint: 'A name is recognised however it is printed: traditional or simplified, full or half width, any middle dot, spaces inside.',
      tooShort: 'A name has at least two characters.',
      there: (name) => `That is so already for “${name}”.`,
      added: (name) => `Added “${name}”.`,
    },
  },
  learning: {
    about:
      'Kanwu learns a little from every name that you accept or reject, and from what you file articles under, so that what it suggests next suits this newspaper better. What it has learned is kept in this workspace and never leaves this computer unless you export it.',
    passages: 'Names learned from',
    passageCount: (count) => (count === 0 ? 'None yet' : counted(count, 'passage', 'passages')),
    features: 'Features adjusted',
    featureCount: (count) => counted(count, 'feature', 'features'),
    filed: 'Categories learned',
    filedCount: (categories, articles) =>
      articles === 0
        ? 'No article is filed yet'
        : `${counted(categories, 'category', 'categories')} from ${counted(articles, 'article', 'articles')}`,
    since: 'Since',
    sinceBeginning: 'The workspace was made',
    sinceReset: (when) => `The reset on ${when}`,
    sinceImport: (when) => `${when}, starting from what was imported then`,
    model: 'Shipped model',
    otherModel: (model) =>
      `What was imported about names belongs to another version of the model (${model}) and has no effect on this one. What you decided here since then is learned from as always. To use what was learned elsewhere, export it there again with this version of Kanwu and import that.`,
    tasks: 'What to do with what was learned',
    export: 'Export…',
    import: 'Import…',
    reset: 'Reset what was learned',
    exportHint:
      'Of the text of filed articles the exported file holds only words and pairs of characters, with how many articles have them.',
    resetHint: 'Resetting goes back to the shipped model. What you accepted and rejected stays, and it can be undone.',
    running: { reset: 'Resetting…', export: 'Exporting…', import: 'Importing…', undo: 'Undoing…' },
    outcome: {
      reset: 'What was learned has been reset.',
      exported: (path) => `Exported to ${path}`,
      imported: (passages, filedArticles) =>
        `Imported: names learned from ${counted(passages, 'passage', 'passages')}, categories from ${counted(filedArticles, 'article', 'articles')}.`,
      undone: 'Undone.',
    },
  },
};
