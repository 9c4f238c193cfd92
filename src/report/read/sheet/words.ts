// What the reader of sheets says in words, and the dates Chinese editions write without a format of their own.

/** By number: formats 27–36 and 50–58 mean these in Chinese editions. */
export const chineseDateFormats: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

export interface HiddenCount {
  readonly sheets: number
  readonly rows: number
  readonly columns: number
}

/** Only what holds something is counted. */
export function hiddenSentence({ sheets, rows, columns }: HiddenCount): string {
  const parts = [
    ...(sheets > 0 ? [`隐藏的工作表 ${sheets} 张`] : []),
    ...(rows > 0 ? [`隐藏的行 ${rows} 行`] : []),
    ...(columns > 0 ? [`隐藏的列 ${columns} 列`] : []),
  ]
  return `表格文件里有${parts.join('、')}，其中有内容；打印时看不到，这里也没有读。`
}
