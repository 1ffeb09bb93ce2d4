import { type KeyboardEvent, useState } from 'react';
import type { EntityType } from '../../model/mention.ts';
import type { PlacesDecision } from '../../model/register/places-decision.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';

/** So many entities are offered: who looks for another types more. */
const mostOffered = 8;

/** Asks which entity places name: one of those that are called so, a new one, or none. */
export function LinkChooser({
  name,
  type,
  onEnd,
}: {
  readonly name: string;
  readonly type: EntityType;
  onEnd(decision: PlacesDecision | null): void;
}) {
  const { m } = useMessages();
  const [wanted, setWanted] = useState(name);
  const [at, setAt] = useState(0);
  const listing = { wanted, type, extent: 'all', sort: null } as const;
  const found = useAnswer('register.rows', { listing, from: 0, count: mostOffered })?.rows ?? [];
  const called = wanted.trim();
  const choices: readonly { key: string; label: string; about: string; decision: PlacesDecision }[] = [
    ...found.map(({ entity, mentions, firstDate, lastDate }) => ({
      key: entity.id,
      label: entity.name,
      about: [m.register.mentions(mentions), firstDate === null ? '' : `${firstDate} – ${lastDate}`, entity.note]
        .filter((part) => part !== '')
        .join(' · '),
      decision: { kind: 'link' as const, entityId: entity.id },
    })),
    ...(called === ''
      ? []
      : [
          {
            key: 'new',
            label: m.register.newEntity(called),
            about: '',
            decision: { kind: 'split' as const, name: called },
          },
        ]),
    { key: 'none', label: m.register.noEntity, about: '', decision: { kind: 'link' as const, entityId: null } },
  ];
  const chosen = Math.min(at, choices.length - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') onEnd(choices[chosen]?.decision ?? null);
    else if (event.key === 'Escape') onEnd(null);
    else return;
    event.preventDefault();
  };
  return (
    <div className="link-chooser">
      <input
        className="input"
        role="combobox"
        // biome-ignore lint/a11y/noAutofocus: somebody asked for this by a key, and types now
        autoFocus
        aria-label={m.register.linkTo}
        aria-expanded
        aria-controls="link-choices"
        aria-activedescendant={`link-choice-${chosen}`}
        maxLength={200}
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="link-choices" role="listbox" aria-label={m.register.linkTo} className="link-choices">
        {choices.map(({ key, label, about, decision }, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={key}
            id={`link-choice-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === chosen}
            className="link-choice"
            onClick={() => onEnd(decision)}
          >
            <span className="truncate">{label}</span> <span className="link-about truncate">{about}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
