import type { ExtractedDocument } from './document.js';
import type { SideFacts } from './front-matter.js';

/**
 * What stands in a file's `.meta.yaml` goes before what the file says of itself. A kind is given to every section
 * that had the document's; in a document of kind `comment` each section without a number gets one, by order.
 */
export function applySideFacts(document: ExtractedDocument, facts: SideFacts): ExtractedDocument {
  const { columns: _, kind = document.kind, ...stated } = facts;
  const present = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  let comments = 0;
  const sections = document.sections.map((section) => {
    if (section.kind !== document.kind || section.role === 'references') return section;
    comments += 1;
    return { ...section, kind, number: kind === 'comment' ? (section.number ?? comments) : null };
  });
  return { ...document, ...present, kind, sections: facts.kind === undefined ? document.sections : sections };
}
