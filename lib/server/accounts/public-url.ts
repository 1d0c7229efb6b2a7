import { env } from '../env'

/** The address that people use, without a trailing slash: for links in mails and for deciding on secure cookies. */
export function publicUrl(): string {
  return (env().CRUX_URL ?? `http://localhost:${env().PORT}`).replace(/\/+$/, '')
}

export function isHttps(): boolean {
  return publicUrl().startsWith('https://')
}
