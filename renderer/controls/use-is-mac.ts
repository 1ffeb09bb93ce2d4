import { useKanwu } from '../state/use-kanwu.ts';

/** Whether Command stands for Control. */
export function useIsMac(): boolean {
  return useKanwu((state) => state.app?.platform === 'darwin');
}
