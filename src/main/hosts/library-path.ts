// Where the library lies when nobody says where: one place for all hosts, so that each shows the same reports.
import os from 'node:os'
import path from 'node:path'

/** Absolute path of the default library file in the user's data folder; nothing is created. */
export function defaultLibraryPath(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = os.homedir(),
): string {
  const folder = 'nianbao-desk'
  const file = 'library.nianbao'
  if (platform === 'win32') {
    return path.win32.join(env.APPDATA || path.win32.join(home, 'AppData', 'Roaming'), folder, file)
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', folder, file)
  // A relative XDG path is to be ignored, says the XDG base directory rule.
  const data = env.XDG_DATA_HOME
  return path.posix.join(
    data && path.posix.isAbsolute(data) ? data : path.posix.join(home, '.local/share'),
    folder,
    file,
  )
}
