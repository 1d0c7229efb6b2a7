import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceSchema } from '../../domain/source'
import { toIso } from './dates'
import { looksLikeReference, readReference } from './read'

/** The fields that are not empty. */
const read = (text: string) =>
  Object.fromEntries(Object.entries(readReference(text) ?? {}).filter(([, value]) => value !== ''))

describe('addresses', () => {
  it.each([
    [
      'https://www.example.org/reports/homework',
      { url: 'https://www.example.org/reports/homework', publisher: 'example.org' },
    ],
    [
      'https://news.example.com/2024/03/05/schools/phones?utm_source=mail&id=7&fbclid=x',
      {
        url: 'https://news.example.com/2024/03/05/schools/phones?id=7',
        publisher: 'news.example.com',
        date: '2024-03-05',
      },
    ],
    [
      'https://www.news.example/world/2024/mar/05/cats-are-very-clean-indeed',
      {
        url: 'https://www.news.example/world/2024/mar/05/cats-are-very-clean-indeed',
        publisher: 'news.example',
        date: '2024-03-05',
        title: 'Cats are very clean indeed',
      },
    ],
    [
      'https://paper.example/a/weights-for-everyone-1029384.html',
      {
        url: 'https://paper.example/a/weights-for-everyone-1029384.html',
        publisher: 'paper.example',
        title: 'Weights for everyone',
      },
    ],
    ['https://files.example/ab-12-c.pdf', { url: 'https://files.example/ab-12-c.pdf', publisher: 'files.example' }],
    ['See https://example.org/a_(b).', { url: 'https://example.org/a_(b)', publisher: 'example.org' }],
    ['www.example.org/page.', { url: 'https://www.example.org/page', publisher: 'example.org' }],
    [
      'https://en.wikipedia.org/wiki/Argument_map',
      { url: 'https://en.wikipedia.org/wiki/Argument_map', publisher: 'Wikipedia', title: 'Argument map' },
    ],
    [
      'https://arxiv.org/abs/2403.01234v2',
      { url: 'https://arxiv.org/abs/2403.01234v2', publisher: 'arXiv', date: '2024-03' },
    ],
    [
      'Phones in class: a review – https://example.org/review',
      { url: 'https://example.org/review', publisher: 'example.org', title: 'Phones in class: a review' },
    ],
  ])('%s', (text, fields) => expect(read(text)).toEqual(fields))

  it.each([
    '10.1000/xyz-123.4(5)6',
    'doi:10.1000/xyz-123.4(5)6',
    'DOI: 10.1000/xyz-123.4(5)6.',
    'https://doi.org/10.1000/xyz-123.4(5)6',
    'http://dx.doi.org/10.1000/xyz-123.4(5)6',
  ])('the DOI in %s', (text) => expect(read(text)).toEqual({ url: 'https://doi.org/10.1000/xyz-123.4(5)6' }))
})

describe('references as papers print them', () => {
  it.each([
    [
      'APA, article',
      'Kowalski, M. A., & Ødegård, T. (2019). Sleep and homework in lower secondary school. Journal of Imagined Pedagogy, 12(3), 45–67. https://doi.org/10.1000/jip.2019.045',
      {
        author: 'Kowalski, M. A., & Ødegård, T.',
        date: '2019',
        title: 'Sleep and homework in lower secondary school',
        publisher: 'Journal of Imagined Pedagogy',
        url: 'https://doi.org/10.1000/jip.2019.045',
      },
    ],
    [
      'APA, web page with a day',
      'World Weather Society. (2021, March 5). Heat in classrooms: What schools can do. https://example.org/heat',
      {
        author: 'World Weather Society',
        date: '2021-03-05',
        title: 'Heat in classrooms: What schools can do',
        url: 'https://example.org/heat',
      },
    ],
    [
      'APA, book without a date',
      'Brandt, L. (n.d.). *The quiet classroom* (2nd ed.). Harbour Press.',
      { author: 'Brandt, L.', title: 'The quiet classroom', publisher: 'Harbour Press' },
    ],
    [
      'MLA, article',
      'Okafor, Ngozi, and Jane Doe. "What Grades Measure." Review of Schooling, vol. 3, no. 2, Apr. 2020, pp. 1-10.',
      {
        author: 'Okafor, Ngozi, and Jane Doe',
        title: 'What Grades Measure',
        publisher: 'Review of Schooling',
        date: '2020-04',
      },
    ],
    [
      'MLA, web page',
      'Lindqvist, Åsa. “Phones at School.” The Morning Paper, 14 Jan. 2023, www.example.com/phones. Accessed 3 May 2024.',
      {
        author: 'Lindqvist, Åsa',
        title: 'Phones at School',
        publisher: 'The Morning Paper',
        date: '2023-01-14',
        url: 'https://www.example.com/phones',
      },
    ],
    [
      'MLA, book',
      'Whitfield, Rosa. The Long Lesson. Penwright Books, 2010.',
      { author: 'Whitfield, Rosa', title: 'The Long Lesson', publisher: 'Penwright Books', date: '2010' },
    ],
    [
      'Chicago, book',
      'Whitfield, Rosa. The Long Lesson. New York: Penwright, 2010.',
      { author: 'Whitfield, Rosa', title: 'The Long Lesson', publisher: 'Penwright', date: '2010' },
    ],
    [
      'Chicago, article by author and date',
      'Moreau, Claire. 2020. “Uniforms and Belonging.” School Sociology 8 (2): 11–29.',
      { author: 'Moreau, Claire', date: '2020', title: 'Uniforms and Belonging', publisher: 'School Sociology' },
    ],
    [
      'Chicago, article with notes',
      'Moreau, Claire. “Uniforms and Belonging.” School Sociology 8, no. 2 (2020): 11–29.',
      { author: 'Moreau, Claire', date: '2020', title: 'Uniforms and Belonging', publisher: 'School Sociology' },
    ],
    [
      'Harvard',
      "Singh, P. (2018) 'Votes at sixteen', Young Citizens, 4(1), p. 12. Available at: https://example.org/votes (Accessed: 3 May 2021).",
      {
        author: 'Singh, P.',
        date: '2018',
        title: 'Votes at sixteen',
        publisher: 'Young Citizens',
        url: 'https://example.org/votes',
        locator: 'page 12',
      },
    ],
    [
      'Vancouver',
      '1. Tanaka H, Ruiz ML, Berg O. Screens and short sight. Eyes Today. 2020;395(10223):45-67. doi:10.1000/eyes.45',
      {
        author: 'Tanaka H, Ruiz ML, Berg O',
        title: 'Screens and short sight',
        publisher: 'Eyes Today',
        date: '2020',
        url: 'https://doi.org/10.1000/eyes.45',
      },
    ],
  ])('%s', (_, text, fields) => expect(read(text)).toEqual(fields))

  it('takes what is none for a title, and leaves the rest blank', () => {
    expect(read('A report on homework')).toEqual({ title: 'A report on homework' })
    expect(read('“The 2024 budget, explained”')).toEqual({ title: 'The 2024 budget, explained' })
    expect(readReference('  ')).toBeUndefined()
  })

  it('knows what is worth filling in', () => {
    expect(looksLikeReference('A report on homework')).toBe(false)
    expect(looksLikeReference('https://example.org')).toBe(true)
    expect(looksLikeReference('Whitfield, Rosa. The Long Lesson. Penwright Books, 2010.')).toBe(true)
  })
})

describe('BibTeX', () => {
  it('an article, with accents, nested braces and several authors', () => {
    const entry = `@article{mueller2020,
      author  = {M{\\"u}ller, J{\\"o}rg and Garc\\'{\\i}a, Ana and {Institute of Weather, Bonn}},
      title   = {{Homework} and the \\emph{sleep} of pupils -- a study},
      journal = "Journal of Imagined \\& Real Pedagogy",
      year    = 2020, month = mar,
      doi     = {10.1000/jip.2020.1}
    }`
    expect(read(entry)).toEqual({
      author: 'Jörg Müller, Ana García and Institute of Weather, Bonn',
      title: 'Homework and the sleep of pupils – a study',
      publisher: 'Journal of Imagined & Real Pedagogy',
      date: '2020-03',
      url: 'https://doi.org/10.1000/jip.2020.1',
    })
  })

  it('a preprint, a book on one line, and a broken entry', () => {
    expect(
      read(
        '@misc{x, title={Open weights}, author={Ada B. Clark}, year={2024}, eprint={2401.00001}, archivePrefix={arXiv}}',
      ),
    ).toEqual({
      title: 'Open weights',
      author: 'Ada B. Clark',
      date: '2024',
      publisher: 'arXiv',
      url: 'https://arxiv.org/abs/2401.00001',
    })
    expect(
      read(
        '@book{w, title={The Long Lesson}, publisher={Penwright}, date={2010-05-03}, url={https://example.org/a\\_b}}',
      ),
    ).toEqual({
      title: 'The Long Lesson',
      publisher: 'Penwright',
      date: '2010-05-03',
      url: 'https://example.org/a_b',
    })
    expect(read('@book{w, title={The Long')).toEqual({ title: 'The Long' })
  })
})

describe('whatever is pasted', () => {
  it('gives fields that a source takes, a missing title apart', () => {
    const piece = fc.constantFrom(
      'Smith, J.',
      '(2020)',
      '“Title.”',
      'https://x.org/',
      '10.1000/1',
      '@a{b,',
      'title={',
      '\\"',
      "'",
      'p. 3',
      ', ',
      '. ',
    )
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 12 })
    fc.assert(
      fc.property(text, (pieces) => {
        const reference = readReference(pieces.join(' '))
        if (!reference) return
        const { locator, ...fields } = reference
        const source = { id: 'x', file: '', ...fields, title: fields.title || 'Untitled' }
        const parsed = sourceSchema.safeParse(source)
        // Control characters are the field's own matter: it says so.
        expect(parsed.error?.issues.filter(({ message }) => !/control|empty/.test(message)) ?? []).toEqual([])
        expect(locator.length).toBeLessThan(20)
      }),
    )
  })

  it('is read at once, however long', () => {
    for (const unit of ['(', '“', 'A. ', '@a{', 'http://', '{', '. A', "'a "]) readReference(unit.repeat(20_000))
    expect(readReference('word '.repeat(5_000))?.title.length).toBeLessThanOrEqual(200)
  })
})

it('leaves out a month or a day that there is not', () => {
  expect([toIso('2023', 'Feb', '30'), toIso('2023', '13'), toIso('23', '1'), toIso('2024', 'february', '29')]).toEqual([
    '2023-02',
    '2023',
    '',
    '2024-02-29',
  ])
})
