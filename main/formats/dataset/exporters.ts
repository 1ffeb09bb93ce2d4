import { KanwuError } from '../../../model/error.ts';
import { csv } from '../csv/write.ts';
import { jsonLines } from '../jsonl/write.ts';
import { tei } from '../tei/write.ts';
import type { Exporter } from './exporter.ts';

/** Every format that datasets are written in, the one that says most first. */
export const exporters: readonly Exporter[] = [jsonLines, csv, tei];

/** @throws {KanwuError} `export-format-unknown` */
export function exporterOf(format: string): Exporter {
  const found = exporters.find(({ code }) => code === format);
  if (found !== undefined) return found;
  throw new KanwuError('export-format-unknown', { format, known: exporters.map(({ code }) => code).join(', ') });
}
