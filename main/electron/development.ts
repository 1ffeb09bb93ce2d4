import { app } from 'electron';

/** Whether this is the program that people get, whatever somebody calls its file: it runs from an archive. */
export const isPackaged = app.isPackaged || app.getAppPath().endsWith('.asar');

/**
 * What whoever works on Kanwu tells it by the environment. The program that people get takes nothing from there: no page and no native
 * code that somebody names from outside.
 */
export const development = {
  /** Where a development server has the page. */
  pageUrl: isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL,
  /** The SQLite binding that this Electron needs instead of the prebuilt one. */
  sqliteBinding: isPackaged ? undefined : process.env.KANWU_SQLITE_BINDING,
};
