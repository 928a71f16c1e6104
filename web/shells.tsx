import { listCases } from '#cases'
import { getCommune } from '#communes'
import { fileCaseHere } from '#desk'
import type { Context } from '#platform/context'
import type { Frame } from '#platform/page'
import type { Shell } from '#platform/site'
import { ButtonLink } from '#ui'
import type { Assets } from './assets.ts'
import { navigationFor } from './navigation.ts'
import { OfficeShell } from './office.tsx'
import { preferencesOf } from './preference-cookies.ts'
import { ResidentShell } from './resident.tsx'
import type { NavigationItem, ShellProps } from './shell.ts'
import { texts } from './texts.vi.ts'

type CommuneCard = ShellProps['commune']
type Loaded = { commune: CommuneCard; navigation: NavigationItem[]; role: string; mayList: boolean; mayFile: boolean }

/** The two shells as the site uses them; `bare` is the office without its navigation, for signing in. */
export function shellsOf(assets: Assets): { resident: Shell<unknown>; office: Shell<unknown>; bare: Shell<unknown> } {
  const resident: Shell<CommuneCard> = {
    load: communeCard,
    draw: (content, frame, commune) => (
      <ResidentShell {...common(assets, 'app', content, frame, commune)} hero={content.hero}>
        {content.body}
      </ResidentShell>
    ),
  }
  const office: Shell<Loaded> = {
    load: async (ctx) => ({
      commune: await communeCard(ctx),
      navigation: await navigationFor(ctx),
      role: roleOf(ctx),
      mayList: ctx.may(listCases),
      mayFile: ctx.may(fileCaseHere),
    }),
    draw: (content, frame, { commune, navigation, role, mayList, mayFile }) => {
      const name = frame.actor.kind === 'staff' ? frame.actor.name : ''
      return (
        <OfficeShell
          {...common(assets, 'office', content, frame, commune)}
          navigation={navigation}
          account={{ name, role, isSignedIn: name !== '' }}
          side={content.hero ?? undefined}
          search={mayList ? { action: '/office/ho-so', placeholder: texts.searchCases, isPosted: true } : undefined}
          act={mayFile && <TakeCase />}
        >
          {content.body}
        </OfficeShell>
      )
    },
  }
  const bare: Shell<Loaded> = {
    ...office,
    load: async (ctx) => ({ commune: await communeCard(ctx), navigation: [], role: '', mayList: false, mayFile: false }),
    draw: (content, frame, loaded) => office.draw(content, { ...frame, actor: { kind: 'anyone' } }, loaded),
  }
  return { resident, office, bare } as { resident: Shell<unknown>; office: Shell<unknown>; bare: Shell<unknown> }
}

/** New work begins from every page of the office. */
function TakeCase() {
  return (
    <ButtonLink href="/office/ho-so/nhan" icon="plus">
      {texts.takeCase}
    </ButtonLink>
  )
}

function common(
  assets: Assets,
  sheet: 'app' | 'office',
  content: Parameters<Shell['draw']>[0],
  frame: Frame,
  commune: CommuneCard,
): Omit<ShellProps, 'children'> {
  const { request } = frame
  // A pass opens one page of a draft: it does not travel on in other pages' addresses.
  const { khoa: _pass, ...shown } = request.query
  const query = new URLSearchParams(shown).toString()
  return {
    title: content.title,
    description: content.description,
    path: query ? `${request.path}?${query}` : request.path,
    commune,
    resident: frame.actor.kind === 'resident' ? frame.actor.name : undefined,
    preferences: preferencesOf(request.cookies),
    assets: {
      css: assets.css(sheet),
      islands: [`web/${sheet === 'app' ? 'resident' : 'office'}.island.ts`, ...content.islands].map(assets.island),
      fonts: assets.fonts(),
    },
    now: frame.now,
  }
}

async function communeCard(ctx: Context): Promise<CommuneCard> {
  const card = await ctx.call(getCommune, {})
  return {
    name: card.name.slice(0, 1).toUpperCase() + card.name.slice(1),
    province: card.province,
    phone: card.phone,
    isDemo: card.kind === 'demo',
    isPractice: card.kind === 'practice',
    isOpenNow: card.isOpenNow,
  }
}

function roleOf(ctx: Context): string {
  const { actor } = ctx
  return actor.kind === 'staff' ? [...new Set(actor.grants.map(({ role }) => texts.roles[role] ?? role))].join(', ') : ''
}
