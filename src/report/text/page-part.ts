// Files that lie in a folder because a saved page lies there: its pictures and scripts, and the folder its frames went to.

const companions =
  /\.(js|mjs|css|map|json|png|jpe?g|gif|svg|webp|bmp|ico|cur|woff2?|ttf|eot|otf|swf|mp[34]|webm|m4[av]|download|crdownload|lnk|url|ini|db)$/iu
// Word's lock files, and what systems hide in folders.
const hidden = /^(\.|~\$|Thumbs\.db$)/iu
const page = /\.(?:x?html?|shtml|mht|mhtml|aspx?|jsp|php)$/iu
/** Browsers and office programs name the folder after the page. */
const endings = ['_files', '.files', '_文件']

const slashes = (path: string): string => path.replaceAll('\\', '/').toLowerCase()

/** By name alone: nothing of this kind is a report. */
function isCompanion(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return hidden.test(name) || companions.test(name)
}

/**
 * Which of the files found in folders are left out. Frames are pages themselves, so those are told by where they lie:
 * in a folder named after a page beside it. A folder of such a name without its page is like any other.
 */
export function pageParts(paths: readonly string[]): ReadonlySet<string> {
  const plain = paths.map(slashes)
  const stems = plain.flatMap((path) => (page.test(path) ? [path.replace(page, '')] : []))
  const folders = new Set(stems.flatMap((stem) => endings.map((ending) => `${stem}${ending}`)))
  const inFolder = (path: string): boolean => {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
      if (folders.has(path.slice(0, at))) return true
    return false
  }
  return new Set(paths.filter((_, index) => isCompanion(plain[index]!) || inFolder(plain[index]!)))
}
