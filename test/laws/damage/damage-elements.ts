// Damage that leaves markup whole, and the words that every kind of damage puts in.
import type { Dice } from './dice.ts'

export const figures = [
  '0',
  '-1',
  '1',
  '9',
  '255',
  '65534',
  '65536',
  '2147483647',
  '4294967295',
  '1e9',
  '99999999999999999999',
  '0.1',
  'NaN',
  '',
]
export const anywhere = [
  '\0',
  '\ufeff',
  '\ufffd',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\r',
  '\n',
  '\n\n',
  '\t',
  ' ',
  '０',
  '一',
  '无',
  '/',
  '—',
  '总计',
  '其中：',
]

/** Where the element that begins at `start` ends, its name being known; null in markup that is broken already. */
function elementEnd(xml: string, name: string, start: number): number | null {
  const tag = new RegExp(`<(/?)${name}(?:\\s[^>]*?)?(/?)>`, 'gu')
  tag.lastIndex = start
  let depth = 0
  for (let found = tag.exec(xml); found; found = tag.exec(xml)) {
    if (found[1] === '/') depth--
    else if (found[2] === '') depth++
    if (depth === 0) return tag.lastIndex
  }
  return null
}

/** Whole elements lost, doubled, moved or put into each other, and other numbers in attributes: it stays markup. */
export function damageElements(xml: string, roll: Dice, longest: number): string {
  const tags = [...xml.matchAll(/<([A-Za-z][\w:]*)(?:\s[^>]*)?>/gu)].slice(2)
  const tag = tags[roll(tags.length)]
  if (!tag) return xml
  const end = elementEnd(xml, tag[1]!, tag.index)
  if (end === null) return xml
  const [before, element, after] = [xml.slice(0, tag.index), xml.slice(tag.index, end), xml.slice(end)]
  switch (roll(6)) {
    case 0:
      return before + after
    case 1:
      return before + element.repeat(Math.max(1, Math.min(2 << roll(10), Math.floor(longest / element.length)))) + after
    case 2: {
      const place = after.indexOf('>', roll(after.length + 1)) + 1
      return before + after.slice(0, place) + element + after.slice(place)
    }
    case 3:
      return before + element.replace(/"[^"]*"/u, `"${figures[roll(figures.length)]}"`) + after
    case 4:
      return before + element.replace(/>[^<]+</u, `>${anywhere[roll(anywhere.length)]!.replace('\0', '')}<`) + after
    default:
      return before + element.replace(/>/u, `>${element}`) + after
  }
}
