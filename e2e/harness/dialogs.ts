import type { ElectronApplication } from 'playwright';

/** What the next and all later file dialogs of the system answer with; an empty list is a person who cancels. */
export async function answerOpenDialogs(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePaths: [...chosen] });
  }, filePaths);
}

/** What the next and all later save dialogs of the system answer with. */
export async function answerSaveDialogs(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, filePath);
}

/** Which button the next and all later questions of the system are answered with. */
export async function answerMessageBoxes(app: ElectronApplication, button: string): Promise<void> {
  await app.evaluate(({ dialog }, wanted) => {
    const answer = (_: unknown, { buttons = [] }: { readonly buttons?: readonly string[] }) => {
      const response = buttons.indexOf(wanted);
      if (response < 0) return Promise.reject(new Error(`no button ${wanted}`));
      return Promise.resolve({ response, checkboxChecked: false });
    };
    Object.assign(dialog, { showMessageBox: answer });
  }, button);
}
