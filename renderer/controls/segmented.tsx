import { useId } from 'react';
import './controls.css';
import type { Choice } from './fields.tsx';

/** One of a few choices, all of them in sight. */
export function Segmented<Value extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<NoInfer<Value>>[];
  onChoose(value: NoInfer<Value>): void;
}) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="segmented-choice" data-chosen={choice.value === value || undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
