// What the step that fills forms says about whole documents.

export const binaryFormatSentence = (table: string): string =>
  `${table}取自旧版 Word 文档（.doc），读取可能有出入，请对照原件逐格确认，或另存为 .docx 后重新导入`
export const indicatorsWord = '指标表'
