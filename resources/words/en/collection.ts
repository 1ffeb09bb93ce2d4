import type { WholeField } from '../../../model/edits/arrange/said-of-whole.ts';
import type { collectionWords as chinese } from '../zh/collection.ts';
import { counted } from './counted.ts';
import { encodingNames } from './formats.ts';

const wholeFieldWords: Readonly<Record<WholeField, string>> = {
  headline: 'its own headline',
  subhead: 'its own subhead',
  people: 'bylines',
  note: 'note',
  'reference-code': 'reference code',
  'not-for-release': 'that it is not for release',
  done: 'that it is done',
};

/** What the window says of the collection: where it is kept, its newspapers and issues. */
export const collectionWords: typeof chinese = {
  start: {
    label: 'Start',
    title: 'Kanwu 刊误',
    purpose:
      'Open an issue of a newspaper as text, check the people, organisations and places found in it, put the text right, file the articles, export a dataset.',
    dropHint: 'Text files (.txt) and workspaces (.kanwu) can also be dropped on the window.',
    drop: 'Drop to open',
    where: 'The workspace is kept in',
    whereHint:
      'Everything is saved by itself in this one file. It is backed up by itself (“File → Backups…”); while it is closed, copy or move it as you like.',
    changeWhere: 'Choose another place…',
    recent: 'Recent workspaces',
    noRecent: 'None yet. They appear here once you have opened your first issue file.',
    missing: 'File is gone',
    preparing: (file) => `Preparing ${file}`,
    preparingWhy:
      'What this version of Kanwu lists and finds is worked out once from what is in the workspace, which stays as it is. Until then nothing of it is shown. You can leave it: it begins anew the next time.',
  },
  library: {
    title: 'Library',
    tree: 'Issues and articles',
    empty: 'This workspace has no issues yet',
    noHeadline: '(no headline)',
    progress: (done, all) => `${done}/${all}`,
    progressLabel: (done, all) => `${done} of ${counted(all, 'article', 'articles')} done`,
    waiting: (count) => (count === 0 ? 'nothing to review' : `${count.toLocaleString('en-GB')} to review`),
    correctionKind: 'With a correction of this kind',
    referenceCode: 'Reference code',
    notForRelease: (reason) => `Not for release: ${reason}`,
    onlyNotForRelease: 'Not for release',
    stale: 'A name in it was decided on elsewhere: its suggestions are renewed when you open it',
    furniture: (count) => `Outside articles (${count})`,
    menu: (title) => `Actions for ${title}`,
    onlyThisNewspaper: 'List this newspaper only',
    openArticle: 'Open',
    markAs: (state) => `Mark as “${state}”`,
    articleFacts: 'About this article',
    articleHistory: 'History',
    group: (title, year) => `${title ?? 'Unknown newspaper'} ${year ?? 'without date'}`,
    issues: (count) => counted(count, 'issue', 'issues'),
    shown: (shown, all) => `${shown} of ${all} listed`,
    order: 'Order',
    orders: {
      listed: 'As imported',
      newspaper: 'By newspaper and year',
      oldest: 'Oldest first',
      newest: 'Newest first',
      waiting: 'Most to review first',
    },
    filter: 'Filter the library',
    filterWords: 'Headline, newspaper, date, code',
    moreFilters: 'More conditions',
    filtersInUse: (count) => `More conditions (${count} in use)`,
    clearFilter: 'Clear the filter',
    found: (found, all) => `${found.toLocaleString('en-GB')} of ${counted(all, 'article', 'articles')}`,
    totals: ({ issues, articles, done, suggested }) => {
      const [finished, waiting] = [done, suggested].map((n) => n.toLocaleString('en-GB'));
      const all = `${counted(issues, 'issue', 'issues')}, ${counted(articles, 'article', 'articles')}`;
      return `${all}: ${finished} done, ${waiting} to review`;
    },
    none: 'No article fits.',
    any: 'any',
    states: 'State',
    suggestions: 'Suggestions to review',
    leastWaiting: (least) => (least === 1 ? '1 or more' : `${least.toLocaleString()} or more`),
    unknownIssue: 'Newspaper and date unknown',
    newspaper: 'Newspaper',
    days: 'Dates',
    from: 'From',
    until: 'Until',
    category: 'Category',
    filedUnder: (label, count) => `${label} (${count})`,
    person: 'Worked on by',
  },
  carrying: {
    moving: (headline, place, at, of) => `Moving “${headline}”: ${place}, article ${at} of ${of}`,
    here: 'where it is',
    after: (headline) => `after “${headline}”`,
    before: (headline) => `before “${headline}”`,
    keys: '↑ ↓ choose its place, Enter drops it, Esc leaves it where it was',
    moved: (headline, place) => `“${headline}” is article ${place} now`,
    stays: (headline) => `“${headline}” stays where it was`,
  },
  encoding: {
    title: (file) => `Which encoding is ${file} in?`,
    why: 'Its bytes do not tell. Choose the one in which it reads well.',
    wanted: (others) =>
      `What its bytes speak for is chosen. Where it does not read well, choose another${others === 0 ? '' : '; the other files are read in the same'}.`,
    encoding: 'Encoding',
    preview: 'How it begins',
    damaged: (places) =>
      `${counted(places, 'place', 'places')} ${places === 1 ? 'is' : 'are'} no text in this encoding.`,
    import: 'Import so',
    names: encodingNames,
  },
  removeIssue: {
    title: 'Remove this issue?',
    what: (articles, undo) =>
      `Its ${counted(articles, 'article', 'articles')}, with all entities, corrections and categories, will go from the workspace. The file on disk stays as it is. ${undo} brings everything back.`,
  },
  removeArticle: {
    title: 'Remove this article?',
    what: (blocks, undo) =>
      `Its ${counted(blocks, 'paragraph', 'paragraphs')} will be text outside articles, and can be put back into one. ${undo} brings everything back.`,
    stays: ({ mentions, relations, corrections, comments }) => {
      const counts = [
        ...(mentions > 0 ? [counted(mentions, 'reviewed entity', 'reviewed entities')] : []),
        ...(relations > 0 ? [counted(relations, 'reviewed relation', 'reviewed relations')] : []),
        ...(corrections > 0 ? [counted(corrections, 'reviewed correction', 'reviewed corrections')] : []),
        ...(comments > 0 ? [counted(comments, 'comment', 'comments')] : []),
      ];
      return counts.length === 0 ? '' : `What stays with the text: ${counts.join(', ')}.`;
    },
    lost: ({ categories, fields }) => {
      const said = [
        ...(categories > 0 ? [counted(categories, 'reviewed category', 'reviewed categories')] : []),
        ...fields.map((field) => wholeFieldWords[field]),
      ];
      return said.length === 0 ? '' : `What goes with the article: ${said.join(', ')}.`;
    },
    done: (headline) => `Removed “${headline}”`,
    doneNext: 'Its text is among the issue’s text outside articles.',
    cannot: (headline) => `“${headline}” has a supplied paragraph and can’t be removed`,
    cannotNext:
      'A supplied paragraph belongs to an article. Take it away in the list of corrections first, or merge the article into another.',
  },
  purge: {
    title: 'Purge an issue',
    purpose:
      'What is removed stays in the workspace file, so that it can be undone. Purging takes it out, and its words out of the history. It cannot be undone.',
    none: 'No issue was removed. To purge one that is there, select it in the list.',
    issue: 'Issue',
    choice: (name, date, isRemoved) =>
      [name, date, isRemoved ? 'removed' : null].filter((part) => part !== null).join(' · '),
    goes: 'What goes',
    files: (files) => `All text of ${counted(files.length, 'file', 'files')}: ${files.join(', ')}`,
    together: (names) => `The same file holds other issues, which go with it: ${names.join(', ')}`,
    articles: (articles, decisions) =>
      `${counted(articles, 'article', 'articles')}, ${counted(decisions, 'decision', 'decisions')}, and what was learned from them`,
    names: (names) =>
      `${counted(names, 'entity, publication or remembered name', 'entities, publications or remembered names')} found nowhere else`,
    size: (bytes) => `About ${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB of text`,
    stays:
      'What stays: who purged it, when and why, and the checksums of the files, so that it does not come back with a copy.',
    elsewhere: 'Copies and backups elsewhere may still hold it; a copy loses it when this workspace is merged into it.',
    backups: (count, made) =>
      `Also out of ${counted(count, 'backup', 'backups')} that ${count === 1 ? 'holds' : 'hold'} it (${made.slice(0, 3).join(', ')}${count > 3 ? ', …' : ''})`,
    reason: 'Reason',
    reasonHint: 'It is kept for good: do not quote what is to go.',
    name: (name) => `Type the issue’s name, “${name}”, to confirm`,
    go: 'Purge',
    working: 'Purging, and writing the workspace file anew…',
  },
  continueArticle: {
    title: 'Join with its continuation',
    purpose: (headline) =>
      `Where does “${headline}” continue? The article is put at its end, and the two become one; undoing parts them.`,
    article: 'Continues in',
    choice: (place, page, headline) => (page === null ? `${place} ${headline}` : `${place} ${headline} (p. ${page})`),
    oneParagraph: 'One paragraph goes on over the page',
    seam: (before, behind) => `…${before}│${behind}… What is printed between, like “continued on page 3”, is struck.`,
    go: 'Join',
  },
  joinIssue: {
    title: 'Put pages into another issue',
    purpose: (issue) =>
      `The pages of “${issue}”, with their articles, become part of another issue; undoing parts them.`,
    none: 'There is no other issue of its date, or beside it.',
    into: 'Put into',
    choice: (name, facts) => (facts === '' ? name : `${name} · ${facts}`),
    go: 'Put into issue',
  },
  issue: {
    numbered: (number) => `No. ${number}`,
    pages: (count) => `${count} pages`,
    pagedOver: (pages) => `p. ${pages.join(', ')}`,
    paged: (page) => `p. ${page}`,
  },
  publications: {
    title: 'Publications',
    issues: (count) => counted(count, 'issue', 'issues'),
    titleField: 'Title',
    titleHint: 'Put right here, it is right for every issue. The title before stays among the other titles.',
    noTitle: 'A publication needs a title',
    otherTitles: 'Other titles',
    otherTitlesHint:
      'Former titles, and what recognition made of the title; separate them with semicolons. Files imported under one of them come to this publication.',
    several: (titles) => titles.join('; '),
    issn: 'ISSN',
    noIssn: 'Not eight digits, or the check digit is wrong',
    cn: 'CN number',
    language: 'Language',
    noLanguage: 'Not stated',
    join: 'Turned out to be the same as another: join into',
    joinGo: 'Join',
    none: '(none)',
  },
};
