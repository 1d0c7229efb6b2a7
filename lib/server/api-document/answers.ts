/** The forms of what the API answers, where no schema of the protocol has them. Tests hold real answers against these. */
import { z } from 'zod'
import { formatNames } from '@/lib/formats/format'
import { roles, visibilities } from '@/lib/policy/can'

const role = z.enum(roles)
const moment = z.iso.datetime()

export const madeMap = z.strictObject({ id: z.string() })

export const ownMaps = z.strictObject({
  maps: z.array(
    z.strictObject({
      id: z.string(),
      slug: z.nullable(z.string()),
      title: z.string(),
      description: z.string(),
      visibility: z.enum(visibilities),
      role,
      claims: z.int(),
      arguments: z.int(),
      updatedAt: moment,
      archivedAt: z.nullable(moment),
    }),
  ),
})

export const changedMap = z.strictObject({ linkKey: z.string() })
export const extractedMap = z.strictObject({ id: z.string(), title: z.string(), url: z.url() })

export const contributors = z.strictObject({
  contributors: z.array(z.strictObject({ userId: z.string(), name: z.string(), email: z.nullable(z.string()), role })),
})
export const removed = z.strictObject({ removed: z.literal(true) })

/** `code` is for programs, `sentence` for people. */
const losses = z.array(z.looseObject({ code: z.string(), count: z.int(), sentence: z.string() }))

const preview = {
  format: z.enum(formatNames),
  formatName: z.string(),
  title: z.string(),
  claims: z.int(),
  arguments: z.int(),
  theses: z.array(z.string()),
  sources: z.int(),
  losses,
}

export const importPreview = z.strictObject(preview)
export const importedMap = z.strictObject({ ...preview, id: z.string() })
export const importedBranch = z.strictObject({ ...preview, text: z.string(), copied: z.string() })

export const exportReport = z.strictObject({
  format: z.enum(formatNames),
  formatName: z.string(),
  bytes: z.int(),
  beginning: z.nullable(z.string()),
  isWhole: z.boolean(),
  losses,
})

export const refusal = z.strictObject({
  error: z.strictObject({
    id: z.string(),
    code: z.string(),
    message: z.string(),
    values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  }),
})

const format = z.object({ name: z.enum(formatNames), label: z.string() })

export const formatList = z.strictObject({
  read: z.array(format),
  write: z.array(format.extend({ ending: z.string(), mediaType: z.string(), isText: z.boolean() })),
})
