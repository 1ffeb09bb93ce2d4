import { useState } from 'react';
import { joinIssues } from '../../model/edits/issue-join.ts';
import type { IssueId } from '../../model/ids.ts';
import { type IssueLine, issueName } from '../../model/lines.ts';
import { inOneLine } from '../../model/visible-name.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { SelectField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import type { KanwuStore } from '../state/store.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Asks into which issue the pages of an issue shall go. */
export function JoinIssueDialog() {
  const id = useKanwu((state) => state.dialogIssueId);
  const input = id === null ? null : { id };
  const line = useAnswer('issue.line', input);
  const beside = useAnswer('issue.beside', input);
  return line === null || beside === null ? null : <Ask line={line} beside={beside} />;
}

function Ask({ line, beside }: { readonly line: IssueLine; readonly beside: readonly IssueLine[] }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const [wanted, setWanted] = useState<IssueId | null>(null);
  const sameDay = beside.find(({ issue }) => issue.date !== null && issue.date === line.issue.date);
  const chosen = beside.find(({ issue }) => issue.id === wanted) ?? sameDay ?? beside[0];
  const close = (): void => store.getState().closeDialog();
  const factsOf = ({ issue, firstPage, pages }: IssueLine): string =>
    inOneLine(
      [
        issue.date === null ? null : format.date(issue.date),
        pages > 1 ? m.issue.pages(pages) : firstPage.label === null ? null : m.issue.paged(firstPage.label),
      ].filter((fact) => fact !== null),
    );
  return (
    <Dialog
      title={m.joinIssue.title}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{m.common.cancel}</Button>
          <Button
            tone="primary"
            disabled={chosen === undefined}
            onClick={() => {
              close();
              if (chosen !== undefined) void join(store, line, chosen);
            }}
          >
            {m.joinIssue.go}
          </Button>
        </>
      }
    >
      <p>{m.joinIssue.purpose(issueName(line))}</p>
      {beside.length === 0 ? (
        <p>{m.joinIssue.none}</p>
      ) : (
        <SelectField<string>
          label={m.joinIssue.into}
          value={chosen?.issue.id ?? ''}
          choices={beside.map((each) => ({
            value: each.issue.id,
            label: m.joinIssue.choice(issueName(each), factsOf(each)),
          }))}
          onChoose={(id) => setWanted(beside.find(({ issue }) => issue.id === id)?.issue.id ?? null)}
        />
      )}
    </Dialog>
  );
}

async function join(store: KanwuStore, from: IssueLine, into: IssueLine): Promise<void> {
  const { id } = from.issue;
  try {
    const pages = await callBridge(window.kanwu, 'issue.pages', { id });
    const articles = await callBridge(window.kanwu, 'issue.articles', { id });
    await store.getState().execute(joinIssues(from, pages, articles, into));
  } catch (thrown) {
    store.getState().notifyError(thrown);
  }
}
