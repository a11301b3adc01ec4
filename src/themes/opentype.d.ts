/** As much of the package as is used; its published types would bring the browser's globals along. */
declare module 'opentype.js' {
  interface Path {
    toPathData(decimals: number): string;
  }
  interface Font {
    getAdvanceWidth(text: string, size: number): number;
    getPath(text: string, x: number, y: number, size: number): Path;
  }
  const opentype: { parse(bytes: ArrayBufferLike): Font };
  export default opentype;
}
