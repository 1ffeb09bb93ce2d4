import type { ChosenFile } from '../../model/chosen-file.ts';
import { VersionId } from '../../model/ids.ts';
import type { ListedVersion } from '../../model/version.ts';
import type { ProcedureInput } from '../../preload/contract.ts';
import { SelectField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

type SideToCompare = ProcedureInput<'export.difference'>['before'];

/** Which side is chosen: by a word of a choice. */
export type SideKey = string;

const now = 'now';
const choose = 'choose';

/** The exports that were chosen for a side, and the key of each. */
export type ChosenExports = readonly ChosenFile[];

export const keyOfVersion = (id: VersionId): SideKey => `version ${id}`;
const keyOfExport = ({ handle }: ChosenFile): SideKey => `export ${handle}`;
export const keyOfNow: SideKey = now;

/** What a key stands for; null for one that nothing stands behind. */
export function sideOf(key: SideKey, exports: ChosenExports): SideToCompare | null {
  if (key === now) return { kind: 'now' };
  const [kind, id = ''] = key.split(' ');
  if (kind === 'version') return { kind, id: VersionId.parse(id) };
  const file = exports.find((each) => keyOfExport(each) === key);
  return file === undefined ? null : { kind: 'export', file: file.handle };
}

/** One of the two states that are compared: a version, what there is now, or an export, which is asked for. */
export function SideChoice({
  label,
  side,
  versions,
  exports,
  onChoose,
  onExport,
}: {
  readonly label: string;
  readonly side: SideKey;
  readonly versions: readonly ListedVersion[];
  readonly exports: ChosenExports;
  onChoose(side: SideKey): void;
  /** An export was chosen that is not among them yet. */
  onExport(file: ChosenFile): void;
}) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const chooseExport = async (): Promise<void> => {
    const file = await callBridge(window.kanwu, 'export.choose-earlier', {});
    if (file === null) return;
    onExport(file);
    onChoose(keyOfExport(file));
  };
  return (
    <SelectField
      label={label}
      value={side}
      choices={[
        ...(side === '' ? [{ value: '', label: '–' }] : []),
        { value: now, label: m.difference.now },
        ...versions.map(({ id, name, at }) => ({
          value: keyOfVersion(id),
          label: m.difference.version(name, format.when(at)),
        })),
        ...exports.map((file) => ({
          value: keyOfExport(file),
          label: file.path.split(/[\\/]/).at(-1) ?? file.path,
        })),
        { value: choose, label: m.difference.choose },
      ]}
      onChoose={(value) => {
        if (value === choose) void chooseExport().catch(store.getState().notifyError);
        else onChoose(value);
      }}
    />
  );
}
