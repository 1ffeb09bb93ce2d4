import { app, type Session } from 'electron';

/** Denies a session what Kanwu never does: permissions, devices, downloads, and requests to any other origin. */
export function secureSession(session: Session, allowedOrigins: readonly string[]): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !allowedOrigins.some((origin) => isFrom(details.url, origin)) });
  });
}

/** Denies every page navigation, new windows and embedded pages, wherever a link or a drop would take it. */
export function secureContents(allowedOrigins: readonly string[]): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      // A reload stays where it is; the development server asks for one when it can't replace a module.
      const stays =
        event.isMainFrame && event.url === contents.getURL() && allowedOrigins.some((o) => isFrom(event.url, o));
      if (!stays) event.preventDefault();
    });
  });
}

function isFrom(url: string, origin: string): boolean {
  return (
    url === origin || url.startsWith(`${origin}/`) || url.startsWith('devtools://') || url.startsWith('data:image/')
  );
}
