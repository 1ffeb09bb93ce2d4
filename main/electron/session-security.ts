import { app, type Session } from 'electron';

/** Denies a session what Kanwu never does: permissions, devices, downloads, and requests to any origin but these. */
export function secureSession(session: Session, allowedOrigins: readonly string[]): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const isInternal = url.startsWith('devtools://') || url.startsWith('data:');
    decide({ cancel: !isInternal && !isFrom(url, allowedOrigins) });
  });
}

/** Denies navigation, new windows and embedded pages in every page, wherever a link or a drop would lead. */
export function secureContents(allowedOrigins: readonly string[]): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      // A reload is no navigation away; the development server asks for one when it can't replace a module.
      const isReload = event.isMainFrame && event.url === contents.getURL() && isFrom(event.url, allowedOrigins);
      if (!isReload) event.preventDefault();
    });
  });
}

function isFrom(url: string, origins: readonly string[]): boolean {
  return origins.some((origin) => url === origin || url.startsWith(`${origin}/`));
}
