import { strToU8, type Zippable, zipSync } from 'fflate';

/** A ZIP archive of text files, or of bytes. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(entries);
}

const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document of paragraphs; one that begins with `# ` or `## ` has the style of a heading. */
export function docxOf(
  paragraphs: readonly string[],
  properties: { readonly title?: string; readonly modified?: string } = {},
): Uint8Array {
  const body = paragraphs
    .map((paragraph) => {
      const depth = /^#+(?= )/u.exec(paragraph)?.[0].length ?? 0;
      const style = depth === 0 ? '' : `<w:pPr><w:pStyle w:val="Heading${depth}"/></w:pPr>`;
      return `<w:p>${style}<w:r><w:t xml:space="preserve">${paragraph.slice(depth === 0 ? 0 : depth + 1)}</w:t></w:r></w:p>`;
    })
    .join('');
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships ${relations}>${relation('r1', `${office}/officeDocument`, 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships ${relations}>${relation('r1', `${office}/styles`, 'styles.xml')}</Relationships>`,
    'word/styles.xml': `<w:styles ${wordNames}>${[1, 2, 3]
      .map(
        (depth) =>
          `<w:style w:type="paragraph" w:styleId="Heading${depth}"><w:name w:val="heading ${depth}"/></w:style>`,
      )
      .join('')}</w:styles>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${wordNames}><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties.title === undefined ? '' : `<dc:title>${properties.title}</dc:title>`}${properties.modified === undefined ? '' : `<dcterms:modified>${properties.modified}</dcterms:modified>`}</cp:coreProperties>`,
  });
}

export interface BookFacts {
  readonly title?: string;
  readonly language?: string;
  readonly date?: string;
  readonly publisher?: string;
  /** Names of chapters that count as encrypted. */
  readonly encrypted?: readonly string[];
}

/** An EPUB book; each chapter is the inside of a page's body. */
export function epubOf(chapters: readonly string[], facts: BookFacts = {}): Uint8Array {
  const stated = (['title', 'language', 'date', 'publisher'] as const)
    .map((name) => (facts[name] === undefined ? '' : `<dc:${name}>${facts[name]}</dc:${name}>`))
    .join('');
  const items = chapters.map(
    (_, i) => `<item id="c${i}" href="text/c${i}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const order = chapters.map((_, i) => `<itemref idref="c${i}"/>`);
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${stated}</metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${items.join('')}</manifest><spine><itemref idref="nav"/>${order.join('')}</spine></package>`,
    'OEBPS/nav.xhtml': '<html><body><nav><ol><li>Contents</li></ol></nav></body></html>',
    ...(facts.encrypted === undefined
      ? {}
      : {
          'META-INF/encryption.xml': `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#">${facts.encrypted.map((name) => `<enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${name}"/></enc:CipherData></enc:EncryptedData>`).join('')}</encryption>`,
        }),
    ...Object.fromEntries(
      chapters.map((body, i) => [
        `OEBPS/text/c${i}.xhtml`,
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>c${i}</title></head><body>${body}</body></html>`,
      ]),
    ),
  });
}
