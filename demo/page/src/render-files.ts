import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, ShownFile, ShownMessage } from '../../protocol.js';
import type { Texts } from './texts.js';

/** Pictures are shown, other files named with a link. */
export function renderFiles(
  { files }: ShownMessage,
  locale: Locale,
  texts: Texts,
): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<div slot="attachments" class="files">
    ${files.map((file) => (file.isPicture ? picture(file) : otherFile(file, locale, texts)))}
  </div>`;
}

function picture({ name, address }: ShownFile): TemplateResult {
  return html`<a class="picture" href=${address} target="_blank"><img src=${address} alt=${name} /></a>`;
}

function otherFile({ name, bytes, address }: ShownFile, locale: Locale, texts: Texts): TemplateResult {
  const size = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000);
  return html`<a class="file" href=${address} target="_blank" aria-label="${texts.attachment}: ${name}">
    <span class="file-icon" aria-hidden="true">📄</span>
    <span><span class="file-name">${name}</span><span class="file-size">${size}</span></span>
  </a>`;
}
