// Chinese numerals, strictly: 一百二十三, 两千零五, 二〇二四, 壹佰. What a careful writer would not write is no numeral.

const digits = '零一二三四五六七八九'
const nought = '零'
const plain: Readonly<Record<string, string>> = {
  〇: '零',
  '○': '零',
  两: '二',
  兩: '二',
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
}
const small: readonly (readonly [string, number])[] = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
]

/** Every character a numeral may have, for use inside a character class. */
export const numeralCharacters = `${digits}十百千万亿${Object.keys(plain).join('')}`

function printGroup(value: number): string {
  let out = ''
  let rest = value
  let skipped = false
  for (const [word, size] of small) {
    const digit = Math.floor(rest / size)
    rest %= size
    if (digit === 0) skipped = out !== ''
    else {
      out += (skipped ? nought : '') + digits.charAt(digit) + word
      skipped = false
    }
  }
  return rest === 0 ? out : out + (skipped ? nought : '') + digits.charAt(rest)
}

/** The usual way to write a whole number from 0 to 999,999,999,999 in Chinese. */
export function printNumeral(value: number): string {
  if (value === 0) return nought
  const groups: readonly (readonly [string, number])[] = [
    ['亿', Math.floor(value / 1e8)],
    ['万', Math.floor(value / 1e4) % 1e4],
    ['', value % 1e4],
  ]
  let out = ''
  let gap = false
  for (const [word, group] of groups) {
    if (group === 0) {
      gap = out !== ''
      continue
    }
    out += (out !== '' && (gap || group < 1000) ? nought : '') + printGroup(group) + word
    gap = false
  }
  return out.replace(/^一十/u, '十')
}

function sizeOf(text: string): number | null {
  let whole = 0
  let group = 0
  let digit: number | null = null
  for (const character of text) {
    const found = digits.indexOf(character)
    if (found >= 0) {
      digit = found
      continue
    }
    const size = small.find(([word]) => word === character)?.[1]
    if (size !== undefined) group += (digit ?? 1) * size
    else {
      group += digit === null ? 0 : digit
      whole = character === '万' ? whole + group * 1e4 : (whole + group) * 1e8
      group = 0
    }
    digit = null
  }
  return whole + group + (digit === null ? 0 : digit)
}

/** Whole number, or null for anything that is not written the usual way: 一百二 (120?), 二百零十, 三三十. */
export function readNumeral(raw: string): number | null {
  let text = ''
  for (const character of raw) text += plain[character] ?? character
  if (text === '') return null
  // 三五件 and 一两个 are guesses, not digits side by side.
  if (/^(?=.*零|.{3})[零一二三四五六七八九]{2,9}$/u.test(text)) {
    let out = 0
    for (const character of text) out = out * 10 + digits.indexOf(character)
    return text.startsWith('零') ? null : out
  }
  if (!/^[零一二三四五六七八九十百千万亿]{1,30}$/u.test(text)) return null
  const value = sizeOf(text)
  if (value === null || value >= 1e12) return null
  // 一百十五 and 一十五 are written too.
  const usual = text.replace(/^一十/u, '十').replace(/(?<=[百千])十/gu, '一十')
  return printNumeral(value) === usual ? value : null
}
