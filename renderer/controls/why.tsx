import { useMessages } from '../messages/use-messages.ts';

/** Why something was suggested, in a sentence; nothing where a person made it or its maker says no more. @param origin with its version: `tagger@3` */
export function Why({ origin }: { readonly origin: string }) {
  const { m } = useMessages();
  const why = m.originReason(origin);
  return why === null ? null : <p className="field-hint why">{why}</p>;
}
