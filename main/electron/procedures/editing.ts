import { readTypedValue } from '../../desk/values.ts';
import type { ProcedureParts, ProceduresOf } from './parts.ts';

/** Answers what is asked about an article and what is edited in it: edits, drafts, history. */
export function editingProcedures({
  desk,
  typist,
}: ProcedureParts): ProceduresOf<
  'article' | 'comment' | 'category' | 'person' | 'value' | 'edit' | 'history' | 'draft' | 'correction' | 'mention'
> {
  return {
    'correction.alternatives': (wanted) => desk.open().reader.ask('alternatives', wanted),
    'mention.readings': (wanted) => desk.open().reader.ask('name-readings', wanted),
    'article.beginning': ({ id }) => desk.open().store.read('article-beginning', id),
    async 'article.open'({ id }) {
      const text = await desk.open().store.read('article-text', id);
      desk.look(id);
      return text;
    },
    'article.surroundings': (wanted) => desk.open().store.read('surroundings', wanted),
    'comment.list': (wanted) => desk.open().store.read('comments', wanted),
    'comment.author': ({ id }) => desk.open().store.read('comment-author', id),
    'category.filed': () => desk.open().store.read('filed-categories', null),
    'person.list': () => desk.open().store.read('people', null),
    'value.read': ({ type, text }) => readTypedValue(type, text),
    'edit.execute': (edit) => desk.open().execute(edit),
    'edit.undo': () => desk.open().undo(),
    'edit.redo': () => desk.open().redo(),
    'edit.restore-article': (then) => desk.open().restoreArticle(then),
    'history.restoring': (then) => desk.open().store.read('article-restoring', then),
    'edit.take-back': ({ id }) => desk.open().takeBack(id),
    'history.taking-back': ({ id }) => desk.open().store.read('taking-back', id),
    'history.versions': () => desk.open().store.read('versions', null),
    'history.list': (page) => desk.open().store.read('history', page),
    async 'draft.write'({ place, text }) {
      await desk.open().store.write('draft', { draft: { place, text, at: Date.now() }, typist: typist() });
      return {};
    },
    async 'draft.remove'({ place }) {
      await desk.open().store.write('remove-draft', { place, typist: typist() });
      return {};
    },
    'draft.list': () => desk.open().store.read('drafts', typist()),
  };
}
