import { stableId } from './ids.ts'
import type { SimulatedOa, ZaloSimulatorOptions, ZbsTemplate } from './options.ts'
import { defaultMenu, defaultTemplates, residents } from './texts.vi.ts'
import type { SimulatedUser, World } from './world.ts'

const HOUR_MS = 3_600_000

/** A world with the configured apps and accounts, and a few invented residents at each account. */
export function seedWorld(options: ZaloSimulatorOptions, now: number): World {
  const world: World = {
    apps: new Map(options.apps.map((app) => [app.appId, { ...app, isSubscribed: true }])),
    oas: new Map(options.oas.map((oa) => [oa.oaId, { menu: defaultMenu, ...oa, hasGranted: false, numView: 0 }])),
    users: new Map(),
    messages: new Map(),
    codes: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    media: new Map(),
    articles: new Map(),
    templates: new Map((options.templates ?? (defaultTemplates satisfies ZbsTemplate[])).map((one) => [one.templateId, one])),
    sends: [],
    log: [],
  }
  for (const oa of options.oas) {
    for (const resident of residents) {
      const { hoursAgo, ...person } = resident
      const user = newUser(oa, person.key, person.name, person.phone)
      user.isFollower = person.isFollower
      user.isAdmin = person.isAdmin
      user.lastInteractionAt = hoursAgo === null ? null : now - hoursAgo * HOUR_MS
      user.followedAt = person.isFollower ? user.lastInteractionAt : null
      world.users.set(user.userId, user)
    }
  }
  return world
}

/** A resident of an account; the key makes her ids repeatable. */
export function newUser(oa: SimulatedOa, key: string, name: string, phone: string): SimulatedUser {
  return {
    userId: stableId(`user ${oa.oaId} ${key}`),
    oaId: oa.oaId,
    idByApp: stableId(`app ${oa.appId} ${key}`),
    name,
    phone,
    isFollower: false,
    isAdmin: false,
    hasBlocked: false,
    followedAt: null,
    unfollowedAt: null,
    lastInteractionAt: null,
    hasClickedChat: false,
    welcomeLeft: false,
    alias: name,
    externalId: '',
    tags: [],
    sharedName: '',
    sharedPhone: '',
  }
}
