// How prose looks: what ends a clause and what opens a paragraph.

/** A mark that stands in sentences; the brackets and commas of a label alone do not make it one. */
export const sentenceMark = /[。；，,;！？]/u
/** A line that begins so is no continuation of the line before. */
export const opensParagraph =
  /^\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}\s*[、.．]|\d{1,2}\s*[、.．](?!\d)|[一二三四五六七八九十]是|[㈠-㈩①-⑳]|#{1,6}\s)/u
