// A number → a report of its own, made from a sample: another organ, year and scale of figures, the same bytes every time.
import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

interface Model {
  readonly text: string
  readonly organ: string
  readonly year: number
  readonly extension: string
  /** Characters of the sample's own prose, to name other organs with. */
  readonly characters: readonly string[]
}

/** The clean page of the form in force; its truth says which organ and year to replace. */
function loadModel(slug: string): Model {
  const truth = JSON.parse(readFileSync(path.join(root, `test/specimens/${slug}.truth.json`), 'utf8')) as {
    sample: string
    organ: string
    year: number
  }
  const text = readFileSync(path.join(root, 'resources/samples', truth.sample), 'utf8')
  const prose = [...text.matchAll(/<p>([^<]*)<\/p>/g)].map((match) => match[1]).join('')
  return {
    text,
    organ: truth.organ,
    year: truth.year,
    extension: path.extname(truth.sample),
    characters: [...new Set(prose.match(/\p{Script=Han}/gu))],
  }
}

/** Small seeded generator: the same library on every machine. */
function random(seed: number): () => number {
  let state = seed + 0x6d2b79f5
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1)
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
    return ((state ^ (state >>> 14)) >>> 0) / 4294967296
  }
}

const yearsOfForm = 5

/** Sums are linear: one scale for all figures of a page keeps every one of them true. */
function scaleFigures(text: string, scale: number): string {
  return text.replace(/(<td[^>]*>)(\d+(?:\.\d+)?)(?=<\/td>)/g, (_, cell: string, figure: string) => {
    const decimals = figure.split('.')[1]?.length
    return cell + (Number(figure) * scale).toFixed(decimals === undefined ? 0 : decimals)
  })
}

const model = loadModel('clean-2021')

/** Five reports an organ, one for each year of the form in force. */
export function makeReport(index: number): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } {
  const draw = random(Math.floor(index / yearsOfForm))
  const pick = () => model.characters[Math.floor(draw() * model.characters.length)] ?? ''
  const organ = `${pick()}${pick()}${pick()}${model.organ.slice(2)}`
  const year = model.year + (index % yearsOfForm)
  const scaled = scaleFigures(model.text, 1 + (index % 7))
  const text = scaled.replaceAll(model.organ, organ).replaceAll(String(model.year), String(year))
  return { name: `${organ}${year}-${index}${model.extension}`, bytes: new TextEncoder().encode(text) }
}

/** The same report with its longest line of prose repeated until it has `times` its length; tables stay as they are. */
export function lengthen(text: string, times: number): string {
  const lines = text.split('\n')
  const prose = lines.map((line) => (/<t[dr]|\|\|/.test(line) ? '' : line))
  const longest = prose.reduce((best, line, at) => (line.length > (prose[best]?.length ?? 0) ? at : best), 0)
  const line = prose[longest] ?? ''
  const copies = Math.max(0, Math.round((text.length * (times - 1)) / (line.length + 1)))
  lines.splice(longest, 0, ...Array.from({ length: copies }, () => line))
  return lines.join('\n')
}

/** Words to search for: of one, two and four characters that stand in every made-up report, and the name of one organ. */
export function searchWords(): readonly { readonly text: string; readonly where: string }[] {
  const everywhere = [1, 2, 4].map((length) => ({ text: model.organ.slice(-length), where: 'in every report' }))
  return [...everywhere, { text: makeReport(0).name.slice(0, 5), where: 'one organ' }]
}
