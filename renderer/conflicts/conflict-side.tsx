import { CircleCheck } from 'lucide-react';
import type { ArticleDocument } from '../../model/document.ts';
import { type ArticleId, type EntityId, type IssueId, MentionId, type PublicationId } from '../../model/ids.ts';
import type { Conflict, ConflictChoice } from '../../model/journal/conflict.ts';
import { issueName } from '../../model/lines.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { otherwise, type Said, saidOf } from './said.ts';
import { type Counting, settlingOf } from './sides.ts';

/** One side of a conflict: who said what and when, whether it counts now, and the button that chooses it. */
export function ConflictSideView({
  id,
  titleId,
  conflict,
  choice,
  counting,
  document,
  busy,
  onSettle,
}: {
  /** Of the element. */
  readonly id: string;
  readonly titleId: string;
  readonly conflict: Conflict;
  readonly choice: ConflictChoice;
  readonly counting: Counting;
  readonly document: ArticleDocument | null;
  /** A choice is on its way. */
  readonly busy: boolean;
  onSettle(choice: ConflictChoice): void;
}) {
  const { m, format } = useMessages();
  const side = conflict[choice];
  const settling = settlingOf(conflict, choice, counting);
  if (side === null) return null;
  const counts = choice === counting;
  return (
    <div className="conflict-side" data-counts={counts || undefined}>
      <div id={id}>
        <p className="conflict-by">
          {conflict.earlier === null ? null : <span className="conflict-which">{m.conflict.side[choice]}</span>}
          <bdi className="conflict-actor truncate" title={side.actor}>
            {side.actor}
          </bdi>
          <span className="conflict-when">{format.when(side.at)}</span>
        </p>
        <Says conflict={conflict} choice={choice} document={document} />
      </div>
      <div className="conflict-foot">
        {settling === null ? null : (
          <Button
            data-choice={choice}
            aria-describedby={`${titleId} ${id}`}
            aria-disabled={busy || undefined}
            onClick={() => onSettle(choice)}
          >
            {settling === 'leave' ? m.conflict.leave : m.conflict[settling][choice]}
          </Button>
        )}
        {counts ? (
          <span className="conflict-counts">
            <CircleCheck size={14} aria-hidden />
            {m.conflict.counts}
          </span>
        ) : null}
      </div>
    </div>
  );
}

function Says({
  conflict,
  choice,
  document,
}: {
  readonly conflict: Conflict;
  readonly choice: ConflictChoice;
  readonly document: ArticleDocument | null;
}) {
  const wording = useMessages();
  const { says: words } = wording.m.conflict;
  const says = conflict[choice]?.says;
  if (says === undefined) return null;
  if (conflict.kind === 'without-ground') return <p className="conflict-deed">{words.withoutGround}</p>;
  if (conflict.kind === 'overlaps') return <Overlapping conflict={conflict} choice={choice} />;
  if (says.kind === 'gone') return <p className="conflict-deed">{words.gone}</p>;
  if (says.kind === 'there') {
    return <p className="conflict-deed">{conflict.kind === 'removed' ? words.changed : words.there}</p>;
  }
  const other = conflict[choice === 'earlier' ? 'later' : 'earlier']?.says;
  const values = other?.kind === 'values' ? otherwise(says.values, other.values) : says.values;
  const all = saidOf(wording, conflict, values, document);
  return (
    <dl className="conflict-says">
      {all.map((said) => (
        <div key={said.label ?? ''}>
          <dt className={said.label === null ? 'visually-hidden' : undefined}>
            {said.label ?? wording.m.conflict.side[choice]}
          </dt>
          <dd>
            <SaidWords said={said} conflict={conflict} document={document} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Of a correction that stands beside another, what it does is told by the entry that accepted it. */
function Overlapping({ conflict, choice }: { readonly conflict: Conflict; readonly choice: ConflictChoice }) {
  const { m } = useMessages();
  const { articleId, earlier, summary } = conflict;
  const input = choice === 'earlier' && articleId !== null ? { before: null, limit: 500, articleId } : null;
  const entries = useAnswer('history.list', input);
  const isIt = (entry: { readonly actor: string; readonly at: number; readonly kind: string }): boolean =>
    entry.kind === 'edit' && entry.actor === earlier?.actor && entry.at === earlier.at;
  const said = choice === 'later' ? summary : (entries?.find(isIt)?.summary ?? '');
  return (
    <p className="conflict-value" title={said}>
      {said === '' ? m.conflict.says.correction : said}
    </p>
  );
}

function SaidWords({
  said,
  conflict,
  document,
}: {
  readonly said: Said;
  readonly conflict: Conflict;
  readonly document: ArticleDocument | null;
}) {
  switch (said.kind) {
    case 'words':
      return (
        <span className="conflict-value" title={said.words}>
          {said.words}
        </span>
      );
    case 'empty':
      return <span className="conflict-empty">{said.words}</span>;
    case 'article':
      return <ArticleNamed id={said.id} />;
    case 'issue':
      return <IssueNamed id={said.id} />;
    case 'publication':
      return <PublicationNamed id={said.id} />;
    case 'entity':
      return <EntityNamed id={said.id} conflict={conflict} document={document} />;
  }
}

function ArticleNamed({ id }: { readonly id: ArticleId }) {
  const { m } = useMessages();
  const found = useAnswer('article.surroundings', { id, view: null });
  const headline = found?.article.headline ?? '';
  return <span className="conflict-value">{headline === '' ? m.library.noHeadline : headline}</span>;
}

function IssueNamed({ id }: { readonly id: IssueId }) {
  const { m, format } = useMessages();
  const line = useAnswer('issue.line', { id });
  if (line === null) return <span className="conflict-empty">{m.conflict.otherIssue}</span>;
  const { date, number } = line.issue;
  const facts = [
    issueName(line),
    ...(date === null ? [] : [format.date(date)]),
    ...(number === null ? [] : [m.issue.numbered(number)]),
  ];
  return <span className="conflict-value">{facts.join(' · ')}</span>;
}

function PublicationNamed({ id }: { readonly id: PublicationId }) {
  const { m } = useMessages();
  const lines = useAnswer('publication.list', {});
  const title = lines?.find(({ publication }) => publication.id === id)?.publication.title;
  return <span className="conflict-value">{title ?? m.conflict.otherPublication}</span>;
}

/** The name of what a mention refers to: it is among what its article names, else among what the mention may name. */
function EntityNamed({
  id,
  conflict: { record, articleId },
  document,
}: {
  readonly id: EntityId;
  readonly conflict: Conflict;
  readonly document: ArticleDocument | null;
}) {
  const { m } = useMessages();
  const named = document?.entities.find((entity) => entity.id === id);
  const mention = document?.mentions.find((each) => each.id === record);
  const isToBeAsked = named === undefined && mention !== undefined && articleId !== null;
  const candidates = useAnswer(
    'entity.candidates',
    isToBeAsked ? { articleId, mentionId: MentionId.parse(record), wanted: '' } : null,
  );
  const name = named?.name ?? candidates?.find(({ entity }) => entity.id === id)?.entity.name;
  return (
    <span className={name === undefined ? 'conflict-empty' : 'conflict-value'}>{name ?? m.conflict.otherEntity}</span>
  );
}
