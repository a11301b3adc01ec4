import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Encoding from 'encoding-japanese';

export interface FerryDocument {
  readonly text: string;
  /** How the file is written; a label that `TextDecoder` knows. */
  readonly encoding: 'utf-8' | 'shift_jis';
}

const inFrontMatter = (facts: string, body: string): string => `---\n${facts}\n---\n${body}`;

/** An incident of our own: one morning the ticket machines of a harbour stop. */
export const ferryDocuments = {
  // With a byte order mark and Windows line ends, as an editor may leave them.
  'ja/gaiyou.md': {
    encoding: 'utf-8',
    text: `\uFEFF${inFrontMatter(
      'title: 青葉港の発券障害\nkind: report\npublisher: 青葉新聞\nurl: https://example.com/aoba\npublishedAt: 2021-03-04\nlanguage: ja',
      '# 青葉港の発券障害\n\n2021年3月3日の朝、青葉港の発券機が一斉に止まった。発券機が止まった原因は、期限の切れた証明書だった。😀\n\n止まった発券機は全部で４８台だった。\n\n## 影響\n\n欠航したフェリーは12便だった。港で足止めされた客はおよそ3千人に上った。\n\n## 復旧の手順\n\n技術者はまず証明書を新しくした。次に発券機を一台ずつ再起動した。\n',
    )}`.replaceAll('\n', '\r\n'),
  },
  'en/report.md': {
    encoding: 'utf-8',
    text: inFrontMatter(
      'title: Ticket failure at Aoba harbour\nkind: report\npublisher: Harbour Times\npublishedAt: 2021-03-05\nlanguage: en',
      '# Ticket failure at Aoba harbour\n\nThe ticket machines of Aoba harbour stopped on the morning of 3 March 2021. The ticket machines stopped because a certificate had expired.\n\n## Consequences\n\nTwelve ferries were cancelled on that day. The mayor of Aoba, Hana Mori, apologised to the passengers on 5 March 2021.\n',
    ),
  },
  'ja/kaisha.txt': {
    encoding: 'shift_jis',
    text: '運航会社の説明\n\n運航会社の青葉汽船は、点検の担当者が一人しかいなかったと説明した。青葉汽船の本社は港のすぐ北にある。\n',
  },
  'ja/yoyaku.md': {
    encoding: 'utf-8',
    text: inFrontMatter(
      'title: まとめ\nkind: summary\nlanguage: ja',
      '# まとめ\n\n発券機が止まった原因は証明書の期限切れで、港では12便が欠航した。損害額は会社の試算で8億7千万円と見込まれる。\n',
    ),
  },
  'ja/koe.md': {
    encoding: 'utf-8',
    text: inFrontMatter(
      'title: 乗客の声\nkind: comment\nlanguage: ja',
      '# 乗客の声\n\n## 声1\n\n要旨: 窓口の係員の説明がまったくなくて、腹が立った。\n\n## 声2\n\n要旨: 手書きの切符で乗せてくれた船員に、とても感謝している。\n\n## 声3\n\n要旨: 待合室の売店のおにぎりは一個五百円だった。\n\n## 声4\n\n要旨: 係員の説明が足りないのは、いつものことだと思う。\n',
    ),
  },
} as const satisfies Record<string, FerryDocument>;

/** Writes documents below a folder, each in its encoding. */
export async function writeDocuments(
  folder: string,
  documents: Readonly<Record<string, FerryDocument>>,
): Promise<void> {
  for (const [path, { text, encoding }] of Object.entries(documents)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const bytes =
      encoding === 'shift_jis'
        ? Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }))
        : Buffer.from(text, 'utf8');
    await writeFile(join(folder, path), bytes);
  }
}
