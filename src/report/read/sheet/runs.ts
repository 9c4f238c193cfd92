// The pieces a text of a workbook is set in, as its strings and cells hold them, and what they print.
import { addPiece, strikeOut } from '../raised.ts'
import type { Stand } from '../raised.ts'
import type { XmlElement } from '../xml.ts'

/** A piece of a text; what it does not say of itself its cell does. */
export interface Run {
  readonly text: string
  readonly stand: Stand | null
  readonly struck: boolean | null
}

/** How a cell's font sets it. */
export interface Font {
  readonly stand: Stand
  readonly struck: boolean
}

export const plainFont: Font = { stand: 'line', struck: false }

export const isSet = (value: string | null): boolean => value === '1' || value === 'true'

export const standOf = (value: string | null): Stand =>
  value === 'superscript' ? 'raised' : value === 'subscript' ? 'lowered' : 'line'

export const isStruck = (value: string | null): boolean => value === null || isSet(value)

/** Characters XML cannot hold are written as _x000D_ and the like. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** What runs print in a cell: raised and struck print is marked. */
export function printRuns(runs: readonly Run[], font: Font): string {
  let text = ''
  let last: Stand = 'line'
  for (const run of runs) {
    const stand = run.stand ?? font.stand
    const piece = unescaped(run.text)
    text = addPiece(text, last, (run.struck ?? font.struck) ? strikeOut(piece) : piece, stand)
    if (piece !== '') last = stand
  }
  return text
}

/** Gathers the text of `t` elements; readings over characters are left out. */
export class TextGatherer {
  #runs: Run[] = []
  #text = ''
  #stand: Stand | null = null
  #struck: boolean | null = null
  #writing = false
  #reading = false

  open(element: XmlElement): void {
    const { local } = element
    const value = element.attribute('val')
    if (local === 'rPh') this.#reading = true
    else if (local === 't') this.#writing = true
    else if (local === 'r') this.#endRun()
    else if (local === 'rPr') {
      // A run with a font of its own takes nothing from its cell.
      this.#stand = 'line'
      this.#struck = false
    } else if (local === 'vertAlign') this.#stand = standOf(value)
    else if (local === 'strike') this.#struck = isStruck(value)
  }
  close(local: string): void {
    if (local === 'rPh') this.#reading = false
    else if (local === 't') this.#writing = false
  }
  add(characters: string): void {
    if (this.#writing && !this.#reading) this.#text += characters
  }
  #endRun(): void {
    if (this.#text !== '') this.#runs.push({ text: this.#text, stand: this.#stand, struck: this.#struck })
    this.#text = ''
    this.#stand = null
    this.#struck = null
  }
  take(): readonly Run[] {
    this.#endRun()
    const runs = this.#runs
    this.#runs = []
    return runs
  }
}
