// Serves the library its argument names, as the program does, from what was built before the tests began.
import { serveUntilStopped } from '../../src/main/hosts/browser.ts'

process.exitCode = await serveUntilStopped({ libraryPath: process.argv[2] })
