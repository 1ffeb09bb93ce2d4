import { app, type Session } from 'electron';
import { isPackaged } from './development.ts';

/** Where nothing answers: a port of this machine that no program listens at (TCP port 1, of a service that is long gone). */
const nowhere = 'socks5://127.0.0.1:1';
const nothingPasses = '<-loopback>';

/**
 * Leaves the program no way to a network from its start: no name is asked for, by a page or by Chromium on its own, and whatever would go out
 * goes to where nothing answers. Not even this machine is left out: `<-loopback>` takes away the exception that Chromium makes for it. Must run
 * before Electron is ready.
 */
export function leadNowhere(): void {
  app.commandLine.appendSwitch('proxy-server', nowhere);
  app.commandLine.appendSwitch('proxy-bypass-list', nothingPasses);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('disable-background-networking');
  // Else WebRTC has a name announced for this machine to the network around it, whatever its policy.
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns');
}

/** The same for a session that is made later: one asks directly until the program's own way has come to it. */
export async function leadSessionNowhere(session: Session): Promise<void> {
  await session.setProxy({ mode: 'fixed_servers', proxyRules: nowhere, proxyBypassRules: nothingPasses });
}

/**
 * Denies a session what Kanwu never does: permissions, devices, downloads, and requests to any origin but these.
 *
 * @param ownSchemes what is asked for under them never leaves the program
 */
export function secureSession(
  session: Session,
  allowedOrigins: readonly string[],
  ownSchemes: readonly string[],
): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    // A data: URL carries what it names with it.
    const isOwn = ownSchemes.some((scheme) => url.startsWith(`${scheme}://`));
    const isInternal = isOwn || url.startsWith('data:') || (!isPackaged && url.startsWith('devtools://'));
    decide({ cancel: !isInternal && !isFrom(url, allowedOrigins) });
  });
}

/** Denies navigation, new windows and embedded pages in every page, wherever a link or a drop would lead. */
export function secureContents(allowedOrigins: readonly string[]): void {
  app.on('web-contents-created', (_event, contents) => {
    // WebRTC, which no policy of the page covers, goes through the proxy or not at all.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
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
