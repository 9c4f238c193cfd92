// The default library lies where each system keeps a person's data.
import { expect, it } from 'vitest'
import { defaultLibraryPath } from '../../../src/main/hosts/library-path.ts'

it.each([
  ['linux', {}, '/home/li/.local/share/nianbao-desk/library.nianbao'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/nianbao-desk/library.nianbao'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/li/.local/share/nianbao-desk/library.nianbao'],
  ['darwin', {}, '/home/li/Library/Application Support/nianbao-desk/library.nianbao'],
  ['win32', { APPDATA: 'D:\\Roaming' }, 'D:\\Roaming\\nianbao-desk\\library.nianbao'],
] as const)('on %s with %j it is %s', (platform, env, expected) => {
  expect(defaultLibraryPath(env, platform, '/home/li')).toBe(expected)
})

it('is in the roaming folder of the person where Windows does not say where that is', () => {
  expect(defaultLibraryPath({}, 'win32', 'C:\\Users\\li')).toBe(
    'C:\\Users\\li\\AppData\\Roaming\\nianbao-desk\\library.nianbao',
  )
})
