// Gives the page its workstation: one function a desk method, and notices. Nothing of Electron reaches the page.
import { contextBridge, ipcRenderer } from 'electron'
import { deskMethods, type Notice } from '../contract.ts'

contextBridge.exposeInMainWorld('workstation', {
  desk: Object.fromEntries(
    deskMethods.map((method) => [method, (argument: unknown) => ipcRenderer.invoke('desk', method, argument)]),
  ),
  onNotice(listener: (notice: Notice) => void) {
    const hear = (_: unknown, notice: Notice): void => listener(notice)
    ipcRenderer.on('notice', hear)
    return () => void ipcRenderer.off('notice', hear)
  },
})
