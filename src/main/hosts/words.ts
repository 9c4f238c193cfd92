// What the hosts themselves say to people: titles, file names, and what cannot be done before a desk is there.

export const programName = '年报校核台'

export const startFailed = '年报校核台无法启动'

export const pageKeepsFailing = '界面多次异常退出，程序将关闭。已保存的校核内容都在报告库中，请重新启动程序。'

export function otherLibraryOpen(open: string, wanted: string): string {
  return `校核台正在使用报告库 ${open}。要打开 ${wanted}，请先关闭本窗口再启动。`
}

export const workbookFilter = 'Excel 工作簿'

export const saveWorkbookTitle = '导出工作簿'

/** Offered name of a book, by the local date. */
export function workbookName(now: Date): string {
  const two = (figure: number): string => String(figure).padStart(2, '0')
  return `年报校核-${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}.xlsx`
}

export function addressOpens(address: string): string {
  return `请在本机浏览器中打开（地址只能使用一次）：${address}`
}

export const anotherAddress = '按回车键取得新地址，按 Ctrl+C 结束。'

export function portTaken(port: number): string {
  return `端口 ${port} 已被占用，请换一个端口，或不指定端口由程序自选。`
}

export function portRefused(port: number): string {
  return `无法使用端口 ${port}，请换一个 1024 以上的端口，或不指定端口由程序自选。`
}

export const pageMissing = '界面文件缺失或不完整，请重新安装程序；如从源代码运行，请先执行 npm run build。'

/** The page shown where a request brings no valid session. */
export const noSession = {
  title: '需要新的地址',
  sentence:
    '这个地址不完整、已经用过，或不是从本机打开的。请使用启动窗口里打印的完整地址；如需新的地址，请在启动窗口按回车键。',
} as const
