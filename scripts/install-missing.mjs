// Installs what the lockfile asks for and node_modules lacks. Plain JavaScript: it runs on any Node, before anything is installed.
import { execSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const packages = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {})
const wanted = packages('package-lock.json')
const present = packages('node_modules/.package-lock.json')
const withDev = process.env.npm_lifecycle_event !== 'prestart'
const missing = Object.entries(wanted).filter(([path, one]) => path && !one.optional && (withDev || !one.dev) && present[path]?.version !== one.version)

if (missing.length > 0) {
  console.log(`Đang cài ${missing.length} gói còn thiếu, chừng nửa phút…`)
  execSync(`npm install --no-save --no-audit --no-fund --loglevel=error${withDev ? '' : ' --omit=dev'}`, { stdio: 'inherit' })
}

if (!existsSync('node_modules/.bin/node') && Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`Cần Node 24 trở lên; máy này có ${process.version} và gói Node 24 kèm theo chỉ chạy trên Linux x64. Hãy cài Node 24 rồi chạy lại.`)
  process.exit(1)
}
