import type { Slice } from './state.ts';
import type { HeldText, TextPart, TextView } from './text-part.ts';
import { recallView, rememberView } from './view-memory.ts';

export const textSlice: Slice<TextPart> = (set, get) => {
  let held: HeldText | null = null;
  return {
    textMode: 'review',
    textView: recallView().textView,
    setTextView(textView) {
      if (isReadOnly(textView)) get().setTextMode('review');
      set({ textView });
      rememberView({ textView });
    },
    writingIn: null,
    setTextMode(textMode) {
      if (get().textMode === textMode) return;
      void get().leaveFields();
      set({ textMode });
      if (textMode === 'write' && isReadOnly(get().textView)) get().setTextView('reading');
    },
    noteWriting: (writingIn) => set((state) => (state.writingIn === writingIn ? state : { writingIn })),
    holdText(text) {
      held = text;
      return () => {
        if (held === text) held = null;
      };
    },
    undoWriting: () => held?.undo() ?? false,
    redoWriting: () => held?.redo() ?? false,
  };
};

function isReadOnly(view: TextView): boolean {
  return view === 'printed' || view === 'vertical';
}
