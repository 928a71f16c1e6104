export { listToday } from './list-today.ts'
