import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { ExportChoice } from '../../model/dataset-export.ts';
import { wholeWorkspace } from '../../model/export-scope.ts';
import { RecipeName } from '../../model/recipe.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Field, Select, TextField } from '../controls/fields.tsx';
import { useNewText } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What is exported again and again: choosing it, keeping what is chosen now, taking one away. */
export function RecipeChoice({
  choice,
  onChoose,
}: {
  readonly choice: ExportChoice;
  onChoose(choice: ExportChoice): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const canWrite = useKanwu((state) => state.workspace?.readOnly === null);
  const [version, setVersion] = useState(0);
  const name = useNewText({ kind: 'new-recipe' });
  const [isAsked, setIsAsked] = useState(false);
  const recipes = useAnswer('export.recipes', {}, version) ?? [];
  const chosen = recipes.find((recipe) => JSON.stringify(recipe.choice) === JSON.stringify(forRecipe(choice)));
  const reread = (): void => setVersion(version + 1);
  const end = (): void => {
    name.drop();
    setIsAsked(false);
  };
  const keep = async (): Promise<void> => {
    const valid = RecipeName.safeParse(name.text);
    if (!valid.success) return;
    await callBridge(window.kanwu, 'export.save-recipe', { name: valid.data, choice: forRecipe(choice) });
    end();
    reread();
  };
  const remove = async (gone: string): Promise<void> => {
    await callBridge(window.kanwu, 'export.remove-recipe', { name: gone });
    reread();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    // It names a recipe; the form around it would export.
    event.preventDefault();
    void keep().catch(store.getState().notifyError);
  };
  const none = { value: '', label: m.export.noRecipe };
  return (
    <div className="export-recipe">
      <Field label={m.export.recipe}>
        {(id) => (
          <div className="export-recipe-row">
            <Select
              id={id}
              value={chosen?.name ?? ''}
              disabled={recipes.length === 0}
              choices={[none, ...recipes.map((recipe) => ({ value: recipe.name, label: recipe.name }))]}
              onChoose={(wanted) => {
                const recipe = recipes.find((each) => each.name === wanted);
                if (recipe !== undefined) onChoose(recipe.choice);
              }}
            />
            {chosen === undefined ? (
              <Button disabled={!canWrite} onClick={() => setIsAsked(true)}>
                {m.export.saveRecipe}
              </Button>
            ) : (
              <IconButton
                icon={Trash2}
                label={m.export.removeRecipe}
                disabled={!canWrite}
                onClick={() => void remove(chosen.name).catch(store.getState().notifyError)}
              />
            )}
          </div>
        )}
      </Field>
      {isAsked || name.isTyped ? (
        <div className="export-recipe-name">
          <TextField
            {...name.handlers}
            autoFocus
            label={m.export.recipeName}
            hint={m.export.recipeNameHint}
            maxLength={60}
            value={name.text}
            onChange={({ target: { value } }) => name.type(value)}
            onKeyDown={onKeyDown}
          />
          <div className="export-some-actions">
            <Button
              tone="primary"
              disabled={!RecipeName.safeParse(name.text).success}
              onClick={() => void keep().catch(store.getState().notifyError)}
            >
              {m.export.keepRecipe}
            </Button>
            <Button onClick={end}>{m.common.cancel}</Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** What is kept of a choice: which issue or article is open will be another one next time. */
function forRecipe({ scope, ...choice }: ExportChoice): ExportChoice {
  const {
    format,
    filter,
    includeSuggested,
    includeNotForRelease,
    raw,
    catalogue,
    packed,
    seed,
    validate,
    quality,
    pdf,
  } = choice;
  // In the order of the schema: recipes are told from one another as text.
  return {
    format,
    scope: scope.kind === 'found' ? scope : wholeWorkspace,
    filter,
    includeSuggested,
    includeNotForRelease,
    raw,
    catalogue,
    packed,
    pdf,
    seed,
    validate,
    quality,
  };
}
