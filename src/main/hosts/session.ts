// Who may talk to the browser host: a one-time token becomes a cookie; Host, Origin and fetch metadata must be our own.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export interface Sessions {
  /** A fresh token; it opens one session and is then worth nothing. */
  mint(): string
  /** Spends a token. @returns the `Set-Cookie` value, or null when the token is unknown or spent */
  spend(token: string): string | null
  /** Whether the request carries the cookie of a session opened here. */
  holds(request: IncomingMessage): boolean
}

/**
 * @param port cookies of one machine are shared by all its ports, so the cookie's name carries ours
 */
export function openSessions(port: number): Sessions {
  const name = `nianbao-${port}`
  const tokens = new Set<string>()
  const sessions = new Set<string>()
  return {
    mint() {
      const token = secret()
      tokens.add(token)
      return token
    },
    spend(token) {
      const known = find(tokens, token)
      if (known === null) return null
      tokens.delete(known)
      const session = secret()
      sessions.add(session)
      return `${name}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },
    holds(request) {
      return cookies(request.headers.cookie, name).some((value) => find(sessions, value) !== null)
    },
  }
}

/**
 * Whether a request was made to this very address and, where a page made it, by our own page.
 * A name that resolves to the loopback address does not pass: that is how a foreign page would reach us.
 * @param origin e.g. `http://127.0.0.1:40001`
 */
export function isOurs(request: IncomingMessage, origin: string): boolean {
  if (request.headers.host !== origin.slice('http://'.length)) return false
  const from = request.headers.origin
  if (from !== undefined && from !== origin) return false
  // Reading may be typed into the address bar; acting on the desk is only for a page that says where it comes from.
  if (request.method !== 'GET' && request.method !== 'HEAD' && from === undefined) return false
  const site = request.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in constant time, so that a token cannot be found letter by letter. */
function find(known: ReadonlySet<string>, given: string): string | null {
  const wanted = Buffer.from(given)
  let found: string | null = null
  for (const one of known) {
    const bytes = Buffer.from(one)
    if (bytes.length === wanted.length && timingSafeEqual(bytes, wanted)) found = one
  }
  return found
}

function cookies(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
}
