import { useEffect } from 'react';
import { type TextSetting, usualSetting } from '../../model/text-setting.ts';
import { useKanwu } from '../state/use-kanwu.ts';

/** Sets the text of articles as the person chose. */
export function useTextSetting(): void {
  const { size, leading, face }: TextSetting = useKanwu((state) => state.app?.preferences.text) ?? usualSetting;
  useEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset.leading = leading;
    dataset.face = face;
    style.setProperty('--size-reading', `${size}px`);
    // A pane measures its lines anew when the window has another size; these have.
    window.dispatchEvent(new Event('resize'));
  }, [size, leading, face]);
}
