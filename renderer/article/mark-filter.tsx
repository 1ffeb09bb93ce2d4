import { statuses } from '../../model/status.ts';
import { Select } from '../controls/fields.tsx';
import { StatusMark, TypeSign } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { textViews } from '../state/text-part.ts';
import { typesIn } from '../state/types-in.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** How the text is shown. */
function ViewChoice() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const view = useKanwu((state) => state.textView);
  return (
    <Select
      className="view-choice"
      aria-label={m.textView.label}
      title={`${m.textView.label} (V)`}
      value={view}
      choices={textViews.map((value) => ({ value, label: m.textView[value] }))}
      onChoose={(value) => {
        store.getState().setTextView(value);
        store.getState().requestFocus('text');
      }}
    />
  );
}

/** Which marks the text shows: by entity type and by status. @param isArriving whether only the article's beginning is there */
export function MarkFilter({ open, isArriving }: { readonly open: OpenArticle; readonly isArriving: boolean }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const shownTypes = useKanwu((state) => state.shownTypes);
  const shownStatuses = useKanwu((state) => state.shownStatuses);
  const types = typesIn(open);
  const names = types.map(({ type }) => type);
  return (
    <div className="mark-filter" role="toolbar" aria-label={m.article.marks}>
      <div className="mark-filter-types">
        {types.map(({ type, count }) => (
          <button
            key={type}
            type="button"
            className="filter-chip"
            aria-pressed={shownTypes === null || shownTypes.has(type)}
            title={m.typeName(type)}
            onClick={() => store.getState().toggleType(type, names)}
          >
            <TypeSign type={type} />
            <span className="filter-name">{m.typeName(type)}</span>
            <span className="filter-count">{isArriving ? '…' : count}</span>
          </button>
        ))}
      </div>
      <div className="mark-filter-statuses">
        <ViewChoice />
        {statuses.map((status) => (
          <button
            key={status}
            type="button"
            className="filter-chip"
            aria-pressed={shownStatuses.has(status)}
            title={m.status[status]}
            onClick={() => store.getState().toggleStatus(status)}
          >
            <StatusMark status={status} />
          </button>
        ))}
      </div>
    </div>
  );
}
