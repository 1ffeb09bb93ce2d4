import { useEffect, useState } from 'react';
import type { ChosenFile } from '../../model/chosen-file.ts';
import { type Encoding, encodings } from '../../model/encoding.ts';
import type { TextPreview } from '../../model/import.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EncodingPreview } from '../controls/encoding-preview.tsx';
import { SelectField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import type { FileToRead } from '../state/view-part.ts';

/** Asks for the encoding of a file that does not tell it, and shows how the file reads in each. */
export function EncodingDialog() {
  const file = useKanwu((state) => state.fileToRead);
  return file === null ? null : <Ask file={file} />;
}

function Ask({ file: { file, also = [], candidates, isWanted = false, again } }: { readonly file: FileToRead }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [encoding, setEncoding] = useState<Encoding>(candidates[0] ?? 'gb18030');
  const preview = usePreview(file, encoding);
  const likely = new Set(candidates);
  const ordered = [...candidates, ...encodings.filter((each) => !likely.has(each))];
  const close = (): void => store.getState().closeDialog();
  return (
    <Dialog
      title={m.encoding.title(file.path.split(/[\\/]/).at(-1) ?? file.path)}
      className="encoding-dialog"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{m.common.cancel}</Button>
          <Button
            tone="primary"
            onClick={() => {
              close();
              const { openFiles, importAgain } = store.getState();
              void (again === undefined
                ? openFiles([file, ...also], { encoding })
                : importAgain(again.batchId, [again.place], { encoding }));
            }}
          >
            {m.encoding.import}
          </Button>
        </>
      }
    >
      <p>{isWanted ? m.encoding.wanted(also.length) : m.encoding.why}</p>
      <SelectField
        label={m.encoding.encoding}
        value={encoding}
        choices={ordered.map((each) => ({ value: each, label: m.encoding.names[each] }))}
        onChoose={setEncoding}
      />
      <EncodingPreview preview={preview} />
    </Dialog>
  );
}

/** How the file begins in that encoding; null until it is known. */
function usePreview({ handle }: ChosenFile, encoding: Encoding): TextPreview | null {
  const store = useKanwuStore();
  const [preview, setPreview] = useState<TextPreview | null>(null);
  useEffect(() => {
    let isWanted = true;
    callBridge(window.kanwu, 'issue.preview', { file: handle, encoding })
      .then((found) => {
        if (isWanted) setPreview(found);
      })
      .catch(store.getState().notifyError);
    return () => {
      isWanted = false;
    };
  }, [handle, encoding, store]);
  return preview;
}
