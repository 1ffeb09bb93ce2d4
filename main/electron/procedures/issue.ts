import { dialog } from 'electron';
import type { ProcedureParts, ProceduresOf } from './parts.ts';

/** Answers what is asked about issues and their pages, and the library that lists them. */
export function issueProcedures({
  desk,
  files,
  window,
}: ProcedureParts): ProceduresOf<'issue' | 'page' | 'publication' | 'library'> {
  return {
    async 'issue.choose'() {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'multiSelections'] });
      return filePaths.map((path) => files.grantToOpen(path));
    },
    'issue.import': ({ job, files: wanted, choices }) =>
      desk.importFiles(
        job,
        wanted.map((file) => files.pathOf(file, 'issue')),
        choices,
      ),
    async 'issue.choose-folder'() {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] });
      return filePaths[0] === undefined ? null : files.grant(filePaths[0], 'issue');
    },
    'issue.preview': async ({ file, encoding }) => {
      const { previewText } = await import('../../desk/text-preview.ts');
      return previewText(files.pathOf(file, 'issue'), encoding);
    },
    'issue.encodings': async ({ file }) => {
      const { likelyEncodings } = await import('../../desk/text-preview.ts');
      return likelyEncodings(files.pathOf(file, 'issue'));
    },
    'issue.table': async ({ file }) => {
      const { previewTable } = await import('../../desk/table-preview.ts');
      return previewTable(files.pathOf(file, 'issue'), desk.isOpen ? desk.open().store : null);
    },
    'page.encoding': async ({ id }) => {
      const { pageEncoding } = await import('../../desk/reread.ts');
      return pageEncoding(desk.open().store, id);
    },
    'page.preview': async ({ id, encoding }) => {
      const { previewPage } = await import('../../desk/reread.ts');
      return previewPage(desk.open().store, id, encoding);
    },
    'page.reread': ({ job, ...wish }) => desk.reread(job, wish),
    'issue.import-sample': ({ job }) => desk.importSample(job),
    'library.rows': (wanted) => desk.open().store.read('library-rows', wanted),
    'library.totals': () => desk.open().store.read('library-totals', null),
    'library.row-of': (wanted) => desk.open().store.read('library-row-of', wanted),
    'library.first': ({ last }) => desk.open().store.read('article-to-begin-with', last),
    'library.with-work': (wanted) => desk.open().store.read('article-with-work', wanted),
    'library.find': (wanted) => desk.open().store.read('find-articles', wanted),
    'publication.list': () => desk.open().store.read('publications', null),
    'issue.line': ({ id }) => desk.open().store.read('issue-line', id),
    'issue.articles': ({ id }) => desk.open().store.read('article-lines', id),
    'issue.pages': ({ id }) => desk.open().store.read('pages', id),
    'page.recognition': ({ id }) => desk.open().store.read('recognition', id),
    'page.article-at': (at) => desk.open().store.read('article-at', at),
    'page.show-image': ({ id, place }) => desk.showImage(id, place),
    async 'page.find-images'({ job, only }) {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] });
      return filePaths[0] === undefined ? null : desk.findImages(job, filePaths[0], only);
    },
    'page.check-images': ({ job, comparesContents }) => desk.checkImages(job, comparesContents),
    'page.copy-images': ({ job, of }) => desk.copyImages(job, of),
    async 'page.leave-images'({ of }) {
      await desk.open().store.write('answer-images', { id: of, images: 'leave' });
      return {};
    },
    async 'page.take-image'(image) {
      await desk.takeImageAsItIs(image);
      return {};
    },
    'issue.beside': ({ id }) => desk.open().store.read('issues-beside', id),
    'issue.furniture': ({ id }) => desk.open().store.read('furniture', id),
    'issue.arrangement': ({ id }) => desk.open().store.read('arrangement', id),
  };
}
