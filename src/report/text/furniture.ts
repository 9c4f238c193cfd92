// Lines that belong to the sheet, not to the report: page numbers in their usual dress.

const furniture =
  /^\s*(?:[-—–―~～·]+\s*\d{1,4}\s*[-—–―~～·]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|P(?:age)?\.?\s*\d{1,4})\s*$/iu

/** A bare number is never furniture: it may be a figure. */
export const isFurniture = (line: string): boolean => furniture.test(line)
