import type { noticeWords as chinese } from '../zh/notices.ts';
import { counted } from './counted.ts';
import { formatNames, unread as unreadWords } from './formats.ts';

/** What the window says of what happened, in notices. */
export const noticeWords: typeof chinese = {
  notice: {
    label: 'Notices',
    nothingDoubtful: 'Recognition was sure of this article',
    nothingDoubtfulNext: 'Or its file does not say how sure it was.',
    imagesFound: (found) =>
      found === 0 ? 'No missing page image was found there' : `${counted(found, 'page image', 'page images')} found`,
    imagesMissing: (missing) =>
      missing === 0
        ? 'None is missing any more.'
        : `${missing} still ${missing === 1 ? 'is' : 'are'} missing. Look in another folder.`,
    copied: 'The copy is saved and checked',
    merged: (entries) =>
      entries === 0 ? 'Nothing new in this copy' : `${counted(entries, 'change', 'changes')} came in`,
    mergedNext: (entries, conflicts, lists) =>
      [
        conflicts === 0
          ? entries === 0
            ? ''
            : 'No conflicts.'
          : `${counted(conflicts, 'conflict', 'conflicts')} ${conflicts === 1 ? 'waits' : 'wait'} to be settled.`,
        lists === 0 ? '' : `${counted(lists, 'authority list', 'authority lists')} came along.`,
      ]
        .join(' ')
        .trim(),
    imported: (articles) => `Imported 1 file with ${counted(articles, 'article', 'articles')}`,
    found: (mentions, corrections) =>
      `Found ${counted(mentions, 'entity', 'entities')} and ${counted(corrections, 'possible correction', 'possible corrections')}, waiting for review.`,
    vocabulary: (scheme, terms, isUpdate) =>
      `${isUpdate ? 'Updated' : 'Imported'} the vocabulary “${scheme}” with ${counted(terms, 'term', 'terms')}`,
    vocabularyNext: 'You can use it in the Categories tab.',
    issueRemoved: (title) => `Removed ${title}`,
    reread: 'The page is read in the other encoding',
    purged: (name) => `Purged ${name}`,
    purgedElsewhere:
      'The workspace file holds neither its text nor its annotations and history any more. Copies elsewhere may.',
    purgedBackups: (count, failed) =>
      failed.length === 0
        ? `It is out of ${counted(count, 'backup', 'backups')}, too.`
        : `It is out of ${counted(count, 'backup', 'backups')}; these still hold it: ${failed.join(', ')}.`,
    purgedLater:
      'Another program or an export still reads the older state: its text is in the file until that has ended.',
    draftsFound: (count: number) =>
      `${counted(count, 'entry', 'entries')} ${count === 1 ? 'was' : 'were'} left unfinished last time`,
    draftsFoundNext: 'The text is all there, where it was typed, to be saved or discarded.',
    showDraft: 'Show',
    draftPlaceGone: 'What this was typed for is no longer there',
    typesCame: (count) =>
      `${counted(count, 'label', 'labels')} came in as ${count === 1 ? 'a type' : 'types'} of ${count === 1 ? 'its' : 'their'} own`,
    typesCameNext: (types) =>
      `${types.join(', ')}. Make them part of types that you have (the same labels then come in so, too), or give them names, colours and keys.`,
    readAsText: 'Read as plain text',
    chooseEncoding: 'Choose encoding…',
    readAs: ({ format, version, encoding }) =>
      `Read as ${formatNames[format].replace(/^an? /, '')}${version === undefined ? '' : `, version ${version}`}, ${encoding}.`,
    notRead: 'Not read, but still in the file:',
    unread: (unread) => unreadWords(unread),
    cannotStrike: 'A supplied paragraph can’t be struck',
    cannotStrikeNext: 'The print does not have it. Take it away in the list of corrections.',
    noMoreWork: 'No more articles with work',
    workElsewhere: {
      next: 'Suggestions still wait in articles that are listed before this one.',
      previous: 'Suggestions still wait in articles that are listed after this one.',
    },
    noWorkListed: 'In the other articles that are listed, nothing waits for a decision, or they are done.',
    cannotArrange: 'That can’t be done here',
    cannotArrangeNext:
      'It is so already, or the cut would lie within an accepted correction or a supplied paragraph; reject the correction first.',
    articleHasDecisions: (headline) =>
      `“${headline}” has categories, a note, a headline of its own, a reference code or is not for release, which would be lost`,
    articleHasDecisionsNext:
      'Join it into another article, or take these away in the Article and Categories tabs first.',
    acceptedTogether: (count) => (count === 1 ? 'Accepted 1 suggestion' : `Accepted ${count} suggestions`),
    acceptedHidden: (count) =>
      count === 0 ? '' : `${count} of them are not marked in the text, by what is shown at the moment.`,
    noFaint: 'No faint names in this article',
    noFaintNext: 'Nothing else in it is probable enough to be a name.',
    cannotExtend: 'The selection can’t be added to the mention',
    cannotExtendNext: 'It belongs to it already, reaches over a paragraph’s end, or stands on another page.',
    cannotSplit: 'The paragraph can’t be split here',
    cannotSplitNext: 'Select text inside the paragraph, where the new one is to begin.',
    crossesBlocks: 'A correction can’t reach over paragraphs',
    crossesBlocksNext: 'Select text in one paragraph only, or join the paragraphs first, in the Article tab.',
  },
};
