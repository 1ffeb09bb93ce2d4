import type { ChosenFile } from '../../model/chosen-file.ts';
import type { IssueOverview, WorkspaceOverview } from '../../model/document.ts';
import type { ArticleId, IssueId } from '../../model/ids.ts';
import type { ImportResult } from '../../model/issue-import.ts';
import type { Bridge } from '../../preload/contract.ts';
import { addUp } from './add-up.ts';
import { callBridge } from './bridge-call.ts';
import { nothingToUndo } from './edit-part.ts';
import { keepSame } from './keep-same.ts';
import type { Slice } from './state.ts';
import { recallView, rememberView } from './view-memory.ts';
import type { WorkspacePart } from './workspace-part.ts';

export const workspaceSlice =
  (bridge: Bridge): Slice<WorkspacePart> =>
  (set, get) => {
    const ensureOpen = async (): Promise<boolean> => {
      if (get().workspace !== null) return true;
      const file = get().targetWorkspace ?? get().app?.defaultWorkspace;
      return file !== undefined && get().openWorkspace(file);
    };

    const runImport = async (
      start: (job: string) => Promise<ImportResult>,
      files: readonly ChosenFile[] = [],
    ): Promise<void> => {
      if (!(await ensureOpen())) return;
      try {
        const result = await get().runJob('import', start);
        for (const { path, error } of result.failed) {
          const file = files.find((each) => each.path === path);
          get().notify({ kind: 'error', code: error.code, detail: { path, ...error.detail }, file });
        }
        await showImported(result);
      } catch (thrown) {
        get().notifyError(thrown);
      }
    };

    const showImported = async ({ imported }: ImportResult): Promise<void> => {
      const [first] = imported;
      if (first === undefined) return;
      const workspace = await callBridge(bridge, 'workspace.overview', {});
      if (workspace !== null) set({ workspace, undoState: workspace.undo });
      const sum = (count: (each: ImportResult['imported'][number]) => number): number =>
        imported.reduce((total, each) => total + count(each), 0);
      get().notify({
        kind: 'imported',
        issues: imported.length,
        articles: sum((each) => each.articles),
        mentions: sum((each) => each.mentions),
        corrections: sum((each) => each.corrections),
        readAs: imported.length === 1 ? first.report : null,
        unread: addUp(imported.flatMap(({ report }) => report.unread)),
      });
      const article = workspace?.issues.find(({ issue }) => issue.id === first.issueId)?.articles[0];
      if (article !== undefined) await get().openArticle(article.id);
    };

    const readTypes = async (): Promise<void> => {
      try {
        get().rememberTypes(await callBridge(bridge, 'workspace.entity-types', {}));
      } catch (thrown) {
        get().notifyError(thrown);
      }
    };

    return {
      workspace: null,
      opening: false,
      targetWorkspace: null,
      entityTypes: [],
      async openWorkspace(file) {
        if (!(await get().leaveWorkspace())) return false;
        set({ opening: true });
        try {
          await get().adoptWorkspace(await callBridge(bridge, 'workspace.open', { file: file.handle }));
          return true;
        } catch (thrown) {
          get().notifyError(thrown, { path: file.path });
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
        set({ workspace: null, undoState: nothingToUndo, drafts: new Map() });
        rememberView({ reopenWorkspace: false });
        await get().describeApp();
      },
      async chooseIssues() {
        const files = await callBridge(bridge, 'issue.choose', {});
        if (files.length > 0) await get().openFiles(files);
      },
      async importSample() {
        await runImport((job) => callBridge(bridge, 'issue.import-sample', { job }));
      },
      async openFiles(files, choices = {}) {
        const workspace = files.find(({ use }) => use === 'workspace');
        const issues = files.filter(({ use }) => use === 'issue');
        if (workspace !== undefined && !(await get().openWorkspace(workspace))) return;
        if (issues.length === 0) return;
        const handles = issues.map(({ handle }) => handle);
        await runImport((job) => callBridge(bridge, 'issue.import', { job, files: handles, choices }), issues);
      },
      async adoptWorkspace(workspace) {
        get().closeArticle();
        set({ workspace, undoState: workspace.undo, entityTypes: [] });
        rememberView({ reopenWorkspace: true });
        void get().readVocabularies();
        void readTypes();
        await get().readDrafts();
        const article = articleToShow(workspace);
        if (article !== null) await get().openArticle(article);
      },
      rememberTypes(types) {
        const { entityTypes } = get();
        const all = new Set([...entityTypes, ...types]);
        if (all.size > entityTypes.length) set({ entityTypes: [...all].sort() });
      },
      acceptChange(changed, removed, undo, byOthers) {
        const { workspace } = get();
        if (workspace === null) return;
        const gone = new Set<IssueId>(removed);
        const byId = new Map(changed.map((overview) => [overview.issue.id, overview]));
        const kept = workspace.issues
          .filter(({ issue }) => !gone.has(issue.id))
          .map((overview) => keepSame(overview, byId.get(overview.issue.id)));
        const known = new Set(kept.map(({ issue }) => issue.id));
        const issues = [...kept, ...changed.filter(({ issue }) => !known.has(issue.id))].sort(
          (a, b) => a.issue.ordinal - b.issue.ordinal,
        );
        set(({ journalVersion }) => ({
          workspace: { ...workspace, issues, undo },
          undoState: undo,
          journalVersion: journalVersion + 1,
        }));
        if (issues.length > kept.length) void readTypes();
        const { openArticleId, pendingEdits } = get();
        if (openArticleId === null) return;
        const holds = ({ articles }: IssueOverview): boolean => articles.some(({ id }) => id === openArticleId);
        if (!issues.some(holds)) get().closeArticle();
        // What the person edits, whoever executes it is told of.
        else if ((byOthers || pendingEdits === 0) && changed.some(holds)) get().noteChangedByOthers();
      },
    };
  };

/** The article that was open last, else the first that is not done, else the first. */
function articleToShow(workspace: WorkspaceOverview): ArticleId | null {
  const articles = workspace.issues.flatMap((issue) => issue.articles);
  const last = recallView().lastArticles[workspace.path];
  const article =
    articles.find((each) => each.id === last) ?? articles.find((each) => each.state !== 'done') ?? articles[0];
  return article?.id ?? null;
}
