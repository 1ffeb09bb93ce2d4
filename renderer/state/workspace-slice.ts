import type { WorkspaceOverview } from '../../model/document.ts';
import { tagSetOf } from '../../model/entity-type.ts';
import { ArticleId } from '../../model/ids.ts';
import { relationTypesOf } from '../../model/relation-type.ts';
import { saysTheSame } from '../../model/same-record.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge, errorOf } from './bridge-call.ts';
import { nothingToUndo } from './edit-part.ts';
import { nothingReplaced } from './replacing-slice.ts';
import { nothingSearched } from './search-slice.ts';
import type { Slice } from './state.ts';
import { recallView, rememberView } from './view-memory.ts';
import type { WorkspacePart } from './workspace-part.ts';

type Types = Pick<
  WorkspacePart,
  'entityTypes' | 'typeDescriptions' | 'relationTypes' | 'relationTypeDescriptions' | 'attributeTypes' | 'tagSet'
>;

function typesOf(types: Omit<Types, 'tagSet'>): Types {
  const { entityTypes, typeDescriptions, relationTypes, relationTypeDescriptions, attributeTypes } = types;
  const relations = relationTypesOf(relationTypeDescriptions, relationTypes);
  return { ...types, tagSet: tagSetOf(typeDescriptions, entityTypes, relations, attributeTypes) };
}

const noTypes = typesOf({
  ...{ entityTypes: [], typeDescriptions: [], relationTypes: [], relationTypeDescriptions: [], attributeTypes: [] },
});

export const workspaceSlice =
  (bridge: Bridge): Slice<WorkspacePart> =>
  (set, get) => {
    /** How much there is in the workspace may have changed, and whether the open article is. */
    const renewOverview = async (): Promise<void> => {
      try {
        const workspace = await callBridge(bridge, 'workspace.overview', {});
        const before = get().workspace;
        if (workspace === null || before === null) return;
        set({ workspace });
        await get().renewSurroundings();
      } catch (thrown) {
        get().notifyError(thrown);
      }
    };

    /** Told once of each workspace; from then on the status bar shows it. */
    const tellPlace = ({ path, place }: WorkspaceOverview): void => {
      const { toldPlaces } = recallView();
      if ((!place.isOnNetwork && place.syncClient === null) || toldPlaces.includes(path)) return;
      rememberView({ toldPlaces: [...toldPlaces, path] });
      get().notify({ kind: 'place', place });
    };

    /** How many conflicts wait, which no line tells. */
    const renewConflicts = async (): Promise<void> => {
      try {
        const conflicts = (await callBridge(bridge, 'workspace.overview', {}))?.conflicts ?? 0;
        set(({ workspace }) => (workspace === null ? {} : { workspace: { ...workspace, conflicts } }));
      } catch (thrown) {
        get().notifyError(thrown);
      }
    };

    const readTypes = async (): Promise<void> => {
      try {
        const [used, typeDescriptions, related, relationTypeDescriptions, attributeTypes] = await Promise.all([
          callBridge(bridge, 'workspace.entity-types', {}),
          callBridge(bridge, 'workspace.type-descriptions', {}),
          callBridge(bridge, 'workspace.relation-types', {}),
          callBridge(bridge, 'workspace.relation-type-descriptions', {}),
          callBridge(bridge, 'workspace.attribute-types', {}),
        ]);
        const before = get();
        const entityTypes = [...new Set([...before.entityTypes, ...used])].sort();
        const relationTypes = [...new Set([...before.relationTypes, ...related])].sort();
        const types = { entityTypes, typeDescriptions, relationTypes, relationTypeDescriptions, attributeTypes };
        const known = {
          ...{ entityTypes: before.entityTypes, typeDescriptions: before.typeDescriptions },
          ...{ relationTypes: before.relationTypes, relationTypeDescriptions: before.relationTypeDescriptions },
          attributeTypes: before.attributeTypes,
        };
        if (!saysTheSame(types, known)) set(typesOf(types));
      } catch (thrown) {
        get().notifyError(thrown);
      }
    };

    return {
      workspace: null,
      opening: false,
      targetWorkspace: null,
      ...noTypes,
      async openWorkspace(file) {
        if (!(await get().leaveWorkspace())) return false;
        set({ opening: true });
        try {
          const open = (job: string) => callBridge(bridge, 'workspace.open', { file: file.handle, job });
          await get().adoptWorkspace(await get().runJob('open', open));
          return true;
        } catch (thrown) {
          const { code, detail } = errorOf(thrown);
          if (code !== 'cancelled') get().notify({ kind: 'error', code, detail: { path: file.path, ...detail }, file });
          return false;
        } finally {
          set({ opening: false });
        }
      },
      async chooseWorkspace(purpose) {
        const file = await callBridge(bridge, 'workspace.choose', { purpose });
        if (file !== null) await get().openWorkspace(file);
      },
      async chooseTarget() {
        const targetWorkspace = await callBridge(bridge, 'workspace.choose', { purpose: 'create' });
        if (targetWorkspace !== null) set({ targetWorkspace });
      },
      async leaveWorkspace() {
        await get().leaveFields();
        await get().settled();
        return get().keepDrafts();
      },
      async closeWorkspace() {
        if (!(await get().leaveWorkspace())) return;
        await callBridge(bridge, 'workspace.close', {});
        get().closeArticle();
        set({ workspace: null, undoState: nothingToUndo, drafts: new Map(), servedAt: null });
        get().resetLibrary();
        rememberView({ reopenWorkspace: false });
        await get().describeApp();
      },
      async saveCopy() {
        try {
          const copy = await callBridge(bridge, 'workspace.save-copy', {});
          const isAsItIs = get().workspace?.readOnly?.code === 'workspace-damaged';
          if (copy !== null) get().notify({ kind: 'copied', path: copy.path, isAsItIs, holdsNoImages: copy.hasImages });
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
      async recoverWorkspace(of) {
        try {
          const result = await callBridge(bridge, 'workspace.recover', { of: of?.handle ?? null });
          if (result === null || !(await get().openWorkspace(result.file))) return;
          get().notify({ kind: 'recovered', path: result.file.path, recovered: result.recovered });
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
      async mergeCopy() {
        try {
          const result = await callBridge(bridge, 'workspace.choose-and-merge', {});
          if (result !== null) get().notify({ kind: 'merged', ...result });
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
      async openFiles(files, choices = {}) {
        const workspace = files.find(({ use }) => use === 'workspace');
        const issues = files.filter(({ use }) => use === 'issue');
        if (workspace !== undefined && !(await get().openWorkspace(workspace))) return;
        if (issues.length > 0) await get().importFiles(issues, choices);
      },
      async adoptWorkspace(workspace) {
        get().closeArticle();
        get().resetLibrary();
        set({
          workspace,
          undoState: workspace.undo,
          searched: nothingSearched,
          ...nothingReplaced,
          backups: null,
          servedAt: null,
          ...noTypes,
        });
        rememberView({ reopenWorkspace: true });
        tellPlace(workspace);
        void get().readVocabularies();
        void get().readBackups();
        void get().readServed();
        void readTypes();
        void get().renewLibrary();
        await get().readDrafts();
        const last = ArticleId.nullable()
          .catch(null)
          .parse(recallView().lastArticles[workspace.path] ?? null);
        const article = await callBridge(bridge, 'library.first', { last });
        if (article !== null) await get().openArticle(article);
        await get().offerInterrupted();
      },
      rememberTypes(types, related) {
        const { entityTypes, typeDescriptions, relationTypes, relationTypeDescriptions, attributeTypes } = get();
        const [all, allRelated] = [new Set([...entityTypes, ...types]), new Set([...relationTypes, ...related])];
        if (all.size === entityTypes.length && allRelated.size === relationTypes.length) return;
        set(
          typesOf({
            ...{ entityTypes: [...all].sort(), typeDescriptions },
            ...{ relationTypes: [...allRelated].sort(), relationTypeDescriptions, attributeTypes },
          }),
        );
      },
      forgetType(type) {
        const { entityTypes, typeDescriptions, relationTypes, relationTypeDescriptions, attributeTypes } = get();
        set(
          typesOf({
            ...{ entityTypes: entityTypes.filter((each) => each !== type), typeDescriptions },
            ...{ relationTypes, relationTypeDescriptions, attributeTypes },
          }),
        );
      },
      async acceptChange(lines, undo, byOthers, entries, suggestions = null) {
        const { workspace, openArticleId, undoState } = get();
        if (workspace === null) return;
        // An edit may settle conflicts; undoing and redoing may bring some back.
        const mayConflictsDiffer = workspace.conflicts > 0 || undoState.redo !== null || undo.redo !== null;
        set(({ journalVersion }) => ({ waitingFor: null, undoState: undo, journalVersion: journalVersion + 1 }));
        if (lines !== null) {
          get().changeLines(lines);
          if (mayConflictsDiffer) void renewConflicts();
        } else await Promise.all([get().renewLibrary(), renewOverview(), readTypes()]);
        const isOpen = openArticleId !== null;
        const mayConcern = isOpen && (lines === null || lines.articles.some(({ id }) => id === openArticleId));
        get().noteDoings(entries, mayConcern);
        if (suggestions !== null) await get().noteSuggestions(suggestions);
        else if (byOthers && mayConcern) get().noteChangedByOthers();
      },
    };
  };
