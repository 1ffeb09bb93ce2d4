import type { TextPreview } from '../../model/import.ts';
import { useMessages } from '../messages/use-messages.ts';
import './encoding-preview.css';

/** How a file reads in an encoding, and how much of it is no text there; empty until it is known. */
export function EncodingPreview({ preview }: { readonly preview: TextPreview | null }) {
  const { m } = useMessages();
  return (
    <>
      <section className="encoding-preview" aria-label={m.encoding.preview} aria-live="polite">
        {preview?.text ?? ''}
      </section>
      <p className="encoding-damage">
        {preview === null || preview.damaged === 0 ? '\u00a0' : m.encoding.damaged(preview.damaged)}
      </p>
    </>
  );
}
