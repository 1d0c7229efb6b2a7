/** The parts of a presentation that are the same for each: its master, its layout, its colours and what refers to what. */
import { escapeXml } from '../../../scene/svg-backend'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.presentationml'

/** A wide slide, in English Metric Units: 914,400 an inch. */
export const slideSize = { width: 12_192_000, height: 6_858_000 } as const

export interface Relationship {
  readonly id: string
  readonly kind: string
  readonly target: string
  readonly isExternal?: boolean
}

export interface Slide {
  readonly xml: string
  /** Beside the one to its layout. */
  readonly links: readonly Relationship[]
}

export interface Presentation {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly language: string
  readonly date: Date | undefined
  readonly slides: readonly Slide[]
}

export function packageParts({ slides, ...account }: Presentation): Map<string, string> {
  const names = slides.map((_, index) => `slides/slide${index + 1}.xml`)
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypes(names)],
    [
      '_rels/.rels',
      relationships([
        { id: 'rId1', kind: `${office}/officeDocument`, target: 'ppt/presentation.xml' },
        {
          id: 'rId2',
          kind: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          target: 'docProps/core.xml',
        },
      ]),
    ],
    ['docProps/core.xml', coreProperties(account)],
    ['ppt/presentation.xml', presentation(names)],
    [
      'ppt/_rels/presentation.xml.rels',
      relationships([
        { id: 'rId1', kind: `${office}/slideMaster`, target: 'slideMasters/slideMaster1.xml' },
        { id: 'rId2', kind: `${office}/theme`, target: 'theme/theme1.xml' },
        ...names.map((target, index) => ({ id: `rId${index + 3}`, kind: `${office}/slide`, target })),
      ]),
    ],
    ['ppt/slideMasters/slideMaster1.xml', master],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relationships([
        { id: 'rId1', kind: `${office}/slideLayout`, target: '../slideLayouts/slideLayout1.xml' },
        { id: 'rId2', kind: `${office}/theme`, target: '../theme/theme1.xml' },
      ]),
    ],
    ['ppt/slideLayouts/slideLayout1.xml', layout],
    [
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      relationships([{ id: 'rId1', kind: `${office}/slideMaster`, target: '../slideMasters/slideMaster1.xml' }]),
    ],
    ['ppt/theme/theme1.xml', theme],
  ])
  for (const [index, { xml, links }] of slides.entries()) {
    const toLayout = { id: 'rId1', kind: `${office}/slideLayout`, target: '../slideLayouts/slideLayout1.xml' }
    parts.set(`ppt/${names[index]}`, declaration + xml)
    parts.set(`ppt/slides/_rels/slide${index + 1}.xml.rels`, relationships([toLayout, ...links]))
  }
  return parts
}

/** A web page that a text leads to. */
export function webLink(id: string, target: string): Relationship {
  return { id, kind: `${office}/hyperlink`, target, isExternal: true }
}

function relationships(all: readonly Relationship[]): string {
  const items = all.map(
    ({ id, kind, target, isExternal }) =>
      `<Relationship Id="${id}" Type="${kind}" Target="${escapeXml(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

function contentTypes(slides: readonly string[]): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('ppt/presentation.xml', `${types}.presentation.main+xml`),
    part('ppt/slideMasters/slideMaster1.xml', `${types}.slideMaster+xml`),
    part('ppt/slideLayouts/slideLayout1.xml', `${types}.slideLayout+xml`),
    part('ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...slides.map((name) => part(`ppt/${name}`, `${types}.slide+xml`)),
    '</Types>',
  ].join('')
}

function coreProperties({ title, subject, author, language, date }: Omit<Presentation, 'slides'>): string {
  const time = (name: string) =>
    date ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date.toISOString()}</dcterms:${name}>` : ''
  const text = (name: string, words: string) => (words === '' ? '' : `<${name}>${escapeXml(words)}</${name}>`)
  return [
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    text('dc:title', title),
    text('dc:subject', subject),
    text('dc:creator', author),
    text('dc:language', language),
    time('created'),
    time('modified'),
    '</cp:coreProperties>',
  ].join('')
}

function presentation(slides: readonly string[]): string {
  const ids = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 3}"/>`)
  return (
    `${declaration}<p:presentation ${namespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
    `<p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${slideSize.width}" cy="${slideSize.height}"/>` +
    '<p:notesSz cx="6858000" cy="9144000"/></p:presentation>'
  )
}

export const emptyTree =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

/** Where slides have their title; a slide may place its own elsewhere. */
const titleHolder =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>' +
  '<p:spPr><a:xfrm><a:off x="457200" y="228600"/><a:ext cx="11277600" cy="685800"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>' +
  '<p:txBody><a:bodyPr anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>'

const colourMap =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'

const master =
  `${declaration}<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${emptyTree}${titleHolder}</p:spTree></p:cSld>` +
  `<p:clrMap ${colourMap}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>` +
  '<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2400" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle>' +
  '<p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>'

const layout =
  `${declaration}<p:sldLayout ${namespaces} type="titleOnly" preserve="1"><p:cSld name="Title"><p:spTree>${emptyTree}${titleHolder}</p:spTree></p:cSld>` +
  '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'

const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`
const fonts = (name: string, face: string) =>
  `<a:${name}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const line = `<a:ln w="9525">${fill}</a:ln>`
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'

/** The colours of a light map, so that shapes that somebody adds suit it. */
const theme =
  `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Crux"><a:themeElements><a:clrScheme name="Crux">` +
  colour('dk1', '1C1B18') +
  colour('lt1', 'FAF9F6') +
  colour('dk2', '5E5B54') +
  colour('lt2', 'FFFFFF') +
  colour('accent1', '0B6E69') +
  colour('accent2', 'B23A1E') +
  colour('accent3', '1F4E9E') +
  colour('accent4', 'B98900') +
  colour('accent5', '8C887F') +
  colour('accent6', 'E2DED5') +
  colour('hlink', '1F4E9E') +
  colour('folHlink', '5E5B54') +
  `</a:clrScheme><a:fontScheme name="Crux">${fonts('majorFont', 'Georgia')}${fonts('minorFont', 'Arial')}</a:fontScheme>` +
  `<a:fmtScheme name="Crux"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
