// What the readers of pages say in words.

export const inertSentence =
  '正文取自网页里不直接显示的部分（脚本、模板或文本框），由网页自己的程序放到页面上；请对照浏览器中显示的内容核对'

export const unseenTableSentence = (figures: number): string =>
  `网页里有平时不显示的表格（如要点开的标签页），其中 ${figures} 个单元格有数字，没有读；如属本报告，请在浏览器中展开后另存或复制`
export const unseenCellSentence = (figures: number): string =>
  `网页的表格里有 ${figures} 个带数字的单元格不显示，没有读`
