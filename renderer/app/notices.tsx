import { CircleAlert, Info, X } from 'lucide-react';
import { type CSSProperties, useEffect, useState } from 'react';
import { IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { Notice } from '../state/notices-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { NoticeActions } from './notice-actions.tsx';
import { noticeWords } from './notice-words.ts';
import './notices.css';

/** How long a notice that asks for nothing stays, in milliseconds. */
const shownFor = 8000;

/** What went wrong or was done, over the foot of the library, where it hides nothing that is being read. */
export function Notices() {
  const { m } = useMessages();
  const notices = useKanwu((state) => state.notices);
  const libraryWidth = useKanwu((state) => (state.workspace === null ? null : state.libraryWidth));
  const style = libraryWidth === null ? {} : { '--library-width': `${libraryWidth}px` };
  return (
    <section
      className="notices"
      aria-label={m.notice.label}
      aria-live="polite"
      data-in-library={libraryWidth !== null || undefined}
      style={style as CSSProperties}
    >
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const [held, setHeld] = useState(false);
  const { title, body } = noticeWords(notice, m, language);
  const failed = notice.kind === 'error';
  const hasReport = notice.kind === 'imported' && notice.unread.length > 0;
  const asks =
    notice.kind === 'drafts-found' ||
    notice.kind === 'draft-place-gone' ||
    notice.kind === 'images-to-keep' ||
    notice.kind === 'annotators-to-choose' ||
    notice.kind === 'labels-to-decide' ||
    notice.kind === 'types-came';
  const hasConflicts = notice.kind === 'merged' && notice.conflicts > 0;
  const isBatch = notice.kind === 'batch-imported' || notice.kind === 'import-cut-off';
  const stays = failed || notice.kind === 'recovered' || hasReport || asks || hasConflicts || isBatch;
  const Icon = failed ? CircleAlert : Info;
  const { id } = notice;
  useEffect(() => {
    if (stays || held) return;
    const timer = setTimeout(() => store.getState().dismissNotice(id), shownFor);
    return () => clearTimeout(timer);
  }, [stays, held, id, store]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only stays for as long as somebody is at it
    <div
      className="notice"
      data-failed={failed || undefined}
      role={failed ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={16} aria-hidden />
      <div className="notice-text">
        <p className="notice-title">{title}</p>
        {body === '' ? null : <p className={notice.kind === 'draft-place-gone' ? 'notice-typed' : undefined}>{body}</p>}
        <NoticeActions notice={notice} />
      </div>
      <IconButton icon={X} label={m.common.dismiss} onClick={() => store.getState().dismissNotice(id)} />
    </div>
  );
}
