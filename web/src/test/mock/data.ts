import type { FieldValue, RecordRow, Reference } from '../../lib/api/types'

/** A small company that never changes: the same seed makes the same records in every test. */
const random = (seed: number) => () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}

const next = random(42)
const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T
const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))

export const idOf = (object: string, n: number): string => {
  const hash = [...object].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65536, 7)
  return `01990000-0000-7000-8${hash.toString(16).padStart(4, '0').slice(-3)}-${n.toString(16).padStart(12, '0')}`
}

const day = 86_400_000
/** Today at nine, so that "overdue" and "today" are there whenever the mock runs. */
const now = new Date().setHours(9, 0, 0, 0)
const instant = (days: number, hours = 0) => new Date(now + days * day + hours * 3_600_000).toISOString()
/** The same, and past at whatever hour the tests run. */
const before = (days: number) => new Date(Math.min(now + days * day, Date.now() - day / 24)).toISOString()
const date = (days: number) => instant(days).slice(0, 10)
const euro = (amount: number, currency = 'EUR') => ({ amount: amount.toFixed(2), currency })

const row = (object: string, n: number, values: Record<string, FieldValue>): RecordRow => ({
  id: idOf(object, n),
  version: 1,
  createdAt: instant(-between(1, 400)),
  updatedAt: instant(-between(0, 20)),
  createdBy: null,
  updatedBy: null,
  owner: null,
  externalId: null,
  deletedAt: null,
  ...values,
})

const reference = (record: RecordRow): Reference => ({ id: record.id, name: String(record['name']) })

const departments = ['Beograd', 'Praha', 'Bakı'].map((name, i) => row('department', i + 1, { name }))

const staff = [
  'Jelena Marković',
  'Tomáš Dvořák',
  'Ольга Савельева',
  'Петар Ђорђевић',
  'Aysel Məmmədova',
  'Sam Whitfield',
]
const users = staff.map((name, i) =>
  row('user', i + 1, {
    name,
    email: `user${i + 1}@javor.example`,
    role: i === 0 ? 'administrator' : i === 1 ? 'manager' : 'seller',
    department: reference(departments[i % departments.length] as RecordRow),
    manager: null,
  }),
)
const owner = () => reference(pick(users))

const firms = [
  'Petrović & sinovi', 'Hotel Šumarice', 'Vila Topčider', 'Telekom Dunav', 'Vinarija Zvonko Bogdan', 'Апотека „Здравље“',
  'ООО «Северный ветер»', 'Nəfəs Klinikası', 'Grand Karlín', 'Vltava Finance', 'Letná Development', 'Bydlení Žižkov s.r.o.',
  'Škoda Říha a.s.', 'Divadlo Tyl', 'Xəzər Konsaltinq', 'Şirvanşah Restoran', 'Nərimanov Hub', 'Qafqaz Palace',
  'Whitfield & Crane', 'City of Novi Sad', 'СПб Строй', 'BioMed Plus', 'Дом на Неве', 'Lund Optik', 'Mirna Soba',
  'Матица српска', 'Манастир Ковиљ', 'Завод «Вымпел»', 'Ordinacija Ćirić', 'Adria Logistika',
] // prettier-ignore
const cities = ['Beograd', 'Novi Sad', 'Praha', 'Brno', 'Bakı', 'Санкт-Петербург', 'Wien']
const companies = firms.map((name, i) =>
  row('company', i + 1, {
    name,
    parent: null,
    industry: pick(['Retail', 'Medical', 'Software', 'Finance', 'Hospitality']),
    country: pick(['RS', 'CZ', 'AZ', 'AT', 'RU']),
    city: pick(cities),
    website: `https://firm${i + 1}.example`,
    taxNumber: String(100_000_000 + i * 7919),
    employees: between(2, 4000),
    annualRevenue: euro(between(10, 9000) * 1000),
    owner: owner(),
  }),
)

const given = [
  'Marko',
  'Jana',
  'Анна',
  'Elçin',
  'Милица',
  'Dragana',
  'Tomáš',
  'Günay',
  'Никола',
  'Rosa',
  'Željko',
  'Сергей',
]
const family = [
  'Petrović',
  'Kratochvíl',
  'Соколова',
  'Məmmədov',
  'Поповић',
  'Ilić',
  'Řezníček',
  'Əliyeva',
  'Ђурић',
  'Clarke',
]
const people = Array.from({ length: 120 }, (_, i) => {
  const firstName = pick(given)
  const lastName = pick(family)
  return row('person', i + 1, {
    name: `${firstName} ${lastName}`,
    firstName,
    middleName: null,
    lastName,
    company: reference(pick(companies)),
    position: pick(['Director', 'Owner', 'Buyer', 'Architect', 'Office manager']),
    emails: [{ value: `person${i + 1}@firm.example`, kind: 'work' }],
    phones: [{ value: `+381 63 555 ${String(i).padStart(4, '0')}`, kind: 'mobile' }],
    birthday: i % 4 === 0 ? `19${between(60, 99)}-0${between(1, 9)}-1${between(0, 9)}` : null,
    tags: i % 5 === 0 ? ['architect'] : [],
    source: pick(['web', 'referral', 'phone', 'fair']),
    owner: owner(),
  })
})

const products = [
  'Oak desk',
  'Walnut table',
  'Wardrobe',
  'Wall panel',
  'Chair',
  'Shelving',
  'Reception desk',
].map((name, i) =>
  row('product', i + 1, { name, code: `P-${String(i + 1)}0`, price: euro(between(80, 4000)), active: true }),
)
const pipelines = [row('pipeline', 1, { name: 'Interiors B2B', position: 1 })]
const pipeline = reference(pipelines[0] as RecordRow)
const stage = (n: number, name: string, kind: string, probability: number, rotDays: number | null) =>
  row('stage', n, { name, pipeline, position: kind === 'open' ? n : 1, kind, probability, rotDays })
const stages = [
  stage(1, 'New', 'open', 5, 7),
  stage(2, 'Qualified', 'open', 15, 10),
  stage(3, 'Measured', 'open', 30, 10),
  stage(4, 'Offer sent', 'open', 50, 8),
  stage(5, 'Negotiation', 'open', 70, 14),
  stage(6, 'Contract', 'open', 90, 7),
  stage(7, 'Won', 'won', 100, null),
  stage(8, 'Lost', 'lost', 0, null),
]
const lostReasons = ['Price too high', 'Delivery time too long', 'Chose a competitor', 'No answer'].map(
  (name, i) => row('lostReason', i + 1, { name, position: i + 1 }),
)

const deals = Array.from({ length: 180 }, (_, i) => {
  const at = i < 90 ? (stages[i % 6] as RecordRow) : (stages[6 + (i % 2)] as RecordRow)
  const status = String(at['kind'])
  const days = between(0, 20)
  const closed = status === 'open' ? null : date(-between(1, 300))
  return row('deal', i + 1, {
    name: `${pick(['Office fit-out', 'Hotel lobby', 'Boardroom set', 'Кухни на заказ', 'Kancelář', 'Ofis mebeli'])} ${i + 1}`,
    amount: euro(between(5, 900) * 100),
    pipeline,
    stage: reference(at),
    company: reference(pick(companies)),
    person: reference(pick(people)),
    product: reference(pick(products)),
    source: pick(['web', 'referral', 'phone', 'fair']),
    expectedCloseOn: date(between(-5, 60)),
    closedOn: closed,
    lostReason: status === 'lost' ? reference(pick(lostReasons)) : null,
    status,
    stageEnteredAt: before(-days),
    lastActivityAt: instant(-Math.min(days, 5)),
    cycleDays: closed === null ? null : between(10, 90),
    probability: at['probability'] ?? null,
    owner: owner(),
  })
})

const about = (object: string, record: RecordRow) => ({ object, id: record.id, name: String(record['name']) })
const tasks = Array.from({ length: 110 }, (_, i) => {
  const done = i % 5 === 4
  const person = owner()
  const due = instant(between(-4, 6), between(0, 8))
  return row('task', i + 1, {
    title: pick([
      'Call about the samples',
      'Pošalji ponudu',
      'Ответить на замечания',
      'Measure the staircase',
      'Send photos',
    ]),
    kind: pick(['call', 'email', 'meeting', 'todo']),
    dueAt: due,
    allDay: i % 7 === 0,
    assignee: person,
    owner: person,
    status: done ? 'done' : 'open',
    doneAt: done ? due : null,
    about: i % 3 === 0 ? about('person', pick(people)) : about('deal', deals[i % 90] as RecordRow),
    text: null,
  })
})
const notes = Array.from({ length: 60 }, (_, i) =>
  row('note', i + 1, {
    text: 'They keep walnut from the same series in stock; fourteen boards are reserved until Friday.',
    about: i % 2 === 0 ? about('person', pick(people)) : about('deal', pick(deals)),
    owner: owner(),
  }),
)

export const tables = (): Record<string, RecordRow[]> =>
  structuredClone({
    person: people,
    company: companies,
    product: products,
    deal: deals,
    task: tasks,
    note: notes,
    pipeline: pipelines,
    stage: stages,
    lostReason: lostReasons,
    user: users,
    department: departments,
  })
