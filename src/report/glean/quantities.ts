// Squeezed prose → the quantities printed in it, with value, unit and place. Dates, titles, numbers of laws and items are blotted out.
import * as wording from '../text/figure-wording.ts'
import { readNumeral } from '../text/numeral.ts'
import type { Squeezed } from '../text/squeeze.ts'

export interface Quantity {
  readonly value: number
  readonly decimals: number
  readonly scale: number
  readonly unit: string | null
  readonly percent: boolean
  readonly approximate: boolean
  /** Printed in Chinese numerals. */
  readonly spelled: boolean
  /** Offsets in the squeezed text. */
  readonly start: number
  readonly end: number
}

const blot = '※'

/** The same length, with titles of laws and documents blotted out: what they speak of is not what the report states. */
export function withoutTitles(text: string): string {
  return text.replace(wording.lawTitle, (found) => blot.repeat(found.length))
}

/** The same length, with everything blotted out that holds a number which is no quantity. */
export function blotted(text: string): string {
  let out = text.replace(wording.itemNumber, (item) => blot.repeat(item.length))
  for (const pattern of wording.notFigures) out = out.replace(pattern, (found) => blot.repeat(found.length))
  return out
}

interface Size {
  readonly value: number
  readonly decimals: number
}

function readFigure(print: string): Size | null {
  const bare = print.replaceAll(',', '')
  if (bare.replace('.', '').length > 15) return null
  return { value: Number(bare), decimals: bare.split('.')[1]?.length ?? 0 }
}

function readSpelled(print: string): Size | null {
  const [whole, part] = print.split(wording.pointOfNumeral)
  if (/\d/u.test(print)) return /^\d+(?:\.\d+)?$/u.test(print) ? readFigure(print) : null
  const value = readNumeral(whole!)
  if (value === null) return null
  if (part === undefined) return { value, decimals: 0 }
  const digits = [...part].map((digit) => readNumeral(digit))
  if (digits.some((digit) => digit === null || digit > 9)) return null
  return { value: Number(`${value}.${digits.join('')}`), decimals: digits.length }
}

/** 1，234 in full width is a thousand only among full-width digits; else it may be a list of two. */
function ambiguous(paper: string, squeezed: Squeezed, start: number, print: string): boolean {
  for (let index = print.indexOf(','); index >= 0; index = print.indexOf(',', index + 1)) {
    const wide = paper[squeezed.at[start + index]!] === '，'
    if (wide && /[0-9]/u.test(paper[squeezed.at[start + index - 1]!]!)) return true
  }
  return false
}

export function quantitiesIn(paper: string, squeezed: Squeezed, plain: string): Quantity[] {
  const found: Quantity[] = []
  for (const match of plain.matchAll(wording.quantity)) {
    const { number, numeral, percentNumeral, scale, unit, percent, more, moreAgain, moreStill } = match.groups!
    const start = match.index
    const size = number !== undefined ? readFigure(number) : readSpelled((percentNumeral ?? numeral)!)
    if (size === null || (number !== undefined && ambiguous(paper, squeezed, start, number))) continue
    const bare = unit === undefined && percent === undefined && percentNumeral === undefined
    if (bare && (numeral !== undefined || !wording.pause.test(plain.charAt(start + match[0].length)))) continue
    const before = plain.slice(Math.max(0, start - 4), start)
    found.push({
      ...size,
      scale: scale === undefined ? 1 : wording.scales[scale]!,
      unit:
        percentNumeral !== undefined
          ? wording.percentSign
          : (percent ?? (unit === undefined ? null : (scale ?? '') + unit)),
      percent: percentNumeral !== undefined || percent !== undefined,
      approximate: (more ?? moreAgain ?? moreStill) !== undefined || wording.about.test(before),
      spelled: numeral !== undefined,
      start,
      end: start + match[0].length,
    })
  }
  return found
}
