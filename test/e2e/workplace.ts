// A workstation on screen for a test, in either host: its page, what went wrong on it, and how a book leaves it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ConsoleMessage, Page, Request } from 'playwright-core'

export const root = path.join(import.meta.dirname, '../..')
export const sample = (name: string): string => path.join(root, 'resources/samples', name)

export interface Workplace {
  readonly page: Page
  /** Process of the host; the desk is a child of it. */
  readonly pid: number
  /** Everything the page complained of, and every request that left it. Must stay empty. */
  readonly complaints: readonly string[]
  /** Does what saves a book and gives the path of the file. */
  saveBook(act: () => Promise<void>): Promise<string>
  close(): Promise<void>
}

/**
 * Watches a page: errors on its console, among them violations of its policy, exceptions, and requests elsewhere.
 * @param origin e.g. `app://desk`
 */
export function watch(page: Page, origin: string): string[] {
  const complaints: string[] = []
  const hear = (message: ConsoleMessage): void => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  }
  const see = (request: Request): void => {
    if (!request.url().startsWith(`${origin}/`)) complaints.push(`request to ${request.url()}`)
  }
  page.on('console', hear)
  page.on('request', see)
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('crash', () => complaints.push('the page crashed'))
  return complaints
}

/** The running desk process of a host. */
export function deskOf(host: number): number {
  const desks = descendants(host).filter((pid) => /desk\/process\.ts|main\/desk\.js/.test(commandOf(pid)))
  if (desks.length !== 1) throw new Error(`${desks.length} desk processes under ${host}`)
  return desks[0] as number
}

function descendants(parent: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === parent)
    .map(Number)
  return children.flatMap((child) => [child, ...descendants(child)])
}

function parentOf(pid: number): number | null {
  try {
    // The command in brackets may hold spaces; the parent is the second field after it.
    const [, after] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) /)
    return Number(after?.split(' ')[1])
  } catch {
    return null
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
