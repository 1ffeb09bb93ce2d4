import type { ArticlePart } from '../../../../model/dataset-export.ts';
import type { DatasetArticle } from '../../dataset/dataset-article.ts';
import type { DatasetSettings, Exporter } from '../../dataset/exporter.ts';
import { harmlessName, numbered } from '../../dataset/file-names.ts';
import type { LossTally } from '../../dataset/losses.ts';
import { wholeIssues } from '../../dataset/whole-issues.ts';
import { decode } from '../../encoding/decode.ts';
import { rootOf, type XmlRoot } from '../../xml/xml-root.ts';
import { type DecidedOfSource, decidedOf } from './page-source.ts';

/** A format of recognised pages that are written back: as they came, with what people decided in them. */
export interface PageFormat extends Pick<Exporter, 'code' | 'name'> {
  readonly leavesOut: readonly ArticlePart[];
  /** Whether a document is of it, by how it begins. */
  isRoot(root: XmlRoot): boolean;
  /**
   * The document with what was decided; null where its text is not the one that was imported.
   *
   * @param source the text that was imported
   */
  writeBack(page: PageToWrite): string | null;
}

export interface PageToWrite {
  readonly xml: string;
  readonly source: string;
  readonly decided: DecidedOfSource;
  readonly losses: LossTally;
  readonly settings: DatasetSettings;
}

/**
 * Writes the imported pages of a format back: the files themselves, in which nothing is changed but what was corrected and what is named.
 * Articles of other files have no place in it. The articles of one issue are held, and one file of it.
 */
export function pagesWrittenBack({ code, name, leavesOut, isRoot, writeBack }: PageFormat): Exporter {
  return {
    ...{ code, name, use: 'page', recordKind: 'page', cites: true, leavesOut },
    begin(files, losses, settings) {
      const folder = files.folder(`-${code}`, 'page');
      let count = 0;
      const writeIssue = async (articles: readonly DatasetArticle[]): Promise<void> => {
        const sources = new Map(
          articles.flatMap((each) => each.sources.map(({ sha256, file }) => [sha256, file] as const)),
        );
        const written = new Set<string>();
        for (const [sha256, fileName] of sources) {
          if (settings.isHeldBack(sha256)) {
            losses.add('held-back-files');
            continue;
          }
          const original = await settings.original(sha256);
          const xml = original === null ? null : textOf(original.bytes);
          const root = xml === null ? null : rootOf(xml);
          if (original === null || xml === null || root === null || !isRoot(root)) continue;
          const decided = decidedOf(articles, sha256);
          const text = writeBack({ xml, source: original.text, decided, losses, settings });
          if (text === null) continue;
          written.add(sha256);
          count += 1;
          const file = folder.file(`${numbered(count)}-${harmlessName(fileName)}`);
          await file.append(text, 1);
          await file.end();
        }
        const isWrittenOrHeldBack = (article: DatasetArticle): boolean =>
          article.sources.some(({ sha256 }) => written.has(sha256) || settings.isHeldBack(sha256));
        losses.add('other-files', articles.filter((article) => !isWrittenOrHeldBack(article)).length);
      };
      return wholeIssues(writeIssue);
    },
  };
}

/** Null for what is no text. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return decode(bytes).text;
  } catch {
    return null;
  }
}
