import type { ImportChoices } from '../../model/import.ts';
import type { WindowWords } from '../../resources/words/window.ts';
import type { Remedy } from '../state/remedy.ts';

/** A button that does something about a file that did not come in. */
export interface RemedyButton {
  readonly label: string;
  /** By which choices the file is imported then; null where a dialog asks first. */
  readonly choices: ImportChoices | null;
}

/** The ways on from a file that did not come in. */
export function remedyButtons(
  m: Pick<WindowWords, 'notice' | 'imports' | 'columns' | 'annotators' | 'labels'>,
  remedy: Remedy,
): readonly RemedyButton[] {
  switch (remedy.kind) {
    case 'as-text':
      return [{ label: m.notice.readAsText, choices: remedy.choices }];
    case 'same-text':
      return [{ label: m.imports.importAnyway, choices: remedy.choices }];
    case 'columns':
      return [{ label: m.columns.choose, choices: null }];
    case 'encoding':
      return [{ label: m.notice.chooseEncoding, choices: null }];
    case 'annotator':
      return [{ label: m.annotators.choose, choices: null }];
    case 'labels':
      return [{ label: m.labels.decide, choices: null }];
    case 'offsets':
      return remedy.units.map((offsets) => ({ label: m.imports.countedIn[offsets], choices: { offsets } }));
  }
}
