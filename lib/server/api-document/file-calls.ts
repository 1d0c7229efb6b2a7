/** Calls that take or give a map as a file or a picture, and those about the API itself. */
import { exportQuery } from '../exports/export-file'
import { fileQuery } from '../images/file-query'
import { mediaTypes } from '../images/picture-kinds'
import { pictureQuery } from '../images/picture-query'
import { exportReport, formatList, importedBranch, importedMap, importPreview } from './answers'
import { query, type AskedBody, type Call } from './call'

const anyFile: AskedBody = {
  kind: 'file',
  says: 'The file itself, at most 10 MiB. What it is, its content tells; its name and its type are not looked at.',
}

const picture = query(pictureQuery.safeExtend(fileQuery.shape), {
  branch: 'The id of a claim: only it and what is under it.',
  depth: 'How many levels under the theses.',
  only: 'Ids of claims, between commas: only these.',
  tags: 'Tags, between commas: claims that have one of them, and what they argue for.',
  parts: 'Between commas: thesis, pro, con, loose.',
  states: 'Between commas: unanswered, unsupported.',
  layout: 'Where the map grows to.',
  order: 'In which order siblings stand.',
  gaps: 'How much room is between claims.',
  text: 'How large the text of claims is.',
  page: 'The form of the picture: as the map needs it, a slide, or a sheet of paper.',
  orientation: 'Of a page.',
  language: 'Of the few words around the map.',
  theme: 'The colours.',
  colours: 'Four colours of your own instead of a theme, as hex between commas: paper, ink, for, against.',
  background: 'Whether it has a ground, or none.',
  title: 'Whether the title stands above.',
  legend: 'Whether it says what the colours mean.',
  date: 'Whether a day stands on it: none, today’s, that of the last change, or one such as 2026-11-23.',
  link: 'Whether the map’s address stands on it, as words or as a QR code too.',
  sources: 'How the sources stand under it.',
  authors: 'Whether it names who wrote each claim.',
  scale: 'Pixels of the picture for one of the map. Give it or the width.',
  width: 'Pixels from side to side. Give it or the scale.',
  dpi: 'Pixels an inch of paper holds.',
  quality: 'Of a WebP or JPEG, from 1 to 100.',
  map: 'Whether a PNG, SVG or HTML carries the map, so that Crux can read it again.',
  fonts: 'Whether an SVG brings its fonts along, or has letters as shapes.',
  pages: 'Of a PDF: one page, sheets of a poster, or a page for each branch.',
  paper: 'Of sheets and of pages for branches.',
  download: 'If it is there, a browser saves the picture instead of showing it.',
  revision: 'If it is there, a browser keeps the picture for a day.',
})

const pictureKinds = [
  { ending: 'png', id: 'drawPng', type: 'image/png', does: 'Draws a map as a PNG.' },
  { ending: 'svg', id: 'drawSvg', type: 'image/svg+xml', does: 'Draws a map as an SVG, whose texts are texts.' },
  { ending: 'webp', id: 'drawWebp', type: mediaTypes.webp, does: 'Draws a map as a WebP.' },
  { ending: 'jpg', id: 'drawJpeg', type: mediaTypes.jpeg, does: 'Draws a map as a JPEG.' },
  {
    ending: 'pdf',
    id: 'drawPdf',
    type: mediaTypes.pdf,
    does: 'Sets a map as a PDF: one page, sheets or a page a branch.',
  },
  { ending: 'html', id: 'drawHtml', type: 'text/html', does: 'Makes a web page of a map, to be moved and enlarged.' },
  { ending: 'pptx', id: 'drawPptx', type: mediaTypes.pptx, does: 'Makes slides of a map, whose shapes can be edited.' },
] as const

export const fileCalls: readonly Call[] = [
  {
    id: 'importMap',
    group: 'Files',
    method: 'POST',
    path: '/api/imports',
    does: 'Makes a map of a file.',
    more:
      'Ask with Accept: application/x-ndjson to hear how far a large file is: a line { "done": 3, "all": 40 } now and then, ' +
      'and what is described here, or the error, as the last line.',
    who: 'a person',
    body: anyFile,
    answers: [
      {
        status: 201,
        says: 'The map is made: what it holds, and what of the file it could not keep.',
        body: { name: 'ImportedMap', schema: importedMap },
      },
    ],
    errors: ['file-not-readable', 'files-busy'],
    example: { file: 'map.json' },
  },
  {
    id: 'previewImport',
    group: 'Files',
    method: 'POST',
    path: '/api/imports/preview',
    does: 'Tells what a file would become, and writes nothing.',
    who: 'a person',
    body: anyFile,
    answers: [{ status: 200, says: 'What it holds.', body: { name: 'ImportPreview', schema: importPreview } }],
    errors: ['file-not-readable', 'files-busy'],
    example: { file: 'map.json' },
  },
  {
    id: 'listFormats',
    group: 'Files',
    method: 'GET',
    path: '/api/formats',
    does: 'Lists the formats of files that Crux reads and writes.',
    who: 'anybody',
    answers: [
      {
        status: 200,
        says: 'Both lists, with names for people in the language that the request asks for.',
        body: { name: 'Formats', schema: formatList },
      },
    ],
    errors: [],
    example: {},
  },
  {
    id: 'readBranch',
    group: 'Files',
    method: 'POST',
    path: '/api/imports/branch',
    does: 'Reads a file as a branch that can be pasted onto a map, and writes nothing.',
    who: 'a person',
    body: anyFile,
    answers: [
      {
        status: 200,
        says: 'What it holds: as an outline, and as Crux itself copies a branch.',
        body: { name: 'ImportedBranch', schema: importedBranch },
      },
    ],
    errors: ['file-not-readable', 'files-busy'],
    example: { file: 'map.json' },
  },
  {
    id: 'exportMap',
    group: 'Files',
    method: 'GET',
    path: '/api/maps/{id}/export',
    does: 'Gives a map as a file of a format of your choice.',
    more: 'The header X-Crux-Losses counts what the format could not say. crux-json loses nothing but who wrote what.',
    who: 'whoever may read the map',
    query: query(exportQuery, {
      format: 'Which format.',
      branch: 'The id of a claim: only it and what is under it.',
      report: 'Whether to tell what would be lost instead of giving the file.',
    }),
    answers: [
      {
        status: 200,
        says: 'The file, or the report as ExportReport.',
        body: { name: 'ExportReport', schema: exportReport },
      },
    ],
    errors: ['invalid-input', 'map-not-found', 'map-forbidden', 'claim-not-found', 'files-busy'],
    example: { query: 'format=crux-json', save: 'map.json' },
  },
  ...pictureKinds.map(({ ending, id, type, does }): Call => ({
    id,
    group: 'Pictures',
    method: 'GET',
    path: `/maps/{id}/image.${ending}`,
    does,
    more: 'The answer has an ETag: ask with If-None-Match to hear 304 where nothing has changed.',
    who: 'whoever may read the map',
    query: picture,
    answers: [
      { status: 200, says: 'The picture.', body: { type } },
      { status: 304, says: 'The picture that you have is still right.' },
    ],
    errors: [
      'invalid-input',
      'map-not-found',
      'map-forbidden',
      'claim-not-found',
      'picture-too-large',
      'pictures-busy',
    ],
    example: { save: `map.${ending}` },
  })),
  {
    id: 'readDocument',
    group: 'About the API',
    method: 'GET',
    path: '/api/openapi.json',
    does: 'This document, as OpenAPI 3.1.',
    who: 'anybody',
    answers: [{ status: 200, says: 'The document.', body: { type: 'application/json' } }],
    errors: [],
    example: { save: 'openapi.json' },
  },
  {
    id: 'readFileSchema',
    group: 'About the API',
    method: 'GET',
    path: '/api/schemas/crux-json.json',
    does: 'The JSON Schema of Crux’s own file, for programs that write or check such files.',
    who: 'anybody',
    answers: [{ status: 200, says: 'The schema.', body: { type: 'application/schema+json' } }],
    errors: [],
    example: { save: 'crux-json.schema.json' },
  },
]
