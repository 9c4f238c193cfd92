// The few parts of pdf.js that are used here. Its own types name browser types, which this room does not have.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}

declare module 'pdfjs-dist/legacy/build/pdf.mjs' {
  export interface PageViewport {
    readonly width: number
    readonly height: number
    readonly transform: readonly number[]
  }

  export interface OperatorList {
    readonly fnArray: readonly number[]
    readonly argsArray: readonly (readonly unknown[] | null)[]
  }

  export interface FontObject {
    readonly vertical?: boolean
    readonly isType3Font?: boolean
    readonly fontMatrix?: readonly number[] | null
  }

  export interface PdfPage {
    readonly commonObjs: { has(id: string): boolean; get(id: string): FontObject }
    getViewport(options: { scale: number }): PageViewport
    getOperatorList(): Promise<OperatorList>
    /** Called with every piece of the operators as it is parsed; the library knows no other way to watch it. */
    _renderPageChunk(piece: OperatorList, state: unknown): void
    cleanup(): boolean
  }

  export interface PdfDocument {
    readonly numPages: number
    getPage(number: number): Promise<PdfPage>
    getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>
  }

  export interface LoadingTask {
    readonly promise: Promise<PdfDocument>
    destroy(): Promise<void>
  }

  export const OPS: Readonly<Record<string, number>>
  export function getDocument(options: Readonly<Record<string, unknown>>): LoadingTask
}
