import { basename, extname, resolve } from 'node:path';
import type { Citation } from '../../../model/citation.ts';
import type { ExportChoice, ExportPreview, ExportResult, ExportWish, Loss } from '../../../model/dataset-export.ts';
import { neverStop, type Stop } from '../../../model/stop.ts';
import type { StoreHere } from '../../store/open-store.ts';
import { Bag } from '../package/bag.ts';
import { checkWritten } from '../validation/check-written.ts';
import type { DatasetArticle } from './dataset-article.ts';
import type { DatasetFiles, Exporter } from './exporter.ts';
import { LossTally } from './losses.ts';
import { MemoryFiles, nowhere } from './memory-files.ts';
import { writeNewFiles } from './new-files.ts';
import { packDataset, SourcesMet } from './pack-dataset.ts';
import { Dataset } from './read-dataset.ts';
import { unread } from './shown-page.ts';

/** How an export is carried out, whatever it is of. */
export interface ExportWork {
  /** Where the vocabularies and models are. */
  readonly resourcesDirectory: string;
  /** Told how far the work is, from 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  readonly stop?: Stop;
  /** What the dataset is called and whose it is; what the workspace says where it isn't given. */
  readonly citation?: Citation | undefined;
}

export type ExportOptions = ExportWish & ExportWork;

/** So many UTF-16 units of each file are shown beforehand. */
const longestSample = 6000;

/**
 * Writes what a workspace holds, or some of its articles, as new files named after the workspace. Nothing is left of an export
 * that fails or is cancelled. It holds what the workspace holds when the export begins; the same workspace gives the same bytes,
 * whoever exports it.
 *
 * @throws {KanwuError} `export-format-unknown`, `export-not-writable`, `record-not-found`, `cancelled`
 */
export async function exportWorkspace(store: StoreHere, options: ExportOptions): Promise<ExportResult> {
  const name = basename(store.path, extname(store.path));
  return store.still(async () => {
    const dataset = await Dataset.open(store, options, options.resourcesDirectory, options.citation);
    const stale = await dataset.stale(options.includeSuggested);
    const losses = new LossTally();
    const files = await writeNewFiles(resolve(options.directory), name, async (newFiles) => {
      const { exporter, settings } = dataset;
      const articles = allOf(dataset, options);
      if (!options.packed) return writeDataset(dataset, exporter, newFiles, losses, articles);
      const bag = new Bag(newFiles.folder(`-${exporter.code}-bag`, 'package'), name);
      const sources = new SourcesMet();
      await writeDataset(dataset, exporter, bag, losses, sources.noting(articles));
      return packDataset(bag, name, sources, store, settings, losses);
    });
    const checks = options.validate ? await checkWritten(files, options.stop ?? neverStop) : null;
    return { files, losses: losses.all(), stale, heldBack: dataset.heldBack, checks };
  });
}

/**
 * What an export would write: how much, and the first article as the exporter itself writes it.
 *
 * @throws {KanwuError} `export-format-unknown`, `record-not-found`
 */
export async function previewExport(
  store: StoreHere,
  { resourcesDirectory, ...choice }: ExportChoice & Pick<ExportWork, 'resourcesDirectory'>,
): Promise<ExportPreview> {
  return store.still(async () => {
    const dataset = await Dataset.open(store, choice, resourcesDirectory);
    const counts = await store.read('export-counts', dataset.articleIds);
    const files = new MemoryFiles(longestSample);
    const { exporter } = dataset;
    await writeDataset(onTrial(dataset), exporter.asText ?? exporter, files, new LossTally(), firstOf(dataset));
    return { counts, heldBack: dataset.heldBack, files: files.texts() };
  });
}

/**
 * What an export would have to leave out of what is chosen.
 *
 * @throws {KanwuError} `export-format-unknown`, `record-not-found`, `cancelled`
 */
export async function lossesOfExport(store: StoreHere, options: ExportChoice & ExportWork): Promise<readonly Loss[]> {
  return store.still(async () => {
    const dataset = await Dataset.open(store, options, options.resourcesDirectory);
    const losses = new LossTally();
    await writeDataset(onTrial(dataset), dataset.exporter, nowhere, losses, allOf(dataset, options));
    return losses.all();
  });
}

/** Settings for what nobody will have. */
function onTrial({ settings }: Dataset): Pick<Dataset, 'settings'> {
  const pageImage = async (sha256: string, at: number) => unread(await settings.pageImage(sha256, at));
  return { settings: { ...settings, pageImage } };
}

function allOf(dataset: Dataset, { stop = neverStop, onProgress }: ExportWork): AsyncIterable<DatasetArticle> {
  return dataset.articles(stop, onProgress);
}

async function* firstOf(dataset: Dataset): AsyncIterable<DatasetArticle> {
  for await (const article of dataset.articles(neverStop)) {
    yield article;
    return;
  }
}

async function writeDataset(
  { settings }: Pick<Dataset, 'settings'>,
  exporter: Exporter,
  files: DatasetFiles,
  losses: LossTally,
  articles: AsyncIterable<DatasetArticle>,
): Promise<void> {
  const writer = exporter.begin(files, losses, settings);
  await writer.head();
  for await (const article of articles) {
    losses.addParts(article, exporter.leavesOut);
    await writer.article(article);
  }
  await writer.foot();
}
