import type { ExportChoice } from '../../model/dataset-export.ts';
import type { ExportScope } from '../../model/export-scope.ts';

/** Articles that somebody asked to export, by what they are called. */
export interface ExportOffer {
  readonly scope: ExportScope;
  readonly label: string;
}

export interface ExportPart {
  /** What was chosen for the last export of this window; null before the first. */
  readonly exportChoice: ExportChoice | null;
  /** What the open export dialog was opened for; null for nothing in particular. */
  readonly exportOffer: ExportOffer | null;
  noteExport(choice: ExportChoice): void;
  /** Opens the dialog for some articles. */
  openExport(offer: ExportOffer): void;
}
