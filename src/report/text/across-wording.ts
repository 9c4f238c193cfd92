// Words by which a report explains why its figures do not follow from the year before. Squeezed text.

/** Said of documents within a sentence, before or behind them. */
const ofDocuments = (words: string): RegExp =>
  new RegExp(`(?:文件|规章)[^。;]{0,30}(?:${words})|(?:${words})[^。;]{0,30}(?:文件|规章)`, 'u')

/** Documents that ceased without being repealed one by one, or came from elsewhere. */
export const documentsCleared = ofDocuments('失效|清理|到期|移交|承接|划转')
export const documentsWithdrawn = ofDocuments('失效|清理|到期|废止|撤销|停止执行')
/** Lists of matters drawn up anew. */
export const itemsRevised =
  /(?:权责|权力|责任|事项)清单|事项(?:目录|调整|取消|下放|承接|划转)|(?:取消|下放|承接|调整)[^。]{0,8}(?:事项|项目)/u
/** Sums over years counted anew. */
export const countedAnew = /口径|重新(?:统计|核定|核算|计算)|累计数[^。]{0,8}(?:更正|调整|修正)/u
/** The head of a column that sums over all years, and not only over this one. */
export const sinceTheBeginning = /历年/u
/** A rate that rose by points, not by per cent of itself. */
export const percentPoints = /点/u
