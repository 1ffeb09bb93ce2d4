import { useEffect, useRef } from 'react';
import type { Changes } from '../../model/commands/command.ts';
import type { DraftPlace } from '../../model/draft.ts';
import { labelPage, reviseArticle, reviseIssue } from '../../model/edits/article-revise.ts';
import { headlineOf, subheadOf } from '../../model/headline.ts';
import { DraftArea, DraftField } from '../controls/draft-field.tsx';
import { NotForReleaseField } from '../controls/not-for-release-field.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { PeopleField } from './people-field.tsx';
import { PublicationField } from './publication-field.tsx';
import { ReferenceCodeField } from './reference-code-field.tsx';
import { Structure } from './structure.tsx';
import './article-details.css';

type ArticleField = Extract<DraftPlace, { kind: 'article' }>['field'];
type IssueField = Extract<DraftPlace, { kind: 'issue' }>['field'];

/** What is said about the article, and about the issue that it is in. */
export function ArticleDetails() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const shown = useKanwu((state) => state.open);
  const details = useRef<HTMLDivElement>(null);
  const focusRequest = useKanwu((state) => state.focusRequest);
  useEffect(() => {
    const { target } = focusRequest;
    if (target !== 'reference-code' && target !== 'not-for-release') return;
    details.current?.querySelector<HTMLElement>(`[data-field='${target}']`)?.focus();
  }, [focusRequest]);
  if (shown === null) return null;
  const { article, publication, issue, pages } = shown.document;
  const [first] = pages;
  const headline = headlineOf(article, shown.reading);
  const { executeTyped } = store.getState();
  const revise = (changes: Changes<'article'>): Promise<boolean> =>
    executeTyped(reviseArticle(shown.document, headline, changes));
  const reviseFacts = (changes: Changes<'issue'>): Promise<boolean> =>
    executeTyped(reviseIssue(issue, publication?.title ?? first?.page.fileName ?? '', changes));
  const ofArticle = (field: ArticleField): DraftPlace => ({ kind: 'article', articleId: article.id, field });
  const ofIssue = (field: IssueField): DraftPlace => ({ kind: 'issue', issueId: issue.id, field });
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return (
    <div className="details" key={article.id} ref={details}>
      <section className="details-group" aria-label={m.details.article}>
        <DraftField
          label={m.details.headline}
          place={ofArticle('headline')}
          placeholder={headline}
          value={article.headline ?? ''}
          hint={article.headline === null ? m.details.headlineHint : undefined}
          onCommit={(text) => revise({ headline: orNull(text) })}
        />
        <DraftField
          label={m.details.subhead}
          place={ofArticle('subhead')}
          placeholder={subheadOf(article, shown.reading)}
          value={article.subhead ?? ''}
          onCommit={(text) => revise({ subhead: orNull(text) })}
        />
        <PeopleField
          label={m.details.reporters}
          place={ofArticle('reporters')}
          people={article.reporters}
          onChange={(reporters) => revise({ reporters })}
        />
        <PeopleField
          label={m.details.correspondents}
          place={ofArticle('correspondents')}
          people={article.correspondents}
          onChange={(correspondents) => revise({ correspondents })}
        />
        <PeopleField
          label={m.details.photographers}
          place={ofArticle('photographers')}
          people={article.photographers}
          onChange={(photographers) => revise({ photographers })}
        />
        <ReferenceCodeField
          place={ofArticle('referenceCode')}
          value={article.referenceCode}
          onCommit={(referenceCode) => revise({ referenceCode })}
        />
        <NotForReleaseField
          place={ofArticle('notForRelease')}
          value={article.notForRelease}
          hint={
            article.notForRelease === null && issue.notForRelease !== null
              ? m.details.issueNotForRelease(issue.notForRelease)
              : m.details.notForReleaseHint
          }
          onCommit={(notForRelease) => revise({ notForRelease })}
        />
        <DraftArea
          label={m.details.note}
          place={ofArticle('note')}
          value={article.note}
          onCommit={(note) => revise({ note })}
        />
      </section>
      <Structure />
      <section className="details-group" aria-labelledby="details-issue">
        <h3 id="details-issue">{m.details.issue}</h3>
        <PublicationField issue={issue} title={publication?.title ?? ''} />
        <div className="details-row">
          <DraftField
            type="date"
            label={m.details.issueDate}
            place={ofIssue('date')}
            value={issue.date ?? ''}
            onCommit={(date) => reviseFacts({ date: orNull(date) })}
          />
          <DraftField
            label={m.details.issueNumber}
            place={ofIssue('number')}
            value={issue.number ?? ''}
            onCommit={(text) => reviseFacts({ number: orNull(text) })}
          />
        </div>
        <ReferenceCodeField
          place={ofIssue('referenceCode')}
          value={issue.referenceCode}
          onCommit={(referenceCode) => reviseFacts({ referenceCode })}
        />
        <NotForReleaseField
          place={ofIssue('notForRelease')}
          value={issue.notForRelease}
          hint={m.details.issueNotForReleaseHint}
          onCommit={(notForRelease) => reviseFacts({ notForRelease })}
        />
        {pages
          .filter(({ restoration }) => restoration === null)
          .map(({ page }) => (
            <div key={page.id} className="details-page">
              <DraftField
                label={m.details.issuePage}
                place={{ kind: 'page', articleId: article.id, pageId: page.id, field: 'label' }}
                value={page.label ?? ''}
                onCommit={(text) => executeTyped(labelPage(page, orNull(text)))}
              />
              <p className="details-file truncate" title={page.sha256}>
                {m.details.file(page.fileName)}
              </p>
            </div>
          ))}
      </section>
    </div>
  );
}
