import type { ExportFormat } from '../../../model/dataset-export.ts';
import { KanwuError } from '../../../model/error.ts';
import { csv } from '../csv/write.ts';
import { jsonLines } from '../jsonl/write.ts';
import type { Exporter } from './exporter.ts';

const exporters: Readonly<Record<ExportFormat, Exporter>> = { jsonl: jsonLines, csv };

/** @throws {KanwuError} `export-format-unknown` */
export function exporterOf(format: string): Exporter {
  const found = Object.values(exporters).find((exporter) => exporter.format === format);
  if (found !== undefined) return found;
  throw new KanwuError('export-format-unknown', { format, known: Object.keys(exporters).join(', ') });
}
