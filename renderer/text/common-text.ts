import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView } from '@codemirror/view';
import { wholeSelections } from './character-keys.ts';

/** The caret and the selection are CodeMirror's own drawing. */
export const commonText: Extension = [
  // Offsets must stay those of the reading text, also where a source has carriage returns.
  EditorState.lineSeparator.of('\n'),
  EditorView.lineWrapping,
  drawSelection(),
  wholeSelections,
  styleNonce(),
];

/** CodeMirror writes its base rules into a `<style>` element, which the page's policy lets in by this nonce. */
function styleNonce(): Extension {
  const meta = globalThis.document?.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce ? EditorView.cspNonce.of(meta.nonce) : [];
}
