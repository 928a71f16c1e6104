import type { AnyPage } from '#platform/page'
import type { Site } from '#platform/site'
import { accountPage } from '../modules/accounts/account.page.tsx'
import { activationPage } from '../modules/accounts/activation.page.tsx'
import { auditPage } from '../modules/accounts/audit.page.tsx'
import { newAccountPage } from '../modules/accounts/new-account.page.tsx'
import { ownPage } from '../modules/accounts/own.page.tsx'
import { signInPage } from '../modules/accounts/sign-in.page.tsx'
import { signOutPage } from '../modules/accounts/sign-out.page.tsx'
import { staffPage } from '../modules/accounts/staff.page.tsx'
import { registerPage } from '../modules/case-forms/register.page.tsx'
import { settingsPage } from '../modules/communes/settings.page.tsx'
import { askPage } from '../modules/conversations/ask.page.tsx'
import { inboxPage } from '../modules/conversations/inbox.page.tsx'
import { ownThreadPage } from '../modules/conversations/own-thread.page.tsx'
import { questionGapsPage } from '../modules/conversations/question-gaps.page.tsx'
import { threadPage } from '../modules/conversations/thread.page.tsx'
import { casePage } from '../modules/desk/case.page.tsx'
import { caseListPage } from '../modules/desk/case-list.page.tsx'
import { clockSettingsPage } from '../modules/desk/clock-settings.page.tsx'
import { counterPage } from '../modules/desk/counter.page.tsx'
import { handOverPage } from '../modules/desk/hand-over.page.tsx'
import { slipPage } from '../modules/desk/slip.page.tsx'
import { stepsPage } from '../modules/desk/steps.page.tsx'
import { substitutesPage } from '../modules/desk/substitutes.page.tsx'
import { beginPage } from '../modules/filing/begin.page.tsx'
import { laterPage } from '../modules/filing/later.page.tsx'
import { leftDraftsPage } from '../modules/filing/left-drafts.page.tsx'
import { linkPage } from '../modules/filing/link.page.tsx'
import { openElsewherePage } from '../modules/filing/open-elsewhere.page.tsx'
import { sentPage } from '../modules/filing/sent.page.tsx'
import { stepPage } from '../modules/filing/step.page.tsx'
import { importPage } from '../modules/imports/import.page.tsx'
import { importsPage } from '../modules/imports/imports.page.tsx'
import { channelsPage } from '../modules/messaging/channels.page.tsx'
import { connectPage } from '../modules/messaging/connect.page.tsx'
import { ledgerPage } from '../modules/messaging/ledger.page.tsx'
import { templatesPage } from '../modules/messaging/templates.page.tsx'
import { editPersonPage } from '../modules/people/edit-person.page.tsx'
import { endAuthorisationPage } from '../modules/people/end-authorisation.page.tsx'
import { householdPage } from '../modules/people/household.page.tsx'
import { newHouseholdPage } from '../modules/people/new-household.page.tsx'
import { newOrganisationPage } from '../modules/people/new-organisation.page.tsx'
import { newPersonPage } from '../modules/people/new-person.page.tsx'
import { offerAuthorisationPage } from '../modules/people/offer-authorisation.page.tsx'
import { organisationPage } from '../modules/people/organisation.page.tsx'
import { organisationsPage } from '../modules/people/organisations.page.tsx'
import { ownAuthorisationsPage } from '../modules/people/own-authorisations.page.tsx'
import { peoplePage } from '../modules/people/people.page.tsx'
import { personPage } from '../modules/people/person.page.tsx'
import { recordAuthorisationPage } from '../modules/people/record-authorisation.page.tsx'
import { recordRepresentativePage } from '../modules/people/record-representative.page.tsx'
import { copyPage } from '../modules/privacy/copy.page.tsx'
import { dataPage } from '../modules/privacy/data.page.tsx'
import { requestsPage } from '../modules/privacy/requests.page.tsx'
import { leafletPage } from '../modules/procedures/leaflet.page.tsx'
import { officeProcedurePage } from '../modules/procedures/office-procedure.page.tsx'
import { officeProceduresPage } from '../modules/procedures/office-procedures.page.tsx'
import { procedurePage } from '../modules/procedures/procedure.page.tsx'
import { proceduresPage } from '../modules/procedures/procedures.page.tsx'
import { accountPage as residentAccountPage } from '../modules/residents/account.page.tsx'
import { addPhonePage } from '../modules/residents/add-phone.page.tsx'
import { codePage } from '../modules/residents/code.page.tsx'
import { codeLimitsPage } from '../modules/residents/code-limits.page.tsx'
import { linkAccountPage } from '../modules/residents/link-account.page.tsx'
import { openAccountPage } from '../modules/residents/open-account.page.tsx'
import { paperCodePage } from '../modules/residents/paper-code.page.tsx'
import { personAccountPage } from '../modules/residents/person-account.page.tsx'
import { signInPage as residentSignInPage } from '../modules/residents/sign-in.page.tsx'
import { whoPage } from '../modules/residents/who.page.tsx'
import { zaloLinkPage } from '../modules/residents/zalo-link.page.tsx'
import { homePage } from '../modules/today/home.page.tsx'
import { todayPage } from '../modules/today/today.page.tsx'
import { casePage as ownCasePage } from '../modules/tracking/case.page.tsx'
import { lookUpPage } from '../modules/tracking/look-up.page.tsx'
import { lookedUpPage } from '../modules/tracking/looked-up.page.tsx'
import { ownCasesPage } from '../modules/tracking/own-cases.page.tsx'
import { withdrawPage } from '../modules/tracking/withdraw.page.tsx'
import { readAssets } from './assets.ts'
import { kitPage } from './kit.page.tsx'
import { lookOf } from './preference-cookies.ts'
import { preferencesPage } from './preferences.page.tsx'
import { problemPage } from './problem.tsx'
import { shellsOf } from './shells.tsx'

const forResidents: readonly AnyPage[] = [homePage, proceduresPage, procedurePage, leafletPage, askPage, ownThreadPage, preferencesPage, dataPage, copyPage]
const signingIn: readonly AnyPage[] = [residentSignInPage, codePage, whoPage, paperCodePage, zaloLinkPage, residentAccountPage, addPhonePage, linkAccountPage]
const actingForOthers: readonly AnyPage[] = [ownAuthorisationsPage, offerAuthorisationPage, endAuthorisationPage]
const filing: readonly AnyPage[] = [beginPage, stepPage, laterPage, linkPage, openElsewherePage, sentPage]
const tracking: readonly AnyPage[] = [ownCasesPage, ownCasePage, withdrawPage, lookUpPage, lookedUpPage]
const forStaff: readonly AnyPage[] = [
  ...[signInPage, activationPage, signOutPage, ownPage],
  ...[caseListPage, casePage, slipPage, counterPage, handOverPage, substitutesPage, stepsPage, clockSettingsPage, registerPage],
  ...[todayPage, inboxPage, threadPage, questionGapsPage, officeProceduresPage, officeProcedurePage],
  ...[peoplePage, newPersonPage, personPage, editPersonPage, recordAuthorisationPage, newHouseholdPage, householdPage],
  ...[importsPage, importPage],
  requestsPage,
  ...[organisationsPage, newOrganisationPage, organisationPage, recordRepresentativePage],
  ...[openAccountPage, codeLimitsPage, leftDraftsPage, personAccountPage],
  ...[channelsPage, connectPage, ledgerPage, templatesPage],
  ...[staffPage, newAccountPage, accountPage, auditPage, settingsPage, kitPage],
]

/** What people see, in the order they meet it. */
export const pages: readonly AnyPage[] = [...forResidents, ...signingIn, ...actingForOthers, ...filing, ...tracking, ...forStaff]

/** The site over the built assets of `distDir`. */
export function siteOf(distDir: string): Site {
  return {
    pages,
    shells: shellsOf(readAssets(distDir)),
    problem: problemPage,
    lookOf,
    signInPath: (page, back) => `${page.shell === 'office' ? '/office' : ''}/dang-nhap?tiep=${encodeURIComponent(back)}`,
    assetsDir: `${distDir}/assets`,
  }
}
