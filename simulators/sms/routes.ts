import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { passExit, passGate } from '../kit/gate.ts'
import { asRecord, asText, type Json } from '../kit/json.ts'
import { codes, codeTexts } from './codes.ts'
import { type Delivery, reportOf } from './delivery.ts'
import { networkOf, normalPhone } from './numbers.ts'
import { isAuthorised, send } from './send.ts'
import type { SmsSimulation } from './simulation.ts'
import { say } from './texts.vi.ts'

const ROOT = '/MainService.svc/json'
const UNAUTHORISED = { CodeResponse: codes.badKey, ErrorMessage: codeTexts['101'] }

/** The paths of rest.esms.vn the product uses. */
export function esmsRoutes(app: FastifyInstance, sim: SmsSimulation, delivery: Delivery): void {
  const sendRoute = async (request: FastifyRequest, reply: FastifyReply) => {
    sim.count('call.send')
    if (!(await passGate(sim.faults, 'send', reply))) return noteUndone(sim, reply)
    const given = asRecord(request.body)
    const answer = send(sim, delivery, given)
    const isOk = answer.CodeResult === codes.ok
    sim.note({
      direction: 'call',
      title: say.sendCall,
      detail: isOk ? say.accepted(normalPhone(asText(given['Phone']) ?? '') ?? '') : say.refused(answer.CodeResult),
      isBad: !isOk,
    })
    if (isOk && !(await passExit(sim.faults, 'send', reply))) return reply
    return answer
  }
  app.post(`${ROOT}/SendMultipleMessage_V4_post_json`, sendRoute)
  app.post(`${ROOT}/SendMultipleMessage_V4_post_json/`, sendRoute)

  const read = (run: (given: Json) => unknown) => async (request: FastifyRequest, reply: FastifyReply) => {
    sim.count('call.read')
    if (!(await passGate(sim.faults, 'read', reply))) return noteUndone(sim, reply)
    return run({ ...asRecord(request.query), ...asRecord(request.body), ...asRecord(request.params) })
  }
  const balance = read((given) =>
    isAuthorised(sim, given) ? { Balance: sim.balance.dong, CodeResponse: codes.ok, UserID: 9999 } : { Balance: 0, ...UNAUTHORISED },
  )
  app.post(`${ROOT}/GetBalance_json`, balance)
  app.get(`${ROOT}/GetBalance/:ApiKey/:SecretKey`, balance)
  app.get(
    `${ROOT}/GetSendStatus`,
    read((given) => statusOf(sim, given)),
  )
  app.get(
    `${ROOT}/GetSmsReceiverStatus_get`,
    read((given) => receiversOf(sim, given)),
  )
}

/** The reference may be the provider's SMSID or our RequestId. */
function findMessage(sim: SmsSimulation, given: Json) {
  const reference = asText(given['RefId']) ?? asText(given['RequestId'])
  return sim.messages.find((message) => message.smsId === reference || message.requestId === reference)
}

function statusOf(sim: SmsSimulation, given: Json) {
  const message = findMessage(sim, given)
  if (!isAuthorised(sim, given)) return { ...UNAUTHORISED, SMSID: asText(given['RefId']) ?? '' }
  if (!message) return { CodeResponse: codes.blocked, ErrorMessage: 'SMSID is not exist', SMSID: asText(given['RefId']) ?? '' }
  const { SMSID, SendFailed, SendStatus, SendSuccess, TotalReceiver, TotalSent } = reportOf(message)
  return { CodeResponse: codes.ok, SMSID, SendFailed, SendStatus, SendSuccess, TotalPrice: message.price, TotalReceiver, TotalSent }
}

function receiversOf(sim: SmsSimulation, given: Json) {
  if (!isAuthorised(sim, given)) return { CodeResult: codes.badKey, ErrorMessage: codeTexts['101'] }
  const message = findMessage(sim, given)
  const receivers = message
    ? [
        {
          IsSent: message.status === 5,
          NetworkName: networkOf(message.phone).name,
          Phone: message.phone.replace(/^84/, '0'),
          Retry: 0,
          SentResult: message.isDelivered,
        },
      ]
    : []
  return { CodeResult: codes.ok, ReceiverList: receivers }
}

function noteUndone(sim: SmsSimulation, reply: FastifyReply): FastifyReply {
  sim.note({ direction: 'call', title: say.sendCall, detail: say.undone, isBad: true })
  return reply
}
