// What the window may and may not do: options and guards as values and functions over what Electron gives.
// Imports nothing of Electron at run time, so that every option is tested without a window.
import type { BrowserWindowConstructorOptions, Rectangle, Session, WebContents } from 'electron'
import { readBundled, securityHeaders } from '../bundle.ts'
import { programName } from '../words.ts'

export const scheme = 'app'
/** Scheme and host of the page; nothing else is ever loaded. */
export const pageOrigin = `${scheme}://desk`
export const pageAddress = `${pageOrigin}/index.html`

/** What the page's scheme may do; to be registered before Electron is ready. */
export const schemePrivileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true } as const

/** Switches that keep Chromium itself from asking anything of any network. */
export const quietSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-proxy-server'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['lang', 'zh-CN'],
]

export interface WindowPlace {
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number }
  readonly maximized: boolean
}

/**
 * @param preload absolute path of the bundled preload script
 * @param packaged a program people install has no developer tools
 */
export function windowOptions(
  place: WindowPlace,
  preload: string,
  look: { readonly dark: boolean; readonly packaged: boolean },
): BrowserWindowConstructorOptions {
  return {
    ...place.bounds,
    minWidth: 960,
    minHeight: 600,
    title: programName,
    // Shown when painted; until then the ground of the page, so that nothing flashes.
    show: false,
    backgroundColor: look.dark ? '#131311' : '#e7e5de',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spelling dictionary would be fetched from the network.
      spellcheck: false,
      devTools: !look.packaged,
      autoplayPolicy: 'user-gesture-required',
    },
  }
}

/** Whether an address belongs to the page; developer tools only where there are some. */
export function mayLoad(address: string, packaged: boolean): boolean {
  return address.startsWith(`${pageOrigin}/`) || (!packaged && address.startsWith('devtools://'))
}

/** Serves the page to the session and refuses it everything else: permissions, devices, downloads, the network. */
export function guardSession(session: Session, bundle: string, packaged: boolean): void {
  session.protocol.handle(scheme, (request) => answerPage(bundle, request))
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !mayLoad(details.url, packaged) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** The answer to one request of the page's own scheme. */
export async function answerPage(bundle: string, request: Request): Promise<Response> {
  const nothing = { status: 404, headers: securityHeaders }
  if (request.method !== 'GET' || !URL.canParse(request.url)) return new Response(null, nothing)
  const { host, pathname } = new URL(request.url)
  const file = `${scheme}://${host}` === pageOrigin ? await readBundled(bundle, pathname) : null
  if (!file) return new Response(null, nothing)
  return new Response(file.bytes, { headers: { ...securityHeaders, 'Content-Type': file.type } })
}

/** Keeps a page where it is: no navigation, no second window, no embedded view. */
export function guardContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }): void => event.preventDefault()
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
