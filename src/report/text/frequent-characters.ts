// The commonest characters of such reports, in both scripts: what a right decoding shows and a wrong one does not.

export const frequentCharacters: ReadonlySet<string> = new Set(
  '的一是在不了有和人这中大为上个国我以要他政府信息公开年度报告情况工作行政机关本申请主动处理件数其他開報',
)
