import type { Language } from '../../model/language.ts';
import { errorWords } from '../../resources/words/errors.ts';
import type { WindowWords } from '../../resources/words/window.ts';
import type { Notice } from '../state/notices-part.ts';

type ReadAs = Extract<Notice, { kind: 'imported' }>['readAs'];

/** What a notice says. */
export function noticeWords(
  notice: Notice,
  m: WindowWords,
  language: Language,
): { readonly title: string; readonly body: string } {
  switch (notice.kind) {
    case 'error':
      return errorWords(notice, language);
    case 'imported':
      return {
        title: m.notice.imported(notice.articles),
        body: [
          m.notice.found(notice.mentions, notice.corrections),
          ...(notice.annotator === null ? [] : [m.annotators.taken(notice.annotator)]),
          ...(notice.images === null ? [] : [m.images.imported(notice.images, notice.images.folder)]),
          ...(isOrdinary(notice.readAs) ? [] : [m.notice.readAs(notice.readAs)]),
        ].join(' '),
      };
    case 'batch-imported': {
      const { counts, articles, mentions, corrections } = notice;
      const said = [m.imports.doneNext(counts), ...(articles === 0 ? [] : [m.notice.found(mentions, corrections)])];
      return { title: m.imports.done(counts, articles), body: said.filter((each) => each !== '').join(' ') };
    }
    case 'import-cut-off':
      return { title: m.imports.cutOff, body: m.imports.cutOffNext(notice.counts) };
    case 'copied':
      return {
        title: notice.isAsItIs ? m.damage.savedAsIs : m.notice.copied,
        body: notice.holdsNoImages ? `${notice.path}\n${m.images.notInBackups}` : notice.path,
      };
    case 'recovered':
      return { title: m.damage.recovered, body: m.damage.recoveredWords(notice.recovered) };
    case 'merged': {
      const { entries, conflicts, lists } = notice;
      return { title: m.notice.merged(entries), body: m.notice.mergedNext(entries, conflicts, lists) };
    }
    case 'issue-removed':
      return { title: m.notice.issueRemoved(notice.title), body: '' };
    case 'place': {
      const { syncClient } = notice.place;
      return syncClient === null
        ? { title: m.place.network, body: m.place.networkNext }
        : { title: m.place.synced(syncClient), body: m.place.syncedNext };
    }
    case 'purged':
      return {
        title: m.notice.purged(notice.name),
        body: [
          notice.isWashedOut ? m.notice.purgedElsewhere : m.notice.purgedLater,
          ...(notice.backups === null ? [] : [m.notice.purgedBackups(notice.backups.purged, notice.backups.failed)]),
        ].join(' '),
      };
    case 'reread':
      return { title: m.notice.reread, body: m.reread.came(notice.moved, notice.settled) };
    case 'nothing-doubtful':
      return { title: m.notice.nothingDoubtful, body: m.notice.nothingDoubtfulNext };
    case 'reference-copied':
      return { title: m.search.referenceCopied, body: notice.text };
    case 'annotators-to-choose':
      return { title: m.annotators.asked(notice.people), body: m.annotators.askedNext };
    case 'labels-to-decide':
      return { title: m.labels.asked(notice.labels), body: m.labels.askedNext };
    case 'types-came':
      return { title: m.notice.typesCame(notice.types.length), body: m.notice.typesCameNext(notice.types) };
    case 'images-to-keep':
      return { title: m.images.ask(notice), body: m.images.askNext(notice.folder) };
    case 'images-copied':
      return {
        title: m.images.copied(notice),
        body: notice.failure === null ? m.images.notInBackups : m.images.notCopied(notice.failure.count),
      };
    case 'images-found':
      return { title: m.notice.imagesFound(notice.found), body: m.notice.imagesMissing(notice.missing) };
    case 'vocabulary-imported':
      return {
        title: m.notice.vocabulary(notice.scheme, notice.terms, notice.isUpdate),
        body: m.notice.vocabularyNext,
      };
    case 'accepted-together':
      return { title: m.notice.acceptedTogether(notice.count), body: m.notice.acceptedHidden(notice.hidden) };
    case 'selection-crosses-blocks':
      return { title: m.notice.crossesBlocks, body: m.notice.crossesBlocksNext };
    case 'drafts-found':
      return { title: m.notice.draftsFound(notice.count), body: m.notice.draftsFoundNext };
    case 'draft-place-gone':
      return { title: m.notice.draftPlaceGone, body: notice.text };
    case 'example-kept':
      return { title: m.examples.kept(m.typeName(notice.type), notice.isRight), body: m.examples.keptNext };
    case 'no-example':
      return { title: m.examples.not, body: m.examples.why[notice.why] };
    case 'cannot-extend':
      return { title: m.notice.cannotExtend, body: m.notice.cannotExtendNext };
    case 'no-faint':
      return { title: m.notice.noFaint, body: m.notice.noFaintNext };
    case 'cannot-split':
      return { title: m.notice.cannotSplit, body: m.notice.cannotSplitNext };
    case 'cannot-strike':
      return { title: m.notice.cannotStrike, body: m.notice.cannotStrikeNext };
    case 'no-more-work': {
      const { direction, others } = notice;
      return { title: m.notice.noMoreWork, body: others ? m.notice.workElsewhere[direction] : m.notice.noWorkListed };
    }
    case 'cannot-arrange':
      return { title: m.notice.cannotArrange, body: m.notice.cannotArrangeNext };
    case 'article-removed':
      return { title: m.removeArticle.done(notice.headline || m.library.noHeadline), body: m.removeArticle.doneNext };
    case 'cannot-remove-article':
      return {
        title: m.removeArticle.cannot(notice.headline || m.library.noHeadline),
        body: m.removeArticle.cannotNext,
      };
    case 'article-has-decisions':
      return { title: m.notice.articleHasDecisions(notice.headline), body: m.notice.articleHasDecisionsNext };
  }
}

/** Whether a file was read as most are, so that nothing need be said of it. */
function isOrdinary({ format, encoding }: ReadAs): boolean {
  return format === 'plain-text' && encoding === 'utf-8';
}
