'use server'

import { keepLanguage } from '@/lib/server/language/read-language'

/** Keeps the chosen language for this browser; the page is then drawn again in it. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  await keepLanguage(form.get('language'))
}
