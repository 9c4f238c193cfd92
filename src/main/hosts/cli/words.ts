// What the command line says to people, in Chinese. Standard output of `extract --json` is for machines and says none of this.
import type { LeftOut } from '../../../report/model/workbook-plan.ts'

const readingHelp = `--encoding：指定编码（utf-8、gb18030、big5、utf-16le、utf-16be），不再自动判断。
--form：指定版式（如 annual-2021、annual-2019、statistics-2014），不再按表头判断。`

export const usage = {
  main: `年报校核台（命令行）

用法：nianbao 命令 …
  extract 文件… [--json]                       读取报告，输出各格数据与发现的问题；不打开报告库
  text 文件                                    输出程序所读的全文，出处按它计位
  inspect 文件                                 输出读取过程的每一个中间结果
  import 路径… --library 报告库                把文件或文件夹导入报告库
  check --library 报告库                       列出报告库里还没有处理的问题
  export 文件… --xlsx 目标                     直接把文件导出为 Excel，不用报告库
  export --library 报告库 [--report 编号…] --xlsx 目标   从报告库导出 Excel
  serve [--library 报告库] [--port 端口]       在本机浏览器里使用校核台

“nianbao 命令 --help”显示该命令的说明。`,
  extract: `用法：nianbao extract 文件… [--json] [--encoding 编码] [--form 版式]
读取每个文件。--json：每个文件输出一行 JSON，顺序与参数相同；标准输出不含别的内容。
${readingHelp}
退出码：0 全部读出；1 有文件未能读取；2 参数不可用。`,
  text: `用法：nianbao text 文件 [--encoding 编码] [--form 版式]
${readingHelp}
输出程序所读的全文，末尾不加换行。extract 给出的 span 按这段文字的 UTF-16 单元计位。`,
  inspect: `用法：nianbao inspect 文件 [--encoding 编码] [--form 版式]
${readingHelp}
依次输出八个步骤中每一步的结果（JSON），用来查明某一格是在哪一步读错的。`,
  import: `用法：nianbao import 路径… --library 报告库
导入文件和文件夹；逐字节相同的文件不重复入库。每个文件一行结果。
退出码：0 全部入库；1 有文件未能入库；2 参数不可用或报告库打不开。`,
  check: `用法：nianbao check --library 报告库
按报告列出还没有处理的错误和疑点。
退出码：0 没有待处理的错误；1 有，或有报告打不开；2 参数不可用或报告库打不开。`,
  export: `用法：nianbao export 文件… --xlsx 目标
      nianbao export --library 报告库 [--report 编号…] --xlsx 目标
先写在目标旁边的临时文件里，写完整后才换成目标文件。
退出码：0 已导出；1 有文件未能读取，或库中有报告已损坏（其余照常导出）；2 参数不可用或写不出去。`,
  serve: `用法：nianbao serve [--library 报告库] [--port 端口]
在本机（127.0.0.1）打开校核台，并显示只能用一次的网址。按 Ctrl+C 结束。`,
} as const

export type Command = Exclude<keyof typeof usage, 'main'>

export const say = {
  unknownCommand: (given: string) => `没有“${given}”这个命令。运行 nianbao --help 查看全部命令。`,
  noFile: '没有给出文件。请在命令后面写上要读取的文件。',
  oneFile: '请只给出一个文件。',
  noLibrary: '没有给出报告库。请用 --library 指明报告库文件。',
  noTarget: '没有给出目标文件。请用 --xlsx 指明要写成的 Excel 文件。',
  filesOrLibrary: '文件和 --library 只能给出一种。',
  badReport: (given: string) => `“${given}”不是报告编号。编号见 nianbao check 的输出。`,
  badPort: (given: string) => `“${given}”不是可用的端口。请给出 0 到 65535 之间的整数。`,
  badEncoding: (given: string, known: readonly string[]) => `没有“${given}”这种编码。可用的编码：${known.join('、')}。`,
  badForm: (given: string, known: readonly string[]) => `没有“${given}”这种版式。可用的版式：${known.join('、')}。`,
  badOption: (given: string) => `参数不可用：${given}`,
  read: (organ: string | null, year: number | null, form: string | null, cells: number, indicators: number) =>
    `${organ ?? '单位未识别'} · ${year ?? '年度未识别'} · ${form ?? '版式未识别'} · ${cells} 格 · ${indicators} 项指标`,
  weight: { error: '错误', doubt: '疑点', note: '提示' },
  missing: (tables: readonly string[]) => `缺失的表：${tables.join('、')}`,
  imported: { added: '已入库', version: '已入库（同单位同年度另有一份）', duplicate: '重复，未另存' },
  importedCount: (added: number, duplicate: number, refused: number) =>
    `入库 ${added} 份，重复 ${duplicate} 份，未收 ${refused} 份。`,
  passedOver: (count: number) => `网页附带的文件 ${count} 个，未作为报告读取。`,
  refused: '未收',
  open: (count: number) => `待处理 ${count} 项`,
  nothingOpen: '没有待处理的问题。',
  exported: (path: string) => `已导出：${path}`,
  leftOut: ({ reportId, organ, year, fileName }: LeftOut) =>
    `没有写入：#${reportId} ${organ ?? fileName} ${year ?? '—'}，在库中已损坏；请在校核台打开这份报告，按提示处理`,
  exporting: (done: number, total: number) => `正在导出 ${done}/${total}`,
} as const
