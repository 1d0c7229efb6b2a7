/** What a PDF says of itself: title, authors, language, when it was made. */
import { escapeXml } from '../../../scene/svg-backend'
import { PdfText, type PdfFile, type PdfValue, type Ref } from './pdf-file'

export interface PdfAccount {
  readonly title: string
  readonly author: string
  /** What is seen, in words. */
  readonly subject: string
  /** Such as `en`. */
  readonly language: string
  /** When the map was as it is shown; without it the file says no time. */
  readonly date?: Date | undefined
}

/** The document's root with what every viewer reads first, and the older table of the same facts. */
export function describeDocument(
  file: PdfFile,
  account: PdfAccount,
  entries: Readonly<Record<string, PdfValue | undefined>>,
): { readonly root: Ref; readonly info: Ref } {
  const { title, author, subject, language, date } = account
  const text = (words: string) => (words === '' ? undefined : new PdfText(words))
  const time = date && new PdfText(`D:${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`)
  const info = file.add({
    Title: text(title),
    Author: text(author),
    Subject: text(subject),
    Creator: new PdfText('Crux'),
    CreationDate: time,
    ModDate: time,
  })
  const metadata = file.addStream(Buffer.from(toXmp(account)), { Type: 'Metadata', Subtype: 'XML' }, false)
  const root = file.add({
    Type: 'Catalog',
    ...entries,
    Metadata: metadata,
    Lang: new PdfText(language),
    MarkInfo: { Marked: true },
    ViewerPreferences: { DisplayDocTitle: true },
  })
  return { root, info }
}

function toXmp({ title, author, subject, language, date }: PdfAccount): string {
  const inLanguage = (words: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(words)}</rdf:li></rdf:Alt>`
  const time = date?.toISOString()
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<dc:title>${inLanguage(title)}</dc:title>`,
    author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    subject === '' ? '' : `<dc:description>${inLanguage(subject)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    '<xmp:CreatorTool>Crux</xmp:CreatorTool>',
    time === undefined ? '' : `<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}
