import type { ChosenFile } from '../../model/chosen-file.ts';
import type { ImportBatchId } from '../../model/ids.ts';
import type { ImportChoices } from '../../model/import.ts';
import { canResume, type ImportItem, type ImportSummary } from '../../model/import-batch.ts';
import { type EntityType, knownEntityTypes } from '../../model/mention.ts';
import { filesFolderName } from '../../model/page-image-check.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import type { ImportsPart } from './imports-part.ts';
import type { Slice } from './state.ts';

export const importsSlice =
  (bridge: Bridge): Slice<ImportsPart> =>
  (set, get) => {
    const ensureOpen = async (): Promise<boolean> => {
      if (get().workspace !== null) return true;
      const file = get().targetWorkspace ?? get().app?.defaultWorkspace;
      return file !== undefined && get().openWorkspace(file);
    };
    const renew = (): void => set(({ importsVersion }) => ({ importsVersion: importsVersion + 1 }));

    const run = async (
      start: (job: string) => Promise<ImportSummary>,
      files: readonly ChosenFile[] = [],
      tellsTypes = true,
    ): Promise<void> => {
      if (!(await ensureOpen())) return;
      renew();
      try {
        const before = await callBridge(bridge, 'workspace.entity-types', {});
        const summary = await get().runJob('import', start);
        await show(summary, files);
        if (tellsTypes && summary.mentions > 0) await tellNewTypes(before);
      } catch (thrown) {
        get().notifyError(thrown);
      } finally {
        renew();
      }
    };

    /** Types that came in without anybody having been asked: those of another workspace of Kanwu. */
    const tellNewTypes = async (before: readonly EntityType[]): Promise<void> => {
      const known = new Set<EntityType>([
        ...[...before, ...knownEntityTypes],
        ...get().typeDescriptions.map(({ type }) => type),
      ]);
      const types = (await callBridge(bridge, 'workspace.entity-types', {})).filter((type) => !known.has(type));
      if (types.length > 0) get().notify({ kind: 'types-came', types });
    };

    /** What became of a single file is told by itself; of more, how many there are of each, and where the list is. */
    const show = async (summary: ImportSummary, files: readonly ChosenFile[]): Promise<void> => {
      const { only, first, batch, labels } = summary;
      askForImages(summary);
      if (summary.annotators.length > 0)
        get().notify({ kind: 'annotators-to-choose', batchId: batch.id, people: summary.annotators.length });
      if (labels.length > 0) {
        // Whoever is in a dialog stays there.
        if (get().dialog === null) get().askForLabels(batch.id);
        else get().putLabelsOff(batch.id, labels.length);
      }
      if (only !== null) {
        showOnly(only, files);
        if (only.imported !== null && first !== null) await openFirst(first);
        return;
      }
      const { id, counts } = batch;
      // What became of all is told when all are in.
      if (labels.length > 0 && batch.isListed) return;
      if (!batch.isListed) {
        get().notify({ kind: 'import-cut-off', batchId: id, counts });
        return;
      }
      const { articles, mentions, corrections } = summary;
      get().notify({ kind: 'batch-imported', batchId: id, counts, articles, mentions, corrections });
      // Who is at an article stays there.
      if (first !== null && get().openArticleId === null) await openFirst(first);
    };

    const folderOfImages = (): string => filesFolderName(get().workspace?.path ?? '');

    /** Page images stay where they are unless somebody wants them beside the workspace; asked once for each import. */
    const askForImages = ({ images, batch: { id } }: ImportSummary): void => {
      if (images.count > 0) get().notify({ kind: 'images-to-keep', batchId: id, folder: folderOfImages(), ...images });
    };

    const copyImages = async (of: ImportBatchId | null): Promise<void> => {
      try {
        const copied = await get().runJob('copy-images', (job) => callBridge(bridge, 'page.copy-images', { job, of }));
        get().noteImagesFound();
        get().notify({ kind: 'images-copied', ...copied });
      } catch (thrown) {
        get().notifyError(thrown);
      }
    };

    /** What the person laid down for all imports. */
    const usualChoices = (): ImportChoices => {
      const images = get().app?.preferences.pageImages ?? 'ask';
      return { asksForLabels: true, ...(images === 'ask' ? {} : { images }) };
    };

    const showOnly = ({ path, imported, failure }: ImportItem, files: readonly ChosenFile[]): void => {
      if (failure?.code === 'annotator-unsure' || failure?.code === 'labels-unknown') return;
      if (failure !== null) {
        const file = files.find((each) => each.path === path);
        get().notify({ kind: 'error', code: failure.code, detail: { path, ...failure.detail }, file });
      } else if (imported !== null) {
        const { issueId, articles, mentions, corrections, report } = imported;
        const { unread } = report;
        get().notify({
          ...{
            kind: 'imported',
            issueId,
            annotator: report.annotator ?? null,
            articles,
            mentions,
            corrections,
            readAs: report,
            unread,
          },
          images: report.images === undefined ? null : { ...report.images, folder: folderOfImages() },
        });
      }
    };

    const openFirst = async ({ imported }: ImportItem): Promise<void> => {
      const id = imported?.firstArticleId ?? null;
      if (id !== null) await get().openArticle(id);
    };

    return {
      importsVersion: 0,
      shownBatch: null,
      async chooseIssues() {
        const files = await callBridge(bridge, 'issue.choose', {});
        if (files.length > 0) await get().openFiles(files);
      },
      async chooseTable() {
        const [file, ...also] = await callBridge(bridge, 'issue.choose', {});
        if (file !== undefined) get().openColumnsDialog({ file, also, candidates: [] });
      },
      async chooseEncoded() {
        const [file, ...also] = await callBridge(bridge, 'issue.choose', {});
        if (file === undefined) return;
        try {
          const candidates = await callBridge(bridge, 'issue.encodings', { file: file.handle });
          get().openEncodingDialog({ file, also, candidates, isWanted: true });
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
      async chooseFolder() {
        const folder = await callBridge(bridge, 'issue.choose-folder', {});
        if (folder !== null) await get().openFiles([folder]);
      },
      async importSample() {
        await run((job) => callBridge(bridge, 'issue.import-sample', { job }));
      },
      async importFiles(files, choices) {
        const handles = files.map(({ handle }) => handle);
        await run(
          (job) =>
            callBridge(bridge, 'issue.import', { job, files: handles, choices: { ...usualChoices(), ...choices } }),
          files,
        );
      },
      async resumeImport(id) {
        await run((job) => callBridge(bridge, 'import.resume', { job, id }));
      },
      async importAgain(id, places, choices) {
        await run((job) => callBridge(bridge, 'import.again', { job, id, places: [...places], choices }));
      },
      askAnnotator(shownBatch) {
        set({ shownBatch });
        get().openDialog('annotators');
      },
      async importAnnotator(id, annotator) {
        await run((job) => callBridge(bridge, 'import.annotator', { job, id, annotator }));
      },
      askForLabels(shownBatch) {
        set({ shownBatch });
        get().openDialog('labels');
      },
      putLabelsOff: (batchId, labels) => get().notify({ kind: 'labels-to-decide', batchId, labels }),
      async importWithLabels(id, labels) {
        await run((job) => callBridge(bridge, 'import.with-labels', { job, id, labels }), [], false);
      },
      async keepImages(id, images) {
        if (images === 'copy') {
          await copyImages(id);
          return;
        }
        try {
          await callBridge(bridge, 'page.leave-images', { of: id });
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
      copyAllImages: () => copyImages(null),
      async leaveImportOut(id) {
        try {
          await callBridge(bridge, 'import.leave-out', { id });
          renew();
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
      openImports(shownBatch) {
        set({ shownBatch });
        get().openDialog('imports');
      },
      showBatch: (shownBatch) => set({ shownBatch }),
      async offerInterrupted() {
        if (get().workspace?.readOnly !== null) return;
        const batches = await callBridge(bridge, 'import.batches', { limit: 20 });
        const cutOff = batches.find((batch) => canResume(batch) && !batch.isUnderWay && !batch.isStopped);
        if (cutOff !== undefined) get().notify({ kind: 'import-cut-off', batchId: cutOff.id, counts: cutOff.counts });
      },
    };
  };
