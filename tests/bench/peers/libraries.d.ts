/** As much of the peers' libraries as the bench calls; pdfkit and pdfmake bring no types. */
declare module 'pdfkit' {
  interface Margins {
    top: number;
    bottom: number;
    left: number;
    right: number;
  }
  interface TextOptions {
    readonly width?: number;
    readonly height?: number;
    readonly lineGap?: number;
    readonly lineBreak?: boolean;
    readonly align?: 'left' | 'center' | 'right';
  }
  export default class PDFDocument {
    constructor(options: {
      readonly size: readonly [number, number];
      readonly margins: Margins;
      readonly bufferPages: boolean;
      readonly autoFirstPage: boolean;
      readonly font: string;
      readonly info: Readonly<Record<string, string>>;
    });
    readonly page: { readonly margins: Margins };
    x: number;
    y: number;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    registerFont(name: string, file: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    addPage(): this;
    text(text: string, x: number, y: number, options: TextOptions): this;
    heightOfString(text: string, options: TextOptions): number;
    currentLineHeight(includeGap: boolean): number;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(width: number): this;
    stroke(): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    switchToPage(index: number): this;
    end(): void;
  }
}

declare module 'pdfmake' {
  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold', string>>>>): void;
    setUrlAccessPolicy(allows: (address: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}
