import { CircleAlert, Info, X } from 'lucide-react';
import { useEffect } from 'react';
import { errorWords } from '../../model/error-words.ts';
import { IconButton } from '../controls/button.tsx';
import type { Language } from '../messages/language.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Messages } from '../messages/zh.ts';
import type { Notice } from '../state/notices-slice.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** How long a notice that asks for nothing stays, in milliseconds. */
const shownFor = 8000;

/** What went wrong or was done, in the window's corner; nothing waits for it. */
export function Notices() {
  const { m } = useMessages();
  const notices = useKanwu((state) => state.notices);
  return (
    <section className="notices" aria-label={m.notice.label} aria-live="polite">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const { title, body } = wordsOf(notice, m, language);
  const failed = notice.kind === 'error';
  const Icon = failed ? CircleAlert : Info;
  const { id } = notice;
  useEffect(() => {
    if (failed) return;
    const timer = setTimeout(() => store.getState().dismissNotice(id), shownFor);
    return () => clearTimeout(timer);
  }, [failed, id, store]);
  return (
    <div className="notice" data-failed={failed || undefined} role={failed ? 'alert' : undefined}>
      <Icon size={16} aria-hidden />
      <div className="notice-text">
        <p className="notice-title">{title}</p>
        {body === '' ? null : <p>{body}</p>}
        {notice.kind === 'exported' ? <ShowExport directory={notice.directory} /> : null}
      </div>
      <IconButton icon={X} label={m.common.dismiss} onClick={() => store.getState().dismissNotice(id)} />
    </div>
  );
}

function ShowExport({ directory }: { readonly directory: string }) {
  return <p className="notice-path">{directory}</p>;
}

function wordsOf(notice: Notice, m: Messages, language: Language): { readonly title: string; readonly body: string } {
  switch (notice.kind) {
    case 'error':
      return errorWords(notice, language);
    case 'imported':
      return {
        title: m.notice.imported(notice.issues, notice.articles),
        body: m.notice.found(notice.mentions, notice.corrections),
      };
    case 'exported':
      return { title: m.notice.exported(notice.files, notice.records), body: '' };
    case 'vocabulary-imported':
      return {
        title: m.notice.vocabulary(notice.scheme, notice.terms, notice.isUpdate),
        body: m.notice.vocabularyNext,
      };
    case 'selection-crosses-blocks':
      return { title: m.notice.crossesBlocks, body: m.notice.crossesBlocksNext };
    case 'cannot-split':
      return { title: m.notice.cannotSplit, body: m.notice.cannotSplitNext };
  }
}
