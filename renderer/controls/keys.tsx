import { chordLabels } from './chord.ts';
import { useIsMac } from './use-is-mac.ts';

/** A chord as keys; hidden from assistive technology, which has `aria-keyshortcuts`. */
export function Keys({ chord }: { readonly chord: string }) {
  const mac = useIsMac();
  return (
    <span className="keys" aria-hidden>
      {chordLabels(chord, mac).map((label) => (
        <kbd key={label}>{label}</kbd>
      ))}
    </span>
  );
}
