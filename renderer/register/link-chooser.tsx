import { useState } from 'react';
import type { EntityType } from '../../model/mention.ts';
import type { PlacesDecision } from '../../model/register/places-decision.ts';
import { inOneLine } from '../../model/visible-name.ts';
import { useCombobox } from '../controls/use-combobox.ts';
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
  const listing = { wanted, type, extent: 'all', sort: null } as const;
  const found = useAnswer('register.rows', { listing, from: 0, count: mostOffered })?.rows ?? [];
  const called = wanted.trim();
  const choices: readonly { key: string; label: string; about: string; decision: PlacesDecision }[] = [
    ...found.map(({ entity, mentions, firstDate, lastDate }) => ({
      key: entity.id,
      label: entity.name,
      about: inOneLine(
        [m.register.mentions(mentions), firstDate === null ? '' : `${firstDate} – ${lastDate}`, entity.note].filter(
          (part) => part !== '',
        ),
      ),
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
  const { field, list, option, goTo } = useCombobox({
    label: m.register.linkTo,
    count: choices.length,
    onChoose: (place) => onEnd(choices[place]?.decision ?? null),
    onEscape: () => onEnd(null),
  });
  return (
    <div className="link-chooser">
      <input
        {...field}
        className="input"
        // biome-ignore lint/a11y/noAutofocus: somebody asked for this by a key, and types now
        autoFocus
        aria-label={m.register.linkTo}
        maxLength={200}
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          goTo(0);
        }}
      />
      <div {...list} className="link-choices">
        {choices.map(({ key, label, about }, place) => (
          <div key={key} {...option(place)} className="link-choice">
            <span className="truncate">{label}</span> <span className="link-about truncate">{about}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
