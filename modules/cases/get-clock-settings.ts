import { z } from 'zod'
import { clockSettings } from '#legal-clock'
import { operation } from '#platform/operation'
import { readClockSettings } from './clock-settings.ts'

/** How the commune counts where the law leaves it open. */
export const getClockSettings = operation({
  name: 'cases.get-clock-settings',
  kind: 'ask',
  may: 'granted',
  summary: 'How time is counted where the law leaves it open',
  input: z.object({}),
  output: clockSettings,
  run: readClockSettings,
})
