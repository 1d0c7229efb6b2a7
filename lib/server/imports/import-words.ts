/** What people read of a file that is imported: its kind, what is lost, what is wrong with it. */
import { describeFormatError, type FormatError } from '@/lib/formats/format-error'
import type { Loss } from '@/lib/formats/loss'
import type { Say } from '@/lib/language/say'
import type { ImportPreview } from './import-map'

export type SaidPreview<Preview extends ImportPreview = ImportPreview> = Omit<Preview, 'losses'> & {
  readonly formatName: string
  readonly losses: readonly (Loss & { readonly sentence: string })[]
}

export function saidPreview<Preview extends ImportPreview>(say: Say, preview: Preview): SaidPreview<Preview> {
  return { ...preview, formatName: say(`formats.${preview.format}`), losses: sayLosses(say, preview.losses) }
}

export function sayLosses(say: Say, losses: readonly Loss[]): (Loss & { readonly sentence: string })[] {
  return losses.map((loss) => ({
    ...loss,
    sentence: say.ifKnown(`losses.${loss.code}`, { count: loss.count }) ?? loss.code,
  }))
}

/** Exact in English, as whoever read the file says it; in other languages what kind of fault it is, and where. */
export function sayFileFault(say: Say, fault: FormatError): string {
  if (say.language === 'en') return describeFormatError(fault)
  const { code, line, column = 1 } = fault
  const reason = say(`formats.${code}`)
  return line === undefined ? reason : `${say('formats.place', { line, column })}: ${reason}`
}
