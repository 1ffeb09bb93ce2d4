import { AArrowDown, AArrowUp } from 'lucide-react';
import { nextSize, type TextSetting, textFaces, textLeadings } from '../../model/text-setting.ts';
import { IconButton } from '../controls/button.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages/use-messages.ts';

/** How large the text of articles is, how far its lines stand apart, and in which face it is. */
export function TextSettingFields({
  setting,
  onChange,
}: {
  readonly setting: TextSetting;
  onChange(setting: TextSetting): void;
}) {
  const { m } = useMessages();
  const words = m.preferences;
  const sized = (direction: 1 | -1) => ({ ...setting, size: nextSize(setting.size, direction) });
  const isLast = (direction: 1 | -1) => nextSize(setting.size, direction) === setting.size;
  return (
    <>
      <div className="preference">
        <span>{words.textSize}</span>
        <div className="text-size">
          <IconButton
            icon={AArrowDown}
            label={words.smaller}
            disabled={isLast(-1)}
            onClick={() => onChange(sized(-1))}
          />
          <output aria-label={words.textSize}>{words.pixels(setting.size)}</output>
          <IconButton icon={AArrowUp} label={words.larger} disabled={isLast(1)} onClick={() => onChange(sized(1))} />
        </div>
      </div>
      <div className="preference">
        <span>{words.leading}</span>
        <Segmented
          label={words.leading}
          value={setting.leading}
          choices={textLeadings.map((value) => ({ value, label: words.leadings[value] }))}
          onChoose={(leading) => onChange({ ...setting, leading })}
        />
      </div>
      <div className="preference">
        <span>{words.face}</span>
        <Segmented
          label={words.face}
          value={setting.face}
          choices={textFaces.map((value) => ({ value, label: words.faces[value] }))}
          onChoose={(face) => onChange({ ...setting, face })}
        />
      </div>
    </>
  );
}
