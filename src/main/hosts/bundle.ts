// The built page as files: a request path in, bytes and headers out. Nothing outside the bundle's folder is ever read.
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'

/**
 * What the page may do, in every host: run and style itself, talk to its own origin, nothing else.
 * No inline script or style, no eval, no frame, no form, no outside address.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Sent with every answer, page or not. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
  'Cache-Control': 'no-cache',
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

export interface BundledFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
}

/**
 * Reads the file a URL path names; `/` is the page.
 * @param folder absolute path of the built page
 * @param pathname path of the URL, still percent-encoded
 * @returns null when there is no such file in the folder, or the path tries to leave it
 */
export async function readBundled(folder: string, pathname: string): Promise<BundledFile | null> {
  const file = resolveBundled(folder, pathname)
  if (!file) return null
  const type = types[path.extname(file)]
  if (!type) return null
  try {
    // A link inside the folder may point out of it: what counts is where the file really lies.
    const [real, root] = await Promise.all([realpath(file), realpath(folder)])
    if (!real.startsWith(root + path.sep)) return null
    return { bytes: new Uint8Array(await readFile(real)), type }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** The absolute path a URL path stands for, or null when it is not plainly inside the folder. */
export function resolveBundled(folder: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (!decoded.startsWith('/') || /[\\\0:]/.test(decoded)) return null
  if (decoded === '/') return path.join(folder, 'index.html')
  const parts = decoded.slice(1).split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return null
  return path.join(folder, ...parts)
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENAMETOOLONG'
}
