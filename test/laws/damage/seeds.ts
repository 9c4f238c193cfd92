// Sound files of every kind the program reads, to be damaged: the samples, the same reports in other kinds, real ones where there are.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { SourceFile } from '../../../src/report/model/source.ts'
import { drawnPdf } from './drawn-pdf.ts'

export const kinds = ['text', 'html', 'mht', 'markdown', 'docx', 'xlsx', 'pdf', 'doc', 'rtf'] as const
export type Kind = (typeof kinds)[number]

const extensions: Readonly<Record<Kind, string>> = {
  text: 'txt',
  html: 'html',
  mht: 'mht',
  markdown: 'md',
  docx: 'docx',
  xlsx: 'xlsx',
  pdf: 'pdf',
  doc: 'doc',
  rtf: 'rtf',
}
const root = path.join(import.meta.dirname, '../../..')
const fileAt = (file: string): SourceFile => ({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) })
const decode = ({ bytes }: SourceFile): string => new TextDecoder('utf-8').decode(bytes)
const encode = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) })

function filesUnder(folder: string, extension: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(`.${extension}`))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map(fileAt)
}

function archiveOf(page: SourceFile): SourceFile {
  const base64 = Buffer.from(page.bytes).toString('base64').replace(/.{76}/gu, '$&\r\n')
  const part = (type: string, body: string): string =>
    `--=_b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://a.example/\r\n\r\n${body}\r\n`
  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="=_b"\r\n\r\n'
  return encode(
    '年报.mht',
    `${head}${part('text/html; charset="utf-8"', base64)}${part('image/gif', 'R0lG')}--=_b--\r\n`,
  )
}

/** The lines of a page, its tables as Markdown draws them. */
function markdownOf(page: SourceFile): SourceFile {
  const text = decode(page)
    .replace(/<(style|script|title)\b[\s\S]*?<\/\1>/giu, '')
    .replace(/\s*<\/t[dh]>\s*<t[dh][^>]*>\s*/giu, ' | ')
    .replace(/<tr[^>]*>\s*<t[dh][^>]*>\s*/giu, '\n| ')
    .replace(/\s*<\/t[dh]>\s*<\/tr>/giu, ' |')
    .replace(/<h\d[^>]*>/giu, '\n\n## ')
    .replace(/<p[^>]*>/giu, '\n\n')
    .replace(/<[^>]*>/gu, '')
  return encode('年报.md', text)
}

const richText = (page: SourceFile): SourceFile => {
  const body = decode(markdownOf(page))
    .replace(/[^\x20-\x7e\n]/gu, (unit) => `\\u${(unit.charCodeAt(0) << 16) >> 16}?`)
    .replace(/\n\| ?([^\n]*)/gu, (_, cells: string) => {
      const parts = cells.split('|').slice(0, -1)
      const edges = parts.map((_part, index) => `\\cellx${900 * (index + 1)}`).join('')
      return `\n{\\trowd${edges} ${parts.map((part) => `\\intbl ${part}\\cell `).join('')}\\row}`
    })
    .replace(/\n\n+/gu, '\\par\n')
  return encode('年报.rtf', `{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fcharset134 SimSun;}}\n${body}}`)
}

/** Where SPECIMENS names a folder, its real files too: a run of the script takes them, the tests do not. */
export function seedsOf(kind: Kind, real: string | undefined): readonly SourceFile[] {
  const extension = extensions[kind]
  const samples = path.join(root, 'resources/samples')
  const page = filesUnder(samples, 'html')[0]!
  const made: Readonly<Partial<Record<Kind, readonly SourceFile[]>>> = {
    mht: [archiveOf(page)],
    markdown: [markdownOf(page)],
    rtf: [richText(page), ...filesUnder(path.join(root, 'test/report/read/made-by-office'), 'rtf')],
    doc: filesUnder(path.join(root, 'test/report/read/made-by-office'), 'doc'),
    // As often as the samples together: their bytes are fonts for the most part, in this one everything is drawing.
    pdf: Array.from({ length: 3 }, () => ({ name: '年报.pdf', bytes: drawnPdf() })),
  }
  const standing = [...filesUnder(samples, extension), ...(made[kind] ?? [])]
  const found = real !== undefined && existsSync(real) ? filesUnder(real, extension) : []
  return [...standing, ...found]
}
