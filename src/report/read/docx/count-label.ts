// A list's count in the format the document asks for: 3 → 3, 三, ③, iii.
import * as words from './words.ts'

/** 1 ≤ count < 10,000 in Chinese: 12 → 十二, 105 → 一百零五; `money` spells every place out. */
function spell(count: number, digits: string, places: readonly string[], money: boolean): string {
  let text = ''
  let skipped = false
  const figures = [...String(count)].map(Number)
  figures.forEach((figure, index) => {
    const place = figures.length - 1 - index
    if (figure === 0) {
      skipped = text !== ''
      return
    }
    if (skipped) text += digits[0]!
    skipped = false
    text += count >= 10 && count < 20 && place === 1 && !money ? places[1]! : digits[figure]! + places[place]!
  })
  return text
}

function roman(count: number): string {
  const letters: readonly (readonly [number, string])[] = [
    ...([
      [1000, 'M'],
      [900, 'CM'],
      [500, 'D'],
      [400, 'CD'],
      [100, 'C'],
      [90, 'XC'],
      [50, 'L'],
      [40, 'XL'],
    ] as const),
    ...([
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ] as const),
  ]
  let text = ''
  let rest = count
  for (const [value, letter] of letters)
    while (rest >= value) {
      text += letter
      rest -= value
    }
  return text
}

const letter = (count: number): string => String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
const wide = (count: number): string =>
  String(count).replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)))
/** One of a block of ready-made numbers; plain figures beyond its end. */
const readyMade = (first: number, most: number) => (count: number) =>
  count <= most ? String.fromCharCode(first + count - 1) : String(count)
const plainDigits = (count: number): string =>
  String(count).replace(/\d/gu, (digit) => (digit === '0' ? words.circle : words.digits[Number(digit)]!))

const chinese = (count: number): string => spell(count, words.digits, words.places, false)
const money = (count: number): string => spell(count, words.digitsForMoney, words.placesForMoney, true)

const formats: Readonly<Record<string, (count: number) => string>> = {
  decimalZero: (count) => String(count).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (count) => letter(count).toLowerCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: plainDigits,
  taiwaneseDigital: plainDigits,
  japaneseDigitalTenThousand: plainDigits,
  chineseLegalSimplified: money,
  ideographLegalTraditional: money,
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalEnclosedCircle: readyMade(0x2460, 20),
  decimalEnclosedCircleChinese: readyMade(0x2460, 20),
  decimalEnclosedParen: readyMade(0x2474, 20),
  decimalEnclosedFullstop: readyMade(0x2488, 20),
  ideographEnclosedCircle: readyMade(0x3280, 10),
  ideographTraditional: (count) => words.stems[(count - 1) % words.stems.length]!,
  ideographZodiac: (count) => words.branches[(count - 1) % words.branches.length]!,
  bullet: () => '',
  none: () => '',
}

/** Counts below 1 and above 9,999 are written in figures whatever the format, and so are formats not known here. */
export function countLabel(count: number, format: string): string {
  const write = formats[format]
  if (!write) return String(count)
  return (count >= 1 && count <= 9999) || format === 'bullet' || format === 'none' ? write(count) : String(count)
}
