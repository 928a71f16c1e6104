import type { Module } from '#platform/runtime'
import { listToday } from './list-today.ts'

export const todayModule: Module = { name: 'today', operations: [listToday] }
