/** A line of text on a page, placed in points from its lower left corner. */
export interface PdfLine {
  readonly words: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfSettings {
  readonly info?: Readonly<Record<string, string>>;
  /** Adds an encryption dictionary that no password opens. */
  readonly encrypted?: boolean;
}

/**
 * A PDF of our own text. Latin letters stand in Helvetica; anything else in a Japanese font that is not embedded, as
 * many an office writes it: its letters are only told by the tables that come with the library.
 */
export function pdfOf(
  pages: readonly (readonly PdfLine[])[],
  { info = {}, encrypted = false }: PdfSettings = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>');
  const tree = add('');
  const latin = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /FontDescriptor ${descriptor} 0 R >>`,
  );
  const japanese = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UTF16-H /DescendantFonts [${descendant} 0 R] >>`,
  );
  const kids = pages.map((lines) => {
    const drawn = lines.map(drawLine).join('\n');
    const content = add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /L ${latin} 0 R /J ${japanese} 0 R >> >> /Contents ${content} 0 R >>`,
    );
  });
  objects[tree - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const facts = add(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} <${utf16(`\uFEFF${value}`)}>`)
      .join(' ')} >>`,
  );
  const lock = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00><00>]`
    : '';
  let file = '%PDF-1.5\n';
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${facts} 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function drawLine({ words, x = 72, y, size = 10 }: PdfLine): string {
  const isLatin = /^[\x20-\x7E]*$/u.test(words);
  const shown = isLatin ? `(${words.replace(/[\\()]/gu, '\\$&')})` : `<${utf16(words)}>`;
  return `BT /${isLatin ? 'L' : 'J'} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown} Tj ET`;
}

function utf16(text: string): string {
  return [...Array(text.length).keys()]
    .map((at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
    .join('');
}
