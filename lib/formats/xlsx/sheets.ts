/**
 * The parts of a workbook as Office Open XML has them. Every cell is a text of its own (`inlineStr`), never a formula, and what begins
 * like one carries the mark that keeps it a text when it is edited.
 */
export interface Cell {
  readonly row: number
  readonly column: string
  readonly text: string
  readonly style: Style
}

export interface Sheet {
  readonly name: string
  /** Widths in characters. */
  readonly widths: readonly number[]
  /** Rows at the top that stay in sight. */
  readonly frozen: number
  /** In the order of rows, then columns. */
  readonly cells: readonly Cell[]
}

/** In the order of `cellXfs` below. */
const styles = ['plain', 'title', 'head-for', 'head-against', 'thesis', 'for', 'against', 'head'] as const
export type Style = (typeof styles)[number]

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The files of the package by their names. */
export function workbookOf(sheets: readonly Sheet[]): Map<string, string> {
  const numbers = sheets.map((_, index) => index + 1)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return new Map([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${numbers
        .map((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${type}.worksheet+xml"/>`)
        .join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
        .map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packages}/relationships">${numbers
        .map((at) => `<Relationship Id="rId${at}" Type="${office}/worksheet" Target="worksheets/sheet${at}.xml"/>`)
        .join(
          '',
        )}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', stylesXml()],
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)] as const),
  ])
}

function sheetXml({ widths, frozen, cells }: Sheet): string {
  const rows: string[] = []
  for (let at = 0; at < cells.length;) {
    const { row } = cells[at]!
    const inRow: string[] = []
    for (; cells[at]?.row === row; at++) inRow.push(cellXml(cells[at]!))
    rows.push(`<row r="${row + 1}">${inRow.join('')}</row>`)
  }
  const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  return `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`
}

function cellXml({ row, column, text, style }: Cell): string {
  const words = escapeXml(text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'))
  return `<c r="${column}${row + 1}" s="${styles.indexOf(style)}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`
}

const fills = ['E6F3F1', 'FBEBE6', 'F1F1EE']

function stylesXml(): string {
  const fill = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`
  const font = (size: number, isBold: boolean) =>
    `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF1F2328"/><name val="Calibri"/><family val="2"/></font>`
  const edge = (side: string) => `<${side} style="thin"><color rgb="FFC9CCD1"/></${side}>`
  const xf = (fontId: number, fillId: number, borderId: number) =>
    `<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`
  const formats = [
    xf(0, 0, 0),
    xf(2, 0, 0),
    xf(1, 2, 1),
    xf(1, 3, 1),
    xf(1, 4, 1),
    xf(0, 2, 1),
    xf(0, 3, 1),
    xf(1, 4, 1),
  ]
  return `${head}<styleSheet xmlns="${main}"><fonts count="3">${font(11, false)}${font(11, true)}${font(15, true)}</fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.map(fill).join('')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

const encoded = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => encoded.get(character)!)
}
