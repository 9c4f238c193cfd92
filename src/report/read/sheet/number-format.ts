// A cell's number in the format the sheet asks for, as the sheet prints it: 1234.5 and #,##0.00 → 1,234.50.
// Fractions, exponents and conditions are not formats of reports: such numbers print as they are.
import { isDateFormat, printDate } from './date-format.ts'

interface Piece {
  readonly kind: 'literal' | 'digits' | 'percent' | 'text'
  readonly text: string
}

/** The sections between semicolons, quotes and escapes respected. */
function sectionsOf(code: string): string[] {
  const sections = ['']
  for (const [token] of code.matchAll(/"[^"]*"?|\\[\s\S]|\[[^\]]*\]?|[\s\S]/gu)) {
    if (token === ';') sections.push('')
    else sections[sections.length - 1] += token
  }
  return sections
}

/** Null for a section that says something else than how to write a plain number. */
function piecesOf(section: string): Piece[] | null {
  const pieces: Piece[] = []
  for (const [token] of section.matchAll(
    /"[^"]*"?|\\[\s\S]|\[[^\]]*\]?|[_*][\s\S]?|[0#?][0#?,. ]*[0#?.,]|[0#?]|\.[0#?]+|[\s\S]/gu,
  )) {
    const first = token[0]!
    if (first === '"') pieces.push({ kind: 'literal', text: token.replaceAll('"', '') })
    else if (first === '\\') pieces.push({ kind: 'literal', text: token.slice(1) })
    // Colours and languages; [$€-407] prints its sign. A condition chooses sections by value: not followed here.
    else if (first === '[') {
      if (/^\[[<>=]/u.test(token)) return null
      const sign = /^\[\$([^-\]]+)/u.exec(token)
      if (sign) pieces.push({ kind: 'literal', text: sign[1]! })
    }
    // A gap as wide as a character, or filling: nothing is printed.
    else if (first === '_' || first === '*') continue
    else if (/^[0#?.]/u.test(token) && /[0#?]/u.test(token)) pieces.push({ kind: 'digits', text: token })
    else if (first === '%') pieces.push({ kind: 'percent', text: '%' })
    else if (first === '@') pieces.push({ kind: 'text', text: '' })
    else if (/[Ee/]/u.test(first)) return null
    else pieces.push({ kind: 'literal', text: token })
  }
  return pieces.filter(({ kind }) => kind === 'digits').length <= 1 ? pieces : null
}

/** Digits without an exponent: at most 15 count, as in the program that wrote the sheet. */
export function plainDigits(value: number): string {
  const [mantissa, exponent] = value.toExponential(14).split('e') as [string, string]
  const negative = mantissa.startsWith('-')
  const digits = mantissa.replace(/[-.]/gu, '')
  const point = Number(exponent) + 1
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const part = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/u, '')
  return `${negative ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`
}

/** Half away from zero on what is printed, so 1.005 with two decimals is 1.01. Expects no sign. */
export function roundDigits(digits: string, decimals: number): string {
  const [whole, part = ''] = digits.split('.') as [string, string?]
  if (part.length <= decimals) return decimals === 0 ? whole : `${whole}.${part.padEnd(decimals, '0')}`
  let scaled = BigInt(whole + part.slice(0, decimals))
  if (part[decimals]! >= '5') scaled += 1n
  const text = scaled.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
}

/** Without a format a cell shows no more than 11 characters of a fraction. */
function printGeneral(value: number): string {
  const digits = plainDigits(Math.abs(value))
  const [whole, part] = digits.split('.') as [string, string?]
  const decimals = Math.max(0, 10 - whole.length)
  const short = part === undefined || part.length <= decimals ? digits : roundDigits(digits, decimals)
  const text = short.includes('.') ? short.replace(/\.?0+$/u, '') : short
  return value < 0 && text !== '0' ? `-${text}` : text
}

function printDigits(size: number, pattern: string, percents: number): string {
  const [wholePattern, partPattern = ''] = pattern.replaceAll(' ', '').split('.') as [string, string?]
  const scaling = /,+$/u.exec(partPattern === '' ? wholePattern : partPattern)?.[0].length ?? 0
  const places = partPattern.replace(/[^0#?]/gu, '')
  const scaled = size * 100 ** percents * 1000 ** -scaling
  let [whole, part = ''] = roundDigits(plainDigits(scaled), places.length).split('.') as [string, string?]
  const wanted = places.replace(/[#?]+$/u, '').length
  while (part.length > wanted && part.endsWith('0')) part = part.slice(0, -1)
  const least = wholePattern.replace(/[^0]/gu, '').length
  whole = (whole === '0' ? '' : whole).padStart(least, '0')
  if (/[0#?],+[0#?]/u.test(wholePattern)) whole = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return part === '' ? whole : `${whole}.${part}`
}

export function printNumber(value: number, code: string, from1904: boolean): string {
  const general = /^(?:general|@|)$/iu
  if (general.test(code)) return printGeneral(value)
  const sections = sectionsOf(code)
  const chosen = value < 0 ? 1 : value === 0 ? 2 : 0
  const section = sections.length > 1 ? (sections[chosen] ?? sections[0]!) : sections[0]!
  // The second section writes its own sign; with a single one the sign stands before everything.
  const ownSign = value < 0 && sections.length > 1
  if (general.test(section.trim()) && section !== '') return printGeneral(ownSign ? -value : value)
  if (isDateFormat(section)) return printDate(value, section, from1904) ?? printGeneral(value)
  const pieces = piecesOf(section)
  if (pieces === null) return printGeneral(value)
  const percents = pieces.filter(({ kind }) => kind === 'percent').length
  let holdsDigit = false
  const text = pieces
    .map((piece) => {
      if (piece.kind === 'text') return printGeneral(Math.abs(value))
      if (piece.kind !== 'digits') return piece.text
      const digits = printDigits(Math.abs(value), piece.text, percents)
      holdsDigit ||= /[1-9]/u.test(digits)
      return digits
    })
    .join('')
  return value < 0 && !ownSign && holdsDigit ? `-${text}` : text
}

/** Formats every book has without saying so, by number; those of Chinese editions included. */
export const builtInFormats: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  49: '@',
}
