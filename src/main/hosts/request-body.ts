// What a request to the browser host carries: a file's bytes with a name, or JSON. Shapes are checked elsewhere.
import type { IncomingMessage } from 'node:http'
import { largestFile } from '../../contract.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import { tooLarge } from './admit.ts'

/** Longest JSON body, in bytes: a request names things, it does not carry them. */
const longestBody = 1024 * 1024

/** A file to import: its bytes are the body, its name the percent-encoded `X-File-Name`. */
export async function readFileBody(request: IncomingMessage): Promise<Outcome<unknown>> {
  const encoded = request.headers['x-file-name']
  if (typeof encoded !== 'string') return badRequest
  let name: string
  try {
    name = decodeURIComponent(encoded)
  } catch {
    return badRequest
  }
  const bytes = await readBody(request, largestFile)
  return bytes === null
    ? tooLarge(name, Number(request.headers['content-length'] ?? largestFile + 1))
    : { ok: true, value: { name, bytes } }
}

/** An argument as JSON in UTF-8. */
export async function readJsonBody(request: IncomingMessage): Promise<Outcome<unknown>> {
  const bytes = await readBody(request, longestBody)
  if (bytes === null) return badRequest
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return badRequest
  }
}

/** The body's bytes, or null when it is longer than allowed; what is too long is read to its end and thrown away. */
async function readBody(request: IncomingMessage, longest: number): Promise<Uint8Array | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length <= longest) parts.push(part)
    else parts.length = 0
    // A client that never stops is cut off; one that merely sends too much gets its answer.
    if (length > longest * 4) request.destroy()
  }
  return length <= longest ? Buffer.concat(parts, length) : null
}

const badRequest: Outcome<never> = { ok: false, refusal: { code: 'bad-request' } }
