// Every safety setting of the window, held against the value it must have.
import { EventEmitter } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Session, WebContents } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { securityHeaders } from '../../../../src/main/hosts/bundle.ts'
import {
  answerPage,
  guardContents,
  guardSession,
  mayLoad,
  quietSwitches,
  schemePrivileges,
  windowOptions,
} from '../../../../src/main/hosts/electron/window.ts'

const place = { bounds: { x: 10, y: 20, width: 1200, height: 800 }, maximized: false }
const options = (packaged: boolean) => windowOptions(place, '/out/preload/index.cjs', { dark: false, packaged })

describe('the window', () => {
  it('isolates its page from everything but the preload script', () => {
    expect(options(true).webPreferences).toEqual({
      preload: '/out/preload/index.cjs',
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
      spellcheck: false,
      devTools: false,
      autoplayPolicy: 'user-gesture-required',
    })
  })

  it('has developer tools only where the program is not packaged', () => {
    expect(options(false).webPreferences?.devTools).toBe(true)
  })

  it('opens where it was, unseen until it is painted', () => {
    expect(options(true)).toMatchObject({ ...place.bounds, show: false, minWidth: 960, minHeight: 600 })
  })

  it('has the ground of the page before the page is there', () => {
    const dark = windowOptions(place, '', { dark: true, packaged: true })
    expect(dark.backgroundColor).not.toBe(options(true).backgroundColor)
  })
})

describe("the page's scheme", () => {
  it('is a secure origin without any way around the content security policy', () => {
    expect(schemePrivileges).toEqual({ standard: true, secure: true, supportFetchAPI: true, codeCache: true })
  })

  it('resolves no name of any network', () => {
    expect(quietSwitches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
  })

  it.each([
    ['app://desk/index.html', true, true],
    ['app://desk/assets/main.js', true, true],
    ['app://desk.evil/index.html', false, false],
    ['app://other/index.html', false, false],
    ['https://example.org/', false, false],
    ['http://127.0.0.1:8080/', false, false],
    ['ws://127.0.0.1/', false, false],
    ['file:///etc/passwd', false, false],
    ['data:text/html,x', false, false],
    ['devtools://devtools/bundled/x.js', true, false],
  ])('%s may be loaded in development: %s, packaged: %s', (address, development, packaged) => {
    expect([mayLoad(address, false), mayLoad(address, true)]).toEqual([development, packaged])
  })
})

describe('the page', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'window-'))
    await mkdir(path.join(folder, 'page'))
    await writeFile(path.join(folder, 'page/index.html'), 'page')
    await writeFile(path.join(folder, 'secret.html'), 'secret')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const ask = (url: string, method = 'GET') => answerPage(path.join(folder, 'page'), new Request(url, { method }))

  it('comes with the same policy as in a browser', async () => {
    const answer = await ask('app://desk/index.html')
    expect(await answer.text()).toBe('page')
    for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers.get(name)).toBe(value)
  })

  it.each([
    'app://desk/../secret.html',
    'app://desk/%2e%2e/secret.html',
    'app://desk/..%2fsecret.html',
    'app://desk/..%5csecret.html',
    'app://other/index.html',
    'app://desk/missing.html',
  ])('does not answer %s', async (url) => {
    const answer = await ask(url)
    expect([answer.status, await answer.text()]).toEqual([404, ''])
  })

  it('is only read, never written to', async () => {
    expect((await ask('app://desk/index.html', 'POST')).status).toBe(404)
  })
})

describe('the session', () => {
  type Callback = (answer: unknown) => void
  interface Heard {
    request: (contents: unknown, permission: string, callback: Callback) => void
    check: () => boolean
    device: () => boolean
    before: (details: { url: string }, callback: Callback) => void
    spelling: boolean
    scheme: string
  }

  function guarded(): { heard: Heard; events: EventEmitter } {
    const heard = {} as Heard
    const events = new EventEmitter()
    const session = Object.assign(events, {
      protocol: { handle: (scheme: string) => (heard.scheme = scheme) },
      setPermissionRequestHandler: (handler: Heard['request']) => (heard.request = handler),
      setPermissionCheckHandler: (handler: Heard['check']) => (heard.check = handler),
      setDevicePermissionHandler: (handler: Heard['device']) => (heard.device = handler),
      setSpellCheckerEnabled: (on: boolean) => (heard.spelling = on),
      webRequest: { onBeforeRequest: (handler: Heard['before']) => (heard.before = handler) },
    })
    guardSession(session as unknown as Session, '/page', true)
    return { heard, events }
  }

  it('serves the page under its own scheme and checks no spelling', () => {
    const { heard } = guarded()
    expect([heard.scheme, heard.spelling]).toEqual(['app', false])
  })

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem'])(
    'grants no %s',
    (permission) => {
      const { heard } = guarded()
      const answers: unknown[] = []
      heard.request(null, permission, (answer) => answers.push(answer))
      expect([...answers, heard.check(), heard.device()]).toEqual([false, false, false])
    },
  )

  it('cancels every request but those for the page', () => {
    const { heard } = guarded()
    const cancelled = (url: string): unknown => {
      let answer: unknown
      heard.before({ url }, (given) => (answer = given))
      return answer
    }
    expect(cancelled('https://example.org/beacon.gif')).toEqual({ cancel: true })
    expect(cancelled('app://desk/index.html')).toEqual({ cancel: false })
  })

  it('downloads nothing', () => {
    const { events } = guarded()
    let prevented = false
    events.emit('will-download', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
  })
})

describe('a page', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'is kept where it is on %s',
    (event) => {
      const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined })
      guardContents(contents as unknown as WebContents)
      let prevented = false
      contents.emit(event, { preventDefault: () => (prevented = true) })
      expect(prevented).toBe(true)
    },
  )

  it('opens no other window', () => {
    let open: (() => unknown) | undefined
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (given: () => unknown) => (open = given),
    })
    guardContents(contents as unknown as WebContents)
    expect(open?.()).toEqual({ action: 'deny' })
  })
})
