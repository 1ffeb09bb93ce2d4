import { useState } from 'react';
import { type Encoding, encodings } from '../../model/encoding.ts';
import type { IssueId, PageId } from '../../model/ids.ts';
import type { Page } from '../../model/page.ts';
import type { PageEncoding, RereadReport } from '../../model/reread.ts';
import { inOneLine } from '../../model/visible-name.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EncodingPreview } from '../controls/encoding-preview.tsx';
import { SelectField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { Unplaced } from './unplaced.tsx';
import './rereading.css';

/** Asks in which encoding a page of an issue is to be read, shows how it reads so, and afterwards what found no place. */
export function RereadDialog() {
  const id = useKanwu((state) => state.dialogIssueId);
  const [report, setReport] = useState<RereadReport | null>(null);
  if (report !== null) return <Unplaced report={report} />;
  return id === null ? null : <Ask id={id} onReport={setReport} />;
}

function Ask({ id, onReport }: { readonly id: IssueId; onReport(report: RereadReport): void }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const pages = filesOf(useAnswer('issue.pages', { id }) ?? []);
  const openPage = useKanwu((state) => state.open?.document.pages[0]?.page.id ?? null);
  const [wanted, setWanted] = useState<PageId | null>(null);
  const page = pages.find((each) => each.id === (wanted ?? openPage)) ?? pages[0] ?? null;
  const [isWorking, setWorking] = useState(false);
  const [chosen, setChosen] = useState<Encoding | null>(null);
  const known = useAnswer('page.encoding', page === null ? null : { id: page.id });
  const encoding = chosen ?? likeliest(known);
  const preview = useAnswer('page.preview', page === null || encoding === null ? null : { id: page.id, encoding });
  const close = (): void => {
    if (!isWorking) store.getState().closeDialog();
  };
  const reread = async (): Promise<void> => {
    if (page === null || encoding === null || isWorking) return;
    setWorking(true);
    const report = await store.getState().rereadPage(page.id, encoding);
    if (report !== null && report.lost > 0) onReport(report);
    else store.getState().closeDialog();
  };
  const nameOf = ({ label, fileName }: Page): string =>
    inOneLine([label === null ? null : m.issue.paged(label), fileName].filter((part) => part !== null));
  return (
    <Dialog
      title={m.reread.title}
      className="encoding-dialog"
      onClose={close}
      footer={
        <>
          <Button onClick={close} disabled={isWorking}>
            {m.common.cancel}
          </Button>
          <Button
            tone="primary"
            disabled={isWorking || encoding === null || encoding === known?.encoding}
            onClick={() => void reread()}
          >
            {isWorking ? m.reread.working : m.reread.go}
          </Button>
        </>
      }
    >
      <p>{m.reread.purpose}</p>
      {pages.length < 2 || page === null ? null : (
        <SelectField
          label={m.reread.page}
          value={page.id}
          choices={pages.map((each) => ({ value: each.id, label: nameOf(each) }))}
          onChoose={(other) => {
            setWanted(other);
            setChosen(null);
          }}
        />
      )}
      {known === null || encoding === null ? null : (
        <SelectField
          label={m.encoding.encoding}
          value={encoding}
          choices={ordered(known).map((each) => ({ value: each, label: labelOf(m, known, each) }))}
          onChoose={setChosen}
        />
      )}
      <EncodingPreview preview={preview} />
    </Dialog>
  );
}

/** One page of each file: a file is read as a whole. */
function filesOf(pages: readonly Page[]): readonly Page[] {
  return [...new Map([...pages].reverse().map((page) => [page.sha256, page])).values()].reverse();
}

/** What to begin with: what the bytes speak for most, but for what it was read in. */
function likeliest(known: PageEncoding | null): Encoding | null {
  if (known === null) return null;
  return (
    known.likely.find((each) => each !== known.encoding) ?? encodings.find((each) => each !== known.encoding) ?? null
  );
}

function ordered({ encoding, likely }: PageEncoding): readonly Encoding[] {
  return [...new Set([...likely, encoding, ...encodings])];
}

function labelOf(m: ReturnType<typeof useMessages>['m'], { encoding, likely }: PageEncoding, each: Encoding): string {
  const name = m.encoding.names[each];
  if (each === encoding) return m.reread.asNow(name);
  return each === likely[0] ? m.reread.likeliest(name) : name;
}
