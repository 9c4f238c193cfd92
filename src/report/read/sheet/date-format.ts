// Day counts of a sheet in a date format: 44561 and yyyy"年"m"月"d"日" → 2021年12月31日.

const token = /"[^"]*"?|\\[\s\S]|\[[^\]]*\]?|[_*][\s\S]?|AM\/PM|A\/P|y+|m+|d+|h+|s+(?:\.0+)?|[\s\S]/giu
const bare = (section: string): string =>
  section.replace(/"[^"]*"?|\\[\s\S]|\[(?!h+\]|m+\]|s+\])[^\]]*\]?|[_*][\s\S]?/giu, '')

/** True where a letter outside quotes stands for a part of a date or time. */
export function isDateFormat(section: string): boolean {
  const letters = bare(section)
  return /[ymdhs]/iu.test(letters) && !/[#?]|(?<![s.0])0/iu.test(letters)
}

interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** Days since 1970-01-01 → the day's date; the proleptic calendar, no clock and no time zone. */
function civil(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

function momentOf(value: number, from1904: boolean): Moment | null {
  if (!(value >= 0) || value > 2_958_465) return null
  const seconds = Math.round((value - Math.floor(value)) * 86_400)
  // Day 60 is the 29 February 1900 that never was; before it the count is one behind.
  const days = Math.floor(value) + (from1904 ? 1_462 : 0)
  const date = civil(days - 25_569 + (!from1904 && days < 60 ? 1 : 0))
  return { ...date, hour: Math.floor(seconds / 3600) % 24, minute: Math.floor(seconds / 60) % 60, second: seconds % 60 }
}

const pad = (value: number, length: number): string => String(value).padStart(Math.min(length, 2), '0')

/** Null for a count no calendar has. Names of months and days print as figures. */
export function printDate(value: number, section: string, from1904: boolean): string | null {
  const moment = momentOf(value, from1904)
  if (moment === null) return null
  let text = ''
  let lastUnit = ''
  const tokens = [...section.matchAll(token)].map(([found]) => found)
  const twelve = tokens.some((each) => /^(?:AM\/PM|A\/P)$/iu.test(each))
  tokens.forEach((each, index) => {
    const unit = each[0]!.toLowerCase()
    if (unit === '"') text += each.replaceAll('"', '')
    else if (unit === '\\') text += each.slice(1)
    else if (unit === '[' || unit === '_' || unit === '*') return
    else if (/^A/iu.test(each) && each.includes('/')) text += moment.hour < 12 ? 'AM' : 'PM'
    else if (unit === 'y') text += each.length > 2 ? String(moment.year).padStart(4, '0') : pad(moment.year % 100, 2)
    else if (unit === 'd') text += pad(moment.day, each.length)
    else if (unit === 'h') text += pad(twelve ? moment.hour % 12 || 12 : moment.hour, each.length)
    else if (unit === 's') text += pad(moment.second, /^s+/iu.exec(each)![0].length)
    else if (unit === 'm') {
      // After hours or before seconds m means minutes.
      const next = tokens.slice(index + 1).find((other) => /^[ymdhs]/iu.test(other))
      const minutes = lastUnit === 'h' || next?.[0]!.toLowerCase() === 's'
      text += pad(minutes ? moment.minute : moment.month, each.length)
    } else text += each
    if (/[ymdhs]/u.test(unit) && each.length > 0) lastUnit = unit
  })
  return text.replace(/;@?$/u, '')
}
