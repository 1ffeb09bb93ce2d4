import type Database from 'better-sqlite3';
import { Recipe } from '../../model/recipe.ts';

/** What people export again and again. */
export interface Recipes {
  /** By their names. */
  list(): Recipe[];
  /** Keeps one, in the place of what went by its name. */
  put(recipe: Recipe): void;
  remove(name: string): void;
}

export function sqlRecipes(database: Database.Database): Recipes {
  const all = database.prepare<[], { name: string; choice: string }>('SELECT name, choice FROM recipe ORDER BY name');
  return {
    list: () =>
      all.all().flatMap(({ name, choice }) => {
        // What a later version of the program may have written is left for it.
        const known = Recipe.safeParse({ name, choice: JSON.parse(choice) });
        return known.success ? [known.data] : [];
      }),
    put: ({ name, choice }) =>
      void database
        .prepare('INSERT OR REPLACE INTO recipe (name, choice) VALUES (?, ?)')
        .run(name, JSON.stringify(choice)),
    remove: (name) => void database.prepare('DELETE FROM recipe WHERE name = ?').run(name),
  };
}
