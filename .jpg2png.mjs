import { chromium } from 'playwright'
import fs from 'node:fs'
const [,, from, to] = process.argv
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args:['--no-sandbox'] })
const p = await b.newPage({ viewport: { width: 1000, height: 640 } })
await p.setContent(`<img style="width:100%" src="data:image/jpeg;base64,${fs.readFileSync(from).toString('base64')}">`)
await p.screenshot({ path: to }); await b.close()
