import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';

/** Takes back what people said of a type; one of their own, that nothing has, is gone with it. */
export function ForgetType({
  isShipped,
  isUsed,
  usedHint,
  onForget,
}: {
  readonly isShipped: boolean;
  readonly isUsed: boolean;
  /** Why it can't be deleted. */
  readonly usedHint: string;
  onForget(): void;
}) {
  const { m } = useMessages();
  return (
    <div className="type-forget">
      <Button disabled={!isShipped && isUsed} onClick={onForget}>
        {isShipped ? m.types.forget : m.types.forgetOwn}
      </Button>
      {!isShipped && isUsed ? <span className="field-hint">{usedHint}</span> : null}
    </div>
  );
}
