import { FolderSearch, Image, Images, RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { ImageCheck, TroubledImage } from '../../model/page-image-check.ts';
import { findImages } from '../commands/find-images.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import './page-images.css';

/** So many pages are listed; looking in a folder goes for all. */
const mostListed = 300;

/** Where the page images of the workspace lie, which are gone or other files now, and what can be done about that. */
export function PageImagesDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { check, look } = useCheck();
  const isBusy = useKanwu(({ jobs }) => jobs.length > 0);
  const isReadOnly = useKanwu(({ workspace }) => workspace?.readOnly !== null);
  const { closeDialog, copyAllImages } = store.getState();
  const troubles = check?.troubles ?? [];
  return (
    <Dialog
      className="page-images-dialog"
      title={m.images.title}
      onClose={closeDialog}
      footer={
        <>
          {check === null || check.total === 0 ? null : (
            <Button icon={RefreshCw} disabled={isBusy} onClick={() => void look(true)}>
              {m.images.compare}
            </Button>
          )}
          {troubles.length === 0 || isReadOnly ? null : (
            <Button icon={FolderSearch} disabled={isBusy} onClick={() => void findImages(store)}>
              {m.images.findAll}
            </Button>
          )}
          <Button tone="primary" onClick={closeDialog}>
            {m.common.done}
          </Button>
        </>
      }
    >
      {check === null ? (
        <p role="status">{m.images.checking}</p>
      ) : check.total === 0 ? (
        <EmptyState icon={Image} title={m.images.none}>
          {m.images.noneNext}
        </EmptyState>
      ) : (
        <>
          <p>
            {m.images.facts(check)} {m.images.notInBackups}
          </p>
          {check.elsewhere.count === 0 || isReadOnly ? null : (
            <Button icon={Images} disabled={isBusy} onClick={() => void copyAllImages()}>
              {m.images.copyAll(check.elsewhere, check.folder)}
            </Button>
          )}
          <p className="page-images-state" role="status">
            {troubles.length === 0 ? m.images.allThere(check.areCompared) : m.images.troubled(troubles.length)}
          </p>
          {troubles.length === 0 ? null : <Troubles check={check} isBusy={isBusy || isReadOnly} />}
        </>
      )}
    </Dialog>
  );
}

function Troubles({ check: { troubles }, isBusy }: { readonly check: ImageCheck; readonly isBusy: boolean }) {
  const { m } = useMessages();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys
    <ul className="page-images-list" aria-label={m.images.list} tabIndex={0}>
      {troubles.slice(0, mostListed).map((each) => (
        <Trouble key={`${each.source} ${each.place}`} image={each} isBusy={isBusy} />
      ))}
      {troubles.length > mostListed ? <li>{m.images.more(troubles.length - mostListed)}</li> : null}
    </ul>
  );
}

function Trouble({ image, isBusy }: { readonly image: TroubledImage; readonly isBusy: boolean }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { source, place, trouble, path, name } = image;
  const page = m.images.page(image);
  const take = async (): Promise<void> => {
    const { notifyError, noteImagesFound } = store.getState();
    try {
      await callBridge(window.kanwu, 'page.take-image', { source, place });
      noteImagesFound();
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  return (
    <li>
      <span className="page-images-page">
        <span>{page}</span>
        <span className="page-images-where">
          {m.images.trouble[trouble]} · <bdi>{path === null ? m.images.named(name) : m.images.wasAt(path)}</bdi>
        </span>
      </span>
      {trouble === 'changed' ? (
        <Button disabled={isBusy} onClick={() => void take()} aria-label={`${m.images.take}: ${page}`}>
          {m.images.take}
        </Button>
      ) : null}
      <Button
        disabled={isBusy}
        onClick={() => void findImages(store, { source, place })}
        aria-label={`${m.images.findOne} ${page}`}
      >
        {m.images.findOne}
      </Button>
    </li>
  );
}

/** How it stands with the images: looked at again whenever some were found; null until it is known. */
function useCheck(): {
  readonly check: ImageCheck | null;
  readonly look: (comparesContents: boolean) => Promise<void>;
} {
  const store = useKanwuStore();
  const version = useKanwu(({ imagesVersion }) => imagesVersion);
  const [check, setCheck] = useState<ImageCheck | null>(null);
  const look = useCallback(
    async (comparesContents: boolean) => {
      const { runJob, notifyError } = store.getState();
      try {
        setCheck(
          await runJob('check-images', (job) =>
            callBridge(window.kanwu, 'page.check-images', { job, comparesContents }),
          ),
        );
      } catch (thrown) {
        notifyError(thrown);
      }
    },
    [store],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each version the files may be others
  useEffect(() => void look(false), [look, version]);
  return { check, look };
}
