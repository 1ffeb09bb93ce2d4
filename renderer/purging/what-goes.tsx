import type { PurgeableIssue, PurgePreview } from '../../model/purge.ts';
import { useMessages } from '../messages/use-messages.ts';

/** What goes for good with an issue, and what stays. */
export function WhatGoes({ preview, issue }: { readonly preview: PurgePreview; readonly issue: PurgeableIssue }) {
  const { m } = useMessages();
  const { issues, files, articles, decisions, names, bytes } = preview;
  const others = issues.filter(({ id }) => id !== issue.id).map(({ name }) => name);
  return (
    <div className="purge-goes">
      <h3>{m.purge.goes}</h3>
      <ul>
        <li>{m.purge.files(files)}</li>
        {others.length === 0 ? null : <li>{m.purge.together(others)}</li>}
        <li>{m.purge.articles(articles, decisions)}</li>
        {names === 0 ? null : <li>{m.purge.names(names)}</li>}
        <li>{m.purge.size(bytes)}</li>
      </ul>
      <p>{m.purge.stays}</p>
      <p>{m.purge.elsewhere}</p>
    </div>
  );
}
