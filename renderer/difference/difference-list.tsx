import { type ArticleState, articleStates } from '../../model/article.ts';
import type { DifferenceKind, DifferentThing, StateDifference } from '../../model/difference.ts';
import { useMessages } from '../messages/use-messages.ts';

/** As in what programs print of differences. */
const signs: Readonly<Record<DifferenceKind, string>> = { added: '+', removed: '−', changed: '~' };

/** How many differ, and what differs, article by article. */
export function DifferenceList({
  found: { counts, things, further, decidedUntil, isOfPart },
  isOfVersions,
  onChoose,
}: {
  readonly found: StateDifference;
  /** Whether a version is compared, of which only what people decided is known. */
  readonly isOfVersions: boolean;
  onChoose(thing: DifferentThing): void;
}) {
  const { m, format } = useMessages();
  return (
    <>
      {(['before', 'after'] as const).map((side) => {
        const until = decidedUntil[side];
        return until === null || isOfVersions ? null : (
          <p key={side}>{m.difference.until(m.difference[side], format.when(Date.parse(until)))}</p>
        );
      })}
      {isOfVersions ? <p className="difference-hint">{m.difference.decidedOnly}</p> : null}
      {isOfPart ? <p className="difference-hint">{m.difference.isOfPart}</p> : null}
      <ul className="difference-counts" data-testid="difference-counts">
        {counts.length === 0 ? <li>{m.difference.same}</li> : null}
        {counts.map(({ noun, kind, count }) => (
          <li key={`${noun} ${kind}`} className={`difference-count difference-${kind}`}>
            {m.difference.counts(noun, kind, count)}
          </li>
        ))}
      </ul>
      {byArticle(things).map((group) => (
        <Group key={group.key} things={group.things} onChoose={onChoose} />
      ))}
      {further === 0 ? null : <p className="difference-hint">{m.difference.further(further)}</p>}
    </>
  );
}

function Group({
  things,
  onChoose,
}: {
  readonly things: readonly DifferentThing[];
  onChoose(thing: DifferentThing): void;
}) {
  const { m } = useMessages();
  const article = things[0]?.article ?? null;
  return (
    <section className="difference-article">
      <h3 className="truncate">{article === null ? m.difference.entities : m.difference.article(article)}</h3>
      <ul>
        {things.map((thing, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are listed once, and never move
          <li key={place}>
            <Thing thing={thing} onChoose={() => onChoose(thing)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Thing({ thing, onChoose }: { readonly thing: DifferentThing; onChoose(): void }) {
  const { m } = useMessages();
  const { noun, kind, name, article, id, fields } = thing;
  /** A mention is called by its type and its words. */
  const named = (called: string): string => {
    const [type = '', ...words] = called.split(' ');
    return `${m.typeName(type)} ${words.join(' ')}`;
  };
  const said = (field: string, json: string): string => {
    const value: unknown = JSON.parse(json);
    if (value === null || value === '') return '–';
    if (typeof value !== 'string') return json;
    if (field === 'type') return m.typeName(value);
    if (field === 'state' && isArticleState(value)) return m.articleState[value];
    return value;
  };
  const isThere = noun === 'entity' ? id !== null : article?.id !== null;
  return (
    <button
      type="button"
      className={`difference-thing difference-${kind}`}
      disabled={!isThere}
      title={isThere ? undefined : m.difference.gone}
      onClick={onChoose}
    >
      <span className="difference-sign" aria-hidden="true">
        {signs[kind]}
      </span>
      <span className="difference-what">
        {m.difference.noun[noun]} {m.difference.kind[kind]}
      </span>
      {noun === 'article' ? null : <span className="difference-name">{noun === 'mention' ? named(name) : name}</span>}
      {fields.map(({ field, was, is }) => (
        <span key={field} className="difference-field">
          {m.difference.field(field)}
          {field === 'text' ? null : `: ${said(field, was)} → ${said(field, is)}`}
        </span>
      ))}
    </button>
  );
}

function isArticleState(value: string): value is ArticleState {
  return articleStates.some((each) => each === value);
}

/** What follows each other of one article. */
function byArticle(
  things: readonly DifferentThing[],
): readonly { readonly key: string; readonly things: DifferentThing[] }[] {
  const groups: { readonly key: string; readonly of: string; readonly things: DifferentThing[] }[] = [];
  for (const thing of things) {
    const of = JSON.stringify(thing.article);
    const last = groups.at(-1);
    if (last?.of === of) last.things.push(thing);
    else groups.push({ key: `${groups.length}`, of, things: [thing] });
  }
  return groups;
}
