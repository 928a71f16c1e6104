/** What moves a thread: words of the resident, the machine or an officer, and acts of the office. Notes move nothing. */
export type Step = { kind: 'resident' | 'machine' | 'staff' | 'note' | 'act'; act: Act | null; accountId: number | null; toAccountId: number | null; at: Date }

/** `handed`: the machine gave the question to a person. `staff_elsewhere`: somebody answered inside the provider's own console. */
export type Act = 'handed' | 'took' | 'assigned' | 'finished' | 'gave_back' | 'released' | 'staff_elsewhere'

/** `waitingSince` is set while the resident waits for a person, also after an officer has taken the thread but not yet answered. */
export type ThreadState = { state: 'machine' | 'waiting' | 'held' | 'done'; waitingSince: Date | null; assignedAccountId: number | null }

type Folded = ThreadState & { askedAt: Date | null }

const fresh: Folded = { state: 'machine', waitingSince: null, assignedAccountId: null, askedAt: null }

/** Where a thread stands after its steps, whatever the order they reached us in: they count by their own time. */
export function threadState(steps: readonly Step[]): ThreadState {
  const { askedAt: _, ...state } = steps.toSorted((one, other) => one.at.getTime() - other.at.getTime()).reduce(after, fresh)
  return state
}

function after(now: Folded, step: Step): Folded {
  if (step.kind === 'resident') return { ...afterResident(now, step.at), askedAt: step.at }
  if (step.kind === 'staff') return { ...now, state: 'held', waitingSince: null, assignedAccountId: step.accountId }
  return step.act ? { ...now, ...afterAct(now, step, step.act) } : now
}

/** A finished thread that the resident takes up again starts with the machine. */
function afterResident(now: Folded, at: Date): Folded {
  if (now.state === 'done') return { ...now, state: 'machine' }
  return now.state === 'held' ? { ...now, waitingSince: now.waitingSince ?? at } : now
}

/** The wait counts from the question, not from when the machine gave it up. */
function afterAct(now: Folded, step: Step, act: Act): ThreadState {
  const waitingSince = now.waitingSince ?? now.askedAt ?? step.at
  switch (act) {
    case 'handed':
      return now.state === 'held'
        ? { state: 'held', waitingSince, assignedAccountId: now.assignedAccountId }
        : { state: 'waiting', waitingSince, assignedAccountId: null }
    case 'took':
      return { state: 'held', waitingSince: now.waitingSince, assignedAccountId: step.accountId }
    case 'assigned':
      return { state: 'held', waitingSince: now.waitingSince, assignedAccountId: step.toAccountId }
    case 'released':
      return { state: 'waiting', waitingSince, assignedAccountId: null }
    case 'staff_elsewhere':
      return { state: 'held', waitingSince: null, assignedAccountId: now.assignedAccountId }
    case 'finished':
      return { state: 'done', waitingSince: null, assignedAccountId: null }
    case 'gave_back':
      return { state: 'machine', waitingSince: null, assignedAccountId: null }
  }
}

/** Whether the machine may still speak: never once a person has the thread. */
export function machineMaySpeak(state: ThreadState['state']): boolean {
  return state !== 'held'
}
