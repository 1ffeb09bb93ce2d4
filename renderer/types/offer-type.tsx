/** Whether a type is among those that people choose from. */
export function OfferType({
  isOffered,
  name,
  hint,
  onChange,
}: {
  readonly isOffered: boolean;
  readonly name: string;
  readonly hint: string;
  onChange(isOffered: boolean): void;
}) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isOffered} onChange={(event) => onChange(event.target.checked)} />
      <span>
        <span className="choice-name">{name}</span>
        <span className="choice-hint">{hint}</span>
      </span>
    </label>
  );
}
