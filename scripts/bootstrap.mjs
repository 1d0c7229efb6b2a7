// The one entry of every npm script: `node scripts/bootstrap.mjs <script> [arguments]` runs `main` of scripts/<script>.ts
// on a machine where nothing is installed yet. This file runs before anything is checked, so it uses only what Node 12
// understands, and nothing that is not part of Node.
import { spawnSync } from 'child_process'
import { createHash } from 'crypto'
import { existsSync, readFileSync, writeFileSync } from 'fs'
import { dirname, join } from 'path'
import { fileURLToPath, pathToFileURL } from 'url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.crux-installed')

function stopOnOldNode() {
  const version = process.versions.node
  const parts = version.split('.').map(Number)
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return
  console.error(
    'Crux needs Node 20.19 or newer; this is ' + version + '. Install it from nodejs.org and run npm start again.',
  )
  process.exit(1)
}

function installWhereStale() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const machine = process.platform + ' ' + process.arch + ' ' + process.versions.modules
  const wanted = createHash('sha256').update(lock).update(machine).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (!isInstalled(JSON.parse(lock.toString()))) install()
  writeFileSync(stamp, wanted)
}

// npm's own record of what it installed, compared with the lock: an install made by hand is good as it is.
function isInstalled(lock) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.keys(lock.packages).every(function (path) {
    const entry = lock.packages[path]
    const there = installed[path]
    if (path === '') return true
    return there ? there.version === entry.version : entry.optional || entry.devOptional || entry.peer
  })
}

function install() {
  const began = Date.now()
  console.log('Installing the packages (once; a minute or two) …')
  // No install scripts: nothing that Crux uses needs one, and some of them download.
  // Not `npm ci`: it refuses a lock that lacks packages for other systems, which a registry may not have. The lock holds.
  const options = [
    'install',
    '--no-save',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
  ]
  const npm = spawnSync('npm', options, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
  if (npm.status === 0) {
    console.log('Installed the packages in ' + ((Date.now() - began) / 1000).toFixed(1) + ' s')
    return
  }
  const said = npm.error ? npm.error.message : npm.stderr
  console.error(explainInstall(said))
  process.exit(1)
}

function explainInstall(said) {
  if (/ENOSPC/.test(said)) return 'The disk is full: the packages do not fit. Free some space and run npm start again.'
  if (/EACCES|EPERM|EROFS/.test(said))
    return 'Crux may not write to ' + root + '. Make it writable and run npm start again.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/i.test(said)) {
    return 'The packages could not be fetched: the npm registry does not answer. Go online (once) and run npm start again.'
  }
  const lines = said.split('\n').map(function (text) {
    return text.replace(/^npm (error|ERR!)/, '').trim()
  })
  const line = lines.find(function (text) {
    return text && !/^npm warn|^code E|complete log/.test(text)
  })
  return 'The packages could not be installed (' + (line || 'npm failed') + '). Run npm install --no-save to see more.'
}

async function run() {
  stopOnOldNode()
  const name = process.argv[2]
  if (!name) {
    console.error('Say which script to run: node scripts/bootstrap.mjs start')
    process.exit(1)
  }
  installWhereStale()
  const tsx = await import(pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'esm', 'api', 'index.mjs')).href)
  tsx.register()
  const runner = await import(pathToFileURL(join(root, 'scripts', 'run-script.ts')).href)
  await runner.runScript(name, process.argv.slice(3))
}

run()
