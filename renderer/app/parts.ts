import { type ComponentType, createElement, useEffect, useRef, useState } from 'react';
import type { DialogName } from '../state/view-part.ts';
import { type HeldKeys, holdKeys } from './hold-keys.ts';

/** A part of the window that is loaded when it is first shown, or before that by `load`. */
interface PartOnDemand {
  /** The part, when it is there already. */
  loaded(): ComponentType | null;
  load(): Promise<ComponentType>;
}

export const workbench = onDemand(async () => (await import('./workbench.tsx')).Workbench);

/** One dialog of four tabs, each of which is asked for as a dialog. */
const register = onDemand(async () => (await import('../register/register-dialog.tsx')).RegisterDialog);

export const dialogParts: Readonly<Record<DialogName, PartOnDemand>> = {
  palette: onDemand(async () => (await import('../palette/palette.tsx')).Palette),
  search: onDemand(async () => (await import('../search/search-dialog.tsx')).SearchDialog),
  replace: onDemand(async () => (await import('../replacing/replace-dialog.tsx')).ReplaceDialog),
  export: onDemand(async () => (await import('../exporting/export-dialog.tsx')).ExportDialog),
  difference: onDemand(async () => (await import('../difference/difference-dialog.tsx')).DifferenceDialog),
  versions: onDemand(async () => (await import('../versions/versions-dialog.tsx')).VersionsDialog),
  names: register,
  register,
  memory: register,
  learning: register,
  authorities: onDemand(async () => (await import('../authorities/authorities-dialog.tsx')).AuthoritiesDialog),
  vocabularies: onDemand(async () => (await import('../vocabularies/vocabularies-dialog.tsx')).VocabulariesDialog),
  types: onDemand(async () => (await import('../types/types-dialog.tsx')).TypesDialog),
  'relation-types': onDemand(async () => (await import('../types/relation-types-dialog.tsx')).RelationTypesDialog),
  publications: onDemand(async () => (await import('../publications/publications-dialog.tsx')).PublicationsDialog),
  conflicts: onDemand(async () => (await import('../conflicts/conflicts-dialog.tsx')).ConflictsDialog),
  comments: onDemand(async () => (await import('../comments/comments-dialog.tsx')).CommentsDialog),
  sample: onDemand(async () => (await import('../sampling/sample-dialog.tsx')).SampleDialog),
  figures: onDemand(async () => (await import('../figures/figures-dialog.tsx')).FiguresDialog),
  backups: onDemand(async () => (await import('../backups/backups-dialog.tsx')).BackupsDialog),
  furniture: onDemand(async () => (await import('../furniture/furniture-dialog.tsx')).FurnitureDialog),
  imports: onDemand(async () => (await import('../importing/imports-dialog.tsx')).ImportsDialog),
  annotators: onDemand(async () => (await import('../importing/annotators-dialog.tsx')).AnnotatorsDialog),
  labels: onDemand(async () => (await import('../importing/labels-dialog.tsx')).LabelsDialog),
  'page-images': onDemand(async () => (await import('../page-images/page-images-dialog.tsx')).PageImagesDialog),
  'continue-article': onDemand(
    async () => (await import('../structure/continue-article-dialog.tsx')).ContinueArticleDialog,
  ),
  'join-issue': onDemand(async () => (await import('../structure/join-issue-dialog.tsx')).JoinIssueDialog),
  'reread-page': onDemand(async () => (await import('../rereading/reread-dialog.tsx')).RereadDialog),
  'remove-issue': onDemand(async () => (await import('../library/remove-issue-dialog.tsx')).RemoveIssueDialog),
  purge: onDemand(async () => (await import('../purging/purge-dialog.tsx')).PurgeDialog),
  'undo-import': onDemand(async () => (await import('../library/undo-import-dialog.tsx')).UndoImportDialog),
  walk: onDemand(async () => (await import('../article/walk-dialog.tsx')).WalkDialog),
  'finish-article': onDemand(async () => (await import('../article/finish-article-dialog.tsx')).FinishArticleDialog),
  'remove-article': onDemand(async () => (await import('../library/remove-article-dialog.tsx')).RemoveArticleDialog),
  preferences: onDemand(async () => (await import('../preferences/preferences-dialog.tsx')).PreferencesDialog),
  columns: onDemand(async () => (await import('../importing/columns-dialog.tsx')).ColumnsDialog),
  encoding: onDemand(async () => (await import('../importing/encoding-dialog.tsx')).EncodingDialog),
  about: onDemand(async () => (await import('../about/about-dialog.tsx')).AboutDialog),
  help: onDemand(async () => (await import('../help/help-dialog.tsx')).HelpDialog),
  shortcuts: onDemand(async () => (await import('../shortcuts/shortcuts-dialog.tsx')).ShortcutsDialog),
};

/** Until then, ms, the page belongs to what somebody who has just started the program does first. */
const calmAfterStart = 2000;

/** Loads one part after another while nothing else is to be done, so that none has to be waited for when it is asked for. */
export async function loadPartsWhenIdle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, calmAfterStart));
  for (const part of [workbench, ...Object.values(dialogParts)]) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    await part.load();
  }
}

/**
 * Shows a part: at once when it is there already, else as soon as it is loaded. React's own `lazy` reveals what it awaited up to 300 ms later, and
 * what somebody types right after the key that opens a dialog is meant for that.
 *
 * @param isTypedIn whether the keys that are pressed until it is there are its own, too
 */
export function Part({ of, isTypedIn = false }: { readonly of: PartOnDemand; readonly isTypedIn?: boolean }) {
  const component = of.loaded();
  const [, setArrived] = useState<PartOnDemand | null>(null);
  const held = useRef<HeldKeys | null>(null);
  useEffect(() => {
    if (component !== null) return;
    of.load().then(
      () => setArrived(of),
      (thrown: unknown) => {
        held.current?.drop();
        throw thrown;
      },
    );
  }, [of, component]);
  // The part's own effects came before: its field has the focus.
  useEffect(() => {
    if (component === null && isTypedIn) held.current ??= holdKeys();
    else if (component !== null) {
      held.current?.release();
      held.current = null;
    }
  }, [component, isTypedIn]);
  useEffect(() => () => held.current?.drop(), []);
  return component === null ? null : createElement(component);
}

function onDemand(importPart: () => Promise<ComponentType>): PartOnDemand {
  let loaded: ComponentType | null = null;
  let loading: Promise<ComponentType> | undefined;
  return {
    loaded: () => loaded,
    load: () => {
      loading ??= importPart().then((part) => {
        loaded = part;
        return part;
      });
      return loading;
    },
  };
}
