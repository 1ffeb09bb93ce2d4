import type { Citation } from '../../model/citation.ts';
import type { Draft, DraftPlace, Typist } from '../../model/draft.ts';
import type { Recipe } from '../../model/recipe.ts';
import type { SavedSearch } from '../../model/search/search-query.ts';
import type { FoundImage } from './recognition/recognitions.ts';
import type { Workspace } from './workspace.ts';

/** What is kept beside the records, in no entry, by name. */
export const keptWrites = {
  /** Notes which files page images are. It is no act: where they lie is this computer's matter. */
  'note-images': (workspace: Workspace, found: readonly FoundImage[]): null => {
    workspace.noteImages(found);
    return null;
  },

  /** Keeps what somebody exports again and again. It is no act: the journal knows nothing of it. */
  'save-recipe': (workspace: Workspace, recipe: Recipe): null => {
    workspace.writeBeside(() => workspace.recipes.put(recipe));
    return null;
  },
  /** Keeps what the workspace's datasets are called, and whose they are. It is no act: the journal knows nothing of it. */
  'save-citation': (workspace: Workspace, citation: Citation): null => {
    workspace.writeBeside(() => workspace.citation.put(citation));
    return null;
  },
  'remove-recipe': (workspace: Workspace, name: string): null => {
    workspace.writeBeside(() => workspace.recipes.remove(name));
    return null;
  },
  /** Keeps what somebody looks for again and again. It is no act either. */
  'save-search': (workspace: Workspace, search: SavedSearch): null => {
    workspace.writeBeside(() => workspace.savedSearches.put(search));
    return null;
  },
  'remove-saved-search': (workspace: Workspace, name: string): null => {
    workspace.writeBeside(() => workspace.savedSearches.remove(name));
    return null;
  },

  /** Keeps what a person is typing. It is no act: the journal knows nothing of it. */
  draft: (workspace: Workspace, { draft, typist }: { draft: Draft; typist: Typist }): null => {
    workspace.writeBeside(() => workspace.drafts.write(draft, typist));
    return null;
  },
  'remove-draft': (workspace: Workspace, { place, typist }: { place: DraftPlace; typist: Typist }): null => {
    workspace.writeBeside(() => workspace.drafts.remove(place, typist));
    return null;
  },
} as const;
