declare module 'subset-font' {
  /** Returns a face with the glyphs of `text` alone. Takes a font file in any format (https://github.com/papandreou/subset-font). */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; variationAxes?: Record<string, number | { min: number; max: number }> },
  ): Promise<Buffer>
}
