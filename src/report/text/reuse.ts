// How much of one text stands in another: marks of overlapping runs of characters, fewer than the text has, and their comparison.
// Figures, years and sentences that every report carries are no text of its own and leave no marks.

/** The title of a statute. */
const title = /《[^《》]{1,60}》/gu
const sentenceEnd = /[。；;!！?？]/u
/** In sentences that the form or custom puts into every report. */
const customary =
  /统计期限|报告期限|所列数据|电子版|可在.{0,30}(?:下载|查阅)|如有?(?:任何)?疑问|联系(?:地址|电话|方式)|邮政编码|邮编|[现特兹].{0,30}(?:公布如下|公开如下|予以公布|(?:公布|公开)20\d\d年.{0,30}报告)|本(?:年度)?报告(?:由|是|系|根据|依据|按|中|包括|全文)/u
const notOwn = /[^\p{Script=Han}]+/gu

/** What a report says for itself in squeezed text: characters only, without what every report says and without `names`. */
export function ownWords(text: string, names: readonly string[] = []): string {
  const sentences = text.replace(title, '').split(sentenceEnd)
  let own = sentences
    .filter((sentence) => !customary.test(sentence))
    .join('')
    .replace(notOwn, '')
  for (const name of names) if (name.length > 1) own = own.replaceAll(name, '')
  return own
}

/** Long enough that the set phrases of this prose seldom fill a run. */
const runLength = 8
/** So many marks are kept of a long text: what is told from them is right to two or three parts in a hundred. */
const mostMarks = 256

/** FNV-1a with a last stir, so that the smallest marks are an even choice. */
function markOf(text: string, start: number): number {
  let mark = 0x811c9dc5
  for (let at = start; at < start + runLength; at++) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193)
  return stir(mark)
}

function stir(given: number): number {
  let mark = given
  mark = Math.imul(mark ^ (mark >>> 16), 0x85ebca6b)
  mark = Math.imul(mark ^ (mark >>> 13), 0xc2b2ae35)
  return (mark ^ (mark >>> 16)) >>> 0
}

/** The smallest marks of all runs, rising, each once; every run's mark where there are few. `text` is `ownWords`. */
export function marksOf(text: string): number[] {
  const marks = new Set<number>()
  for (let start = 0; start + runLength <= text.length; start++) marks.add(markOf(text, start))
  return [...Uint32Array.from(marks).sort().subarray(0, mostMarks)]
}

/** Marks up to the last that both lists are complete to. */
function comparable(a: readonly number[], b: readonly number[]): readonly [number[], ReadonlySet<number>] {
  const last = (marks: readonly number[]): number => (marks.length < mostMarks ? Infinity : marks.at(-1)!)
  const end = Math.min(last(a), last(b))
  return [a.filter((mark) => mark <= end), new Set(b.filter((mark) => mark <= end))]
}

/** The share of `part` that stands in `whole`, 0 to 1; null where either has no marks to tell by. */
export function shareIn(part: readonly number[], whole: readonly number[]): number | null {
  const [own, other] = comparable(part, whole)
  if (own.length === 0 || whole.length === 0) return null
  return own.filter((mark) => other.has(mark)).length / own.length
}

const bandCount = 16
const marksInBand = 4
/** A text of fewer runs is alike to too many others. */
const fewestMarks = 60

/**
 * Whole numbers below 2^32 that two texts which are mostly one text almost surely share one of, and strangers seldom:
 * what to look candidates up by. `seed` keeps texts of different kinds apart. Empty for a short text.
 */
export function bandsOf(marks: readonly number[], seed: number): number[] {
  if (marks.length < fewestMarks) return []
  return Array.from({ length: bandCount }, (_, band) => {
    let key = stir(seed ^ (band + 1))
    for (let index = 0; index < marksInBand; index++) {
      const turn = stir(Math.imul(band * marksInBand + index + 1, 0x9e3779b1))
      let least = 0xffffffff
      for (const mark of marks) least = Math.min(least, stir(mark ^ turn))
      key = stir(Math.imul(key, 0x01000193) ^ least)
    }
    return key
  })
}
